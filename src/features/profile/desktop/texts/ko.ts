import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'profile.title': '사용자 프로필',
  'profile.menu': '{name} 님의 사용자 프로필',
  'profile.team': '팀',
  'profile.dial-number': '전화번호',
  'profile.extension': '내선 번호',
  'profile.capacity': '채널 용량',
  'profile.routing': '라우팅 유형: {type}',
  'profile.blended': '혼합',
  'profile.blended-real-time': '실시간 혼합',
  'profile.exclusive': '단독',
  'profile.sign-out': '로그아웃',
  'profile.open-interactions': '로그아웃하기 전에 모든 대화를 종료하고 후처리하세요.',
  'profile.not-idle': '로그아웃하기 전에 대기 상태로 전환하세요.',
  'profile.sign-out-title': '로그아웃하시겠습니까?',
  'profile.sign-out-text': '다시 로그인할 때까지 요청을 받지 않습니다.',
  'profile.cancel': '취소',
  'profile.sign-out-first': '아직 로그인되어 있습니다. 창을 닫는 대신 사용자 메뉴에서 로그아웃하세요.',
  'profile.help': '도움말',
  'profile.error-report': '오류 보고서 다운로드',
  'profile.error-report-hint': '관리자를 위한 지난 15분간의 데스크톱 기록입니다. 이름과 메시지는 포함되지 않습니다.',
  'profile.unsent': '전송되지 않은 작업 {count}개가 사라집니다.',
};
