import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'storage.settings': '이 브라우저는 설정을 보관할 수 없습니다. 설정은 페이지를 닫을 때까지만 유지됩니다.',
};
