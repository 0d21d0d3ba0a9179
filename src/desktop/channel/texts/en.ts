export const en = {
  'channel.voice': 'Voice',
  'channel.chat': 'Chat',
  'channel.email': 'E-mail',
  'channel.social': 'Social',
} as const;
