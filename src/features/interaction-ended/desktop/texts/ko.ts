import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'interaction-ended.title': '상호 작용 종료됨',
  'interaction-ended.text': '관리자가 이 상호 작용을 종료했습니다. 후처리할 것이 없습니다.',
  'interaction-ended.customer': '고객',
  'interaction-ended.channel': '채널',
  'interaction-ended.when': '종료 시간',
  'interaction-ended.ok': '확인',
};
