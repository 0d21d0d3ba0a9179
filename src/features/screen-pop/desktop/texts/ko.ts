import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'screen-pop.title': '스크린 팝',
  'screen-pop.tabs': '이 대화의 스크린 팝',
  'screen-pop.delivered': '스크린 팝 전달됨',
  'screen-pop.belongs': '이 요청에는 스크린 팝 ‘{name}’이(가) 연결되어 있습니다.',
  'screen-pop.belongs-to': '{customer}님의 요청에는 스크린 팝 ‘{name}’이(가) 연결되어 있습니다.',
  'screen-pop.ani': '발신 번호(ANI): {number}.',
  'screen-pop.reopen': '스크린 팝 다시 열기',
  'screen-pop.blocked': '브라우저가 스크린 팝을 차단했습니다',
  'screen-pop.blocked-hint': '다음에는 저절로 열리도록 이 페이지의 팝업을 허용하세요.',
  'screen-pop.open': '스크린 팝 열기',
  'screen-pop.open-in-tab': '브라우저 탭에서 열기',
  'screen-pop.close': '스크린 팝 닫기',
  'screen-pop.maximize': '스크린 팝 최대화',
  'screen-pop.restore': '스크린 팝 원래 크기로',
  'screen-pop.frame': '{customer}님의 {name}',
  'screen-pop.none': '이 대화에는 스크린 팝이 없습니다.',
  'screen-pop.closed': '이 대화의 스크린 팝을 닫았습니다.',
  'screen-pop.refused': '데스크톱이 아직 이 사이트를 표시할 수 없습니다. 시간이 있을 때 페이지를 다시 불러오거나 브라우저 탭에서 여세요.',
};
