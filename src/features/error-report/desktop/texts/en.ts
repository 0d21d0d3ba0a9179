export const en = {
  'error-report.with-earlier': 'The error report is downloaded. It contains the time before the last restart or crash.',
  'error-report.without-earlier': 'The error report is downloaded. It contains nothing from before the last restart: if you look for something earlier, wait until it happens again.',
  'error-report.failed': 'The error report could not be made.',
} as const;
