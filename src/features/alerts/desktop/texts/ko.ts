import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': '수신 통화',
  'alerts.chat': '새 채팅 요청',
  'alerts.email': '새 이메일 요청',
  'alerts.social': '새 메시지 요청',
  'alerts.answer': '{queue}: {seconds}초 안에 응답하세요',
  'alerts.settings': '알림 설정',
  'alerts.enable': '알림 사용',
  'alerts.enable-hint': '다른 화면을 보고 있을 때 새 요청을 알려 줍니다.',
  'alerts.allow-hint': '먼저 브라우저가 권한을 요청합니다.',
  'alerts.allow': '이 브라우저에서 허용',
  'alerts.blocked': '브라우저가 이 사이트의 알림을 차단합니다. 주소 옆의 사이트 설정에서 허용하세요.',
  'alerts.silent': '무음 알림 사용',
  'alerts.silent-hint': '화면에 아무것도 나타나지 않으며 요청은 데스크톱에서 대기합니다.',
  'alerts.sound': '소리 알림 사용',
  'alerts.volume': '음량',
  'alerts.mute': '음소거',
  'alerts.unmute': '음소거 해제',
  'alerts.test': '소리 재생',
  'alerts.not-kept': '이 브라우저는 설정을 저장할 수 없습니다. 이번 방문에만 적용됩니다.',
};
