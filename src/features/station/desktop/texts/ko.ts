import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'station.heading': '스테이션 자격 증명',
  'station.kind': '전화번호 / 내선',
  'station.dial-number': '전화번호',
  'station.extension': '내선',
  'station.international': '국제 전화 형식',
  'station.country': '국가 코드',
  'station.country-hint': '국가 또는 코드로 검색',
  'station.number-hint': '형식은 위치에 따라 다릅니다. 형식 설정은 관리자에게 문의하세요.',
  'station.free-hint': 'E.164(예: +11234567890) 또는 IDD 접두 번호 포함(예: 01161123456789). 형식은 위치에 따라 다르므로 형식 설정은 관리자에게 문의하세요.',
  'station.extension-hint': '관리자가 구성한 내선 번호. 예: 10078',
  'station.restricted': '관리자가 기본 번호만 허용했습니다.',
  'station.team': '팀',
  'station.team-placeholder': '팀 검색',
  'station.remember': '내 자격 증명 기억',
  'station.submit': '제출',
  'station.sign-out': '로그아웃',
  'station.number-missing': '번호를 입력하세요.',
  'station.number-invalid': '{country}에서 유효한 번호가 아닙니다.',
  'station.free-invalid': 'E.164 번호(예: +11234567890)도 IDD 번호(예: 01161123456789)도 아닙니다.',
  'station.extension-invalid': '내선은 1~18자리 숫자로만 이루어집니다.',
  'station.team-missing': '팀을 선택하세요.',
  'station.no-team': '소속된 팀이 없습니다.',
  'station.contact': '해결되지 않으면 관리자에게 문의하세요.',
  'station.not-remembered': '이 브라우저에 자격 증명을 저장하지 못했습니다. 다음에 다시 입력해야 합니다.',
};
