import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'history.loading': '불러오는 중…',
  'history.empty': '지난 24시간 동안 처리한 내역이 없습니다. 완료한 상호작용이 여기에 표시됩니다.',
  'history.failed': '내역을 불러오지 못했습니다. 연결이 복구되면 다시 시도합니다.',
  'history.duration': '시간',
  'history.reason': '후처리 사유',
  'history.none': '해당 없음',
  'history.automatic': '자동',
  'history.more': '더 보기',
  'history.contacts': '연락 내역',
  'history.no-contacts': '지난 60일 동안 이 고객과의 이전 연락이 없습니다.',
  'history.with': '{name} 담당',
  'history.contacts-failed': '이전 연락을 불러오지 못했습니다. 연결이 복구되면 다시 시도합니다.',
};
