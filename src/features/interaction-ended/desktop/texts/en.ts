export const en = {
  'interaction-ended.title': 'Interaction Ended',
  'interaction-ended.text': 'Your administrator has ended this interaction. There is nothing to wrap up.',
  'interaction-ended.customer': 'Customer',
  'interaction-ended.channel': 'Channel',
  'interaction-ended.when': 'Ended',
  'interaction-ended.ok': 'OK',
} as const;
