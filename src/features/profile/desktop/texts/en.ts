export const en = {
  'profile.title': 'User profile',
  'profile.menu': 'User profile of {name}',
  'profile.sign-out-first': 'You are still signed in. Sign out in the user menu instead of closing the window.',
} as const;
