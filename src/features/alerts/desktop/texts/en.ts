export const en = {
  'alerts.call': 'Incoming call',
  'alerts.chat': 'New chat request',
  'alerts.email': 'New email request',
  'alerts.social': 'New message request',
  'alerts.answer': '{queue}: answer within {seconds} s',
  'alerts.center': 'Notification Center',
  'alerts.center-unread': { one: 'Notification Center, {count} unread', other: 'Notification Center, {count} unread' },
} as const;
