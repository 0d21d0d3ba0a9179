export const en = {
  'error-report.saved': 'The error report is downloaded. {note}',
  'error-report.failed': 'The error report could not be made.',
} as const;
