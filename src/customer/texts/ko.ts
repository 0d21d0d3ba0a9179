import type { Texts } from '../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'customer.help': '도움말',
  'customer.title': '{tenant} – 도움말',
  'customer.unread-title': '({count}) {title}',
  'customer.ready': '무엇이든 도와드리겠습니다',
  'customer.waiting': '곧 연결해 드리겠습니다',
  'customer.over': '채팅이 종료되었습니다',
  'customer.language': '언어',
  'customer.close': '닫기',
  'customer.connecting': '연결하는 중…',
  'customer.reconnecting': '다시 연결하는 중… 메시지는 그대로 보관됩니다.',
  'customer.try-again': '다시 시도',
  'customer.reload': '새로 고침',
  'customer.tracking-id': '추적 ID: {id}',
  'customer.fault-invalid-input': '입력하신 내용 중 일부를 처리할 수 없습니다. 확인한 후 다시 시도해 주세요.',
  'customer.fault-too-large': '메시지가 너무 깁니다.',
  'customer.fault-rate-limited': '짧은 시간에 요청이 너무 많았습니다. 잠시 후 다시 시도해 주세요.',
  'customer.fault-unavailable': '지금은 연결할 수 없습니다. 잠시 후 다시 시도해 주세요.',
  'customer.fault-internal': '저희 쪽에 문제가 발생했습니다. 다시 시도해 주세요.',
  'customer.fault-topic-closed': '이 주제는 방금 마감되었습니다. 다른 주제를 선택하시거나 나중에 다시 방문해 주세요.',
  'customer.fault-version-mismatch': '이전 버전의 페이지입니다. 새로 고침해 주세요.',
};
