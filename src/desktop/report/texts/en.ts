export const en = {
  'report.whole': 'Contains the time before the last restart of the desktop.',
  'report.since-restart': 'Does not contain the time before the last restart of the desktop. If the problem was before it, wait until it occurs again and download the report then.',
} as const;
