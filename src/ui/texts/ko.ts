import type { Texts } from '../localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'ui.close': '닫기',
  'ui.dismiss': '알림 닫기',
  'ui.options': { other: '옵션 {count}개' },
  'ui.no-options': '일치하는 항목 없음',
  'ui.option-list': '옵션',
};
