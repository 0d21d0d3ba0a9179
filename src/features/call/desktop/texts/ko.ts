import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'call.on-phone': '통화가 전화기로 연결되었습니다',
  'call.dial-number': '전화번호 {number}',
  'call.extension': '내선 {number}',
  'call.hint': '본인 기기에서 통화합니다. 전달과 종료는 여기에서 하세요.',
};
