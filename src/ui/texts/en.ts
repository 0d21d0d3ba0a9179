export const en = {
  'ui.close': 'Close',
  'ui.dismiss': 'Dismiss notification',
  'ui.options': { one: '{count} option', other: '{count} options' },
  'ui.no-options': 'No matches',
  'ui.option-list': 'Options',
} as const;
