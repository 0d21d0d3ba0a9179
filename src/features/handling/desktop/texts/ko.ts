import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'handling.control': '상호작용 제어',
  'handling.connected': '연결됨',
  'handling.over': '처리 시간',
  'handling.transfer': '전달',
  'handling.end': '종료',
  'handling.transfer-text': '{customer} 님과의 대화가 다른 사람에게 이어집니다. 내 담당분은 후처리로 마무리합니다.',
  'handling.transfer-to': '전달 대상',
  'handling.transfer-search': '대기열 및 상담사 검색',
  'handling.queues': '대기열',
  'handling.agents': '상담사',
  'handling.available': '응대 가능',
  'handling.unavailable': '응대 불가',
  'handling.not-available': '{name} 님은 지금 응대할 수 없습니다.',
  'handling.loading': '상담사를 확인하는 중…',
  'handling.cancel': '취소',
  'handling.unresponsive': '이 상호작용이 응답하지 않습니다',
};
