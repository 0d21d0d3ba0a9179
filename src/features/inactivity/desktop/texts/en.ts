export const en = {
  'inactivity.title': 'Prolonged Inactivity',
  'inactivity.text': 'You have not been active for a while. You will be signed out in:',
  'inactivity.over': 'You are being signed out…',
  'inactivity.seconds-left': { one: '{count} second left', other: '{count} seconds left' },
  'inactivity.stay': 'Stay Signed In',
  'inactivity.sign-out': 'Sign Out',
  'inactivity.alert': 'You are about to be signed out. Open the desktop to stay signed in.',
} as const;
