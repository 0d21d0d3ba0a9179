import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'install.heading': 'Agent Desktop 설치',
  'install.text': '탭과 주소 표시줄 없이 별도의 창에서 데스크톱을 사용할 수 있습니다.',
  'install.install': '애플리케이션 설치',
  'install.later': '나중에',
  'install.failed': '브라우저가 애플리케이션을 설치하지 않았습니다. 주소 표시줄의 설치 아이콘을 사용하세요.',
  'install.update': '새 버전이 준비되었습니다.',
  'install.reload': '지금 새로 고침',
};
