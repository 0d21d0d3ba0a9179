import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'outbox.title': '보내지 않은 작업',
  'outbox.pending': { other: '전송 대기 중인 작업 {count}개' },
  'outbox.failed': { other: '실패한 작업 {count}개' },
  'outbox.message': '{customer} 님에게 보낼 메시지',
  'outbox.state': '상태 변경',
  'outbox.wrap-up': '{customer} 님과의 대화 마무리',
  'outbox.cancel-auto': '{customer} 님과의 대화 마무리 시간 연장',
  'outbox.dismiss': '종료된 상호작용 알림 닫기',
  'outbox.somebody': '고객',
  'outbox.you': '나',
  'outbox.now': '현재',
  'outbox.available': '상담 가능',
  'outbox.no-auto': '자동 마무리 안 함',
  'outbox.now-yours': '대화는 아직 내가 담당하고 있습니다.',
  'outbox.now-over': '대화가 끝났거나 다른 담당자에게 넘어갔습니다.',
  'outbox.now-open': '아직 마무리되지 않음',
  'outbox.now-done': '이미 마무리됨',
  'outbox.now-automatic': '{reason} (자동)',
  'outbox.signed-out': '스테이션에 로그인되어 있지 않음',
  'outbox.waiting': '전송 대기 중',
  'outbox.refused': '실패',
  'outbox.retry': '다시 시도',
  'outbox.discard': '삭제',
};
