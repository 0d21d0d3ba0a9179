import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'availability.state': '근무 상태',
  'availability.available': '응대 가능',
  'availability.engaged': '응대 중',
  'availability.engaged-hint': '하나 이상의 대화를 처리하고 있습니다.',
  'availability.missed': '요청을 놓쳤습니다',
  'availability.missed-text': '제시간에 응답하지 않아 고객이 다른 상담사에게 연결되었고, 현재 대기(RONA) 상태입니다. 다시 요청을 받으려면 응대 가능으로 설정하세요.',
  'availability.set-available': '응대 가능으로 설정',
  'availability.stay-idle': '대기 상태 유지',
  'availability.pending': '보류 중',
  'availability.pending-hint': '다시 연결되면 이 상태로 설정됩니다.',
  'availability.now': '근무 상태: {state}',
};
