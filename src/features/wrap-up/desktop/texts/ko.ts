import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'wrap-up.reasons': '후처리 사유',
  'wrap-up.state': '후처리',
  'wrap-up.wrap-up': '후처리하기',
  'wrap-up.reason': '후처리 사유',
  'wrap-up.search': '사유를 검색하여 하나 선택',
  'wrap-up.submit': '후처리 제출',
  'wrap-up.cancel-auto': '자동 후처리 취소',
  'wrap-up.auto': '자동 후처리까지',
  'wrap-up.auto-reason': '“{reason}” 사유로 자동 후처리까지',
  'wrap-up.agent-ended': '{customer} 님과의 대화를 종료했습니다.',
  'wrap-up.customer-ended': '{customer} 님이 대화를 종료했습니다.',
  'wrap-up.transferred': '{customer} 님과의 대화를 전달했습니다.',
  'wrap-up.agent-lost': '연결이 너무 오래 끊겨 {customer} 님과의 대화가 대기열로 돌아갔습니다.',
  'wrap-up.administrator-ended': '관리자가 {customer} 님과의 대화를 종료했습니다.',
  'wrap-up.offers': { other: '요청 {count}건이 기다리고 있습니다.' },
  'wrap-up.later': '나중에 후처리',
  'wrap-up.more': { other: '이후 후처리할 항목 {count}건이 더 있습니다.' },
  'wrap-up.waiting': '전송 대기 중',
};
