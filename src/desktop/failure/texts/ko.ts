import type { Texts } from '../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'failure.title': '오류',
  'failure.details': '오류 세부 정보',
  'failure.tracking': '추적 ID',
  'failure.code': '오류 코드',
  'failure.time': '시간',
  'failure.copy': '추적 ID 복사',
  'failure.copied': '추적 ID가 복사되었습니다.',
  'failure.copy-by-hand': '브라우저에서 복사를 허용하지 않습니다. 추적 ID가 선택되어 있으니 키보드로 복사하세요.',
  'failure.repeated': '{count}번 발생했습니다.',
  'failure.ok': '확인',
};
