export const en = {
  'history.loading': 'Loading…',
  'history.empty': 'Nothing handled in the last 24 hours. What you finish appears here.',
  'history.failed': 'The history could not be loaded. It is tried again when the connection is back.',
  'history.duration': 'Duration',
  'history.reason': 'Wrap-up reason',
  'history.none': 'N/A',
  'history.automatic': 'automatic',
  'history.more': 'Show more',
  'history.contacts': 'Contact History',
  'history.no-contacts': 'No earlier contact with this customer in the last 60 days.',
  'history.with': 'with {name}',
  'history.contacts-failed': 'The earlier contacts could not be loaded. They are asked for again when the connection is back.',
} as const;
