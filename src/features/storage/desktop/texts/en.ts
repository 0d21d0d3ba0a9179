export const en = {
  'storage.settings': 'This browser cannot keep your settings: they hold until the page is closed.',
} as const;
