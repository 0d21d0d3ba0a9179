import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'offers.requests': '요청',
  'offers.conversations': '대화',
  'offers.request': '{channel} 요청',
  'offers.request-from': '{customer} 님의 {channel} 요청',
  'offers.announce': '{customer} 님의 {channel}, {queue}, 대기 {waiting}',
  'offers.queue': '대기열',
  'offers.waiting': '대기 시간',
  'offers.time-left': '응답까지 남은 시간',
  'offers.direct': '동료가 이 대화를 나에게 전달합니다.',
  'offers.accept': '수락',
  'offers.decline': '거절',
  'offers.you': '나: {text}',
  'offers.unread': { other: '새 메시지 {count}개' },
  'offers.empty-idle': '업무를 받으려면 응대 가능 상태로 전환하세요.',
  'offers.empty-available': '응대 가능 상태입니다. 새 요청이 여기에 표시됩니다.',
};
