import type { Texts } from '../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'alerts.call': '수신 통화',
  'alerts.chat': '새 채팅 요청',
  'alerts.email': '새 이메일 요청',
  'alerts.social': '새 메시지 요청',
  'alerts.answer': '{queue}: {seconds}초 안에 응답하세요',
  'alerts.center': '알림 센터',
  'alerts.center-unread': { other: '알림 센터, 읽지 않음 {count}개' },
};
