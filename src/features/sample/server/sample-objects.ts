import type { ConfigObject, DesktopProfile, MultimediaProfile, Queue, User } from '../../../contract/administration.ts';
import { ORGANISATION } from '../../../domain/state.ts';

const queue = (id: string, name: string, teamIds: string[], priority: number): Queue =>
  ({ type: 'queue', id, name, channel: 'chat', teamIds, priority, offerSeconds: 30 });

const profile = (id: string, name: string, more: Partial<DesktopProfile> = {}): DesktopProfile => ({
  type: 'desktopProfile', id, name, defaultIdleCodeId: 'not-ready',
  wrapUpReasonIds: ['resolved', 'follow-up', 'refund', 'order-changed', 'sale', 'customer-left', 'wrong-topic'],
  defaultWrapUpReasonId: 'resolved', autoWrapUpSeconds: 60, cancelAutoWrapUp: true,
  dialNumber: 'any', graceSeconds: 120, ...more,
});

const multimedia = (id: string, name: string, routingType: MultimediaProfile['routingType'], capacity: MultimediaProfile['capacity']): MultimediaProfile =>
  ({ type: 'multimediaProfile', id, name, routingType, capacity, queueCapacity: {} });

/** The sample's shop, in the order of its references. RONA is built in. */
export const SAMPLE_OBJECTS: readonly ConfigObject[] = [
  { type: 'organisation', id: ORGANISATION, name: 'Sample Contact Centre', inactivityMinutes: 60, registeredNumbers: null },
  { type: 'team', id: 'support', name: 'Support' },
  { type: 'team', id: 'sales', name: 'Sales' },
  queue('orders', 'Orders and delivery', ['support'], 5),
  queue('returns', 'Returns and refunds', ['support'], 4),
  queue('advice', 'Buying advice', ['sales', 'support'], 5),
  { type: 'entryPoint', id: 'orders-chat', name: 'Orders and delivery', queueId: 'orders', open: true },
  { type: 'entryPoint', id: 'returns-chat', name: 'Returns and refunds', queueId: 'returns', open: true },
  { type: 'entryPoint', id: 'advice-chat', name: 'Buying advice', queueId: 'advice', open: true },
  { type: 'idleCode', id: 'not-ready', name: 'Not Ready', selectable: true },
  { type: 'idleCode', id: 'lunch', name: 'Lunch', selectable: true },
  { type: 'idleCode', id: 'break', name: 'Break', selectable: true },
  { type: 'idleCode', id: 'meeting', name: 'Meeting', selectable: true },
  { type: 'idleCode', id: 'training', name: 'Training', selectable: true },
  { type: 'wrapUpReason', id: 'resolved', name: 'Resolved' },
  { type: 'wrapUpReason', id: 'follow-up', name: 'Follow-up needed' },
  { type: 'wrapUpReason', id: 'refund', name: 'Refund issued' },
  { type: 'wrapUpReason', id: 'order-changed', name: 'Order changed' },
  { type: 'wrapUpReason', id: 'sale', name: 'Sale made' },
  { type: 'wrapUpReason', id: 'customer-left', name: 'Customer left' },
  { type: 'wrapUpReason', id: 'wrong-topic', name: 'Wrong topic' },
  multimedia('blended', 'Blended', 'blended', { voice: 1, chat: 3, email: 4, social: 2 }),
  multimedia('blended-real-time', 'Blended real-time', 'blendedRealTime', { voice: 1, chat: 2, email: 4, social: 2 }),
  multimedia('exclusive', 'Exclusive', 'exclusive', { voice: 1, chat: 1, email: 1, social: 1 }),
  profile('standard', 'Standard'),
  profile('default-number', 'Default number only', { dialNumber: 'defaultOnly' }),
  profile('sales-desk', 'Sales desk', { wrapUpReasonIds: ['sale', 'resolved', 'follow-up', 'customer-left', 'wrong-topic'], cancelAutoWrapUp: false, inactivityMinutes: 30, graceSeconds: 60 }),
];

type Person = Omit<User, 'type' | 'email'>;

const agent = (id: string, name: string, more: Partial<Person>): Person =>
  ({ id, name, roles: ['agent'], teamIds: ['support'], multimediaProfileId: 'blended', desktopProfileId: 'standard', ...more });

/** Ana and Ben share the chats of Support. Mina chooses a team, Lars may use his default number only. The administrator comes last. */
const PEOPLE: readonly Person[] = [
  agent('ana-silva', 'Ana Silva', { defaultDialNumber: '+12025550143', defaultExtension: '10078' }),
  agent('ben-carter', 'Ben Carter', { defaultDialNumber: '+12025550176', defaultExtension: '10079' }),
  agent('mina-park', 'Mina Park', { teamIds: ['sales', 'support'], multimediaProfileId: 'blended-real-time', desktopProfileId: 'sales-desk' }),
  agent('lars-nielsen', 'Lars Nielsen', {
    teamIds: ['sales'], multimediaProfileId: 'exclusive', desktopProfileId: 'default-number', defaultDialNumber: '+4532345678', defaultExtension: '10080',
  }),
  { id: 'zofia-kowalska', name: 'Zofia Kowalska', roles: ['supervisor'], teamIds: ['support', 'sales'] },
  { id: 'camille-laurent', name: 'Camille Laurent', roles: ['administrator'], teamIds: [] },
];

/** E-mail addresses follow the names: `ana.silva@example.com`. */
export const SAMPLE_USERS: readonly User[] =
  PEOPLE.map((person) => ({ type: 'user', email: `${person.id.replace('-', '.')}@example.com`, ...person }));
