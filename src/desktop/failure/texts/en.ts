export const en = {
  'failure.title': 'Error',
  'failure.details': 'Error Details',
  'failure.tracking': 'Tracking ID',
  'failure.code': 'Error code',
  'failure.time': 'Time',
  'failure.copy': 'Copy Tracking ID',
  'failure.copied': 'The tracking ID was copied.',
  'failure.copy-by-hand': 'The browser does not allow copying. The tracking ID is selected: copy it with the keyboard.',
  'failure.repeated': { one: 'This has happened {count} time.', other: 'This has happened {count} times.' },
  'failure.ok': 'OK',
} as const;
