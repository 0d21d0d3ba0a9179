import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': '사용자 프로필',
  'profile.menu': '{name} 님의 사용자 프로필',
  'profile.sign-out-first': '아직 로그인되어 있습니다. 창을 닫는 대신 사용자 메뉴에서 로그아웃하세요.',
};
