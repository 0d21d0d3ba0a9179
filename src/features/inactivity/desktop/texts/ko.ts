import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'inactivity.title': '장시간 활동 없음',
  'inactivity.text': '한동안 활동이 없었습니다. 로그아웃까지 남은 시간:',
  'inactivity.over': '로그아웃하는 중입니다…',
  'inactivity.seconds-left': '{count}초 남았습니다',
  'inactivity.stay': '로그인 상태 유지',
  'inactivity.sign-out': '로그아웃',
  'inactivity.alert': '곧 로그아웃됩니다. 로그인 상태를 유지하려면 데스크톱을 여세요.',
};
