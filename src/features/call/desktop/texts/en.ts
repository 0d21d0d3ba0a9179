export const en = {
  'call.on-phone': 'The call is on your phone',
  'call.dial-number': 'Dial number {number}',
  'call.extension': 'Extension {number}',
  'call.hint': 'You talk on your own device. Transfer and end the call here.',
} as const;
