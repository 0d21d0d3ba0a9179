import type { ConfigObject, DesktopProfile, User } from '../../src/contract/administration.ts';

const profile: DesktopProfile = {
  type: 'desktopProfile', id: 'profile', name: 'Profile', defaultIdleCodeId: 'lunch',
  wrapUpReasonIds: ['resolved', 'follow-up'], defaultWrapUpReasonId: 'resolved', autoWrapUpSeconds: 60, cancelAutoWrapUp: true,
  dialNumber: 'any', inactivityMinutes: 0, graceSeconds: 120,
};

/** A contact centre of two teams and one chat queue, in the order of its references; without users. */
export const smallCentre = (): ConfigObject[] => [
  { type: 'team', id: 'support', name: 'Support' },
  { type: 'team', id: 'sales', name: 'Sales' },
  { type: 'queue', id: 'orders', name: 'Orders', channel: 'chat', teamIds: ['support'], priority: 5, offerSeconds: 30 },
  { type: 'entryPoint', id: 'orders-chat', name: 'Orders chat', queueId: 'orders', open: true },
  { type: 'idleCode', id: 'lunch', name: 'Lunch', selectable: true },
  { type: 'wrapUpReason', id: 'resolved', name: 'Resolved' },
  { type: 'wrapUpReason', id: 'follow-up', name: 'Follow-up' },
  { type: 'multimediaProfile', id: 'blended', name: 'Blended', routingType: 'blended', capacity: { voice: 1, chat: 3, email: 4, social: 2 }, queueCapacity: {} },
  profile,
];

export const person = (id: string, roles: User['roles'], more: Partial<User> = {}): User => ({
  type: 'user', id, name: `${id.charAt(0).toUpperCase()}${id.slice(1)} Test`, email: `${id}@example.com`, roles,
  teamIds: ['support'], multimediaProfileId: 'blended', desktopProfileId: 'profile', ...more,
});
