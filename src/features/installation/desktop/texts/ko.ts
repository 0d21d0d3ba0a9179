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
  'install.update-text': '대화와 초안은 사라지지 않고 바로 다시 나타납니다.',
  'install.app': '애플리케이션',
  'install.is-app': '설치된 애플리케이션을 사용하고 있습니다.',
  'install.by-icon': '브라우저 주소 표시줄의 설치 아이콘으로 데스크톱을 애플리케이션으로 설치하거나 설치된 애플리케이션을 열 수 있습니다.',
  'install.remove': '애플리케이션 제거',
  'install.remove-menu': '제목 표시줄의 줄임표 아이콘으로 애플리케이션 메뉴를 여세요.',
  'install.remove-uninstall': '제거를 선택하세요.',
  'install.remove-confirm': '삭제를 눌러 확인하세요.',
};
