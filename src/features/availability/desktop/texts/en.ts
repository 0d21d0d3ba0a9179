export const en = {
  'availability.state': 'Availability state',
  'availability.available': 'Available',
  'availability.engaged': 'Engaged',
  'availability.engaged-hint': 'You are handling at least one conversation.',
  'availability.missed': 'You missed a request',
  'availability.missed-text': 'You did not answer in time, so the customer was offered to another agent and you are now idle (RONA). Set yourself as available to receive requests again.',
  'availability.set-available': 'Set as Available',
  'availability.stay-idle': 'Stay idle',
  'availability.pending': 'Pending',
  'availability.pending-hint': 'This state is set as soon as the connection is back.',
  'availability.now': 'Availability state: {state}',
} as const;
