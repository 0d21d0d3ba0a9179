import type { DeskProfile } from '../../../contract/desk.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import type { Id } from '../../../contract/primitives.ts';

/** An interaction under the names that published widgets read. */
export interface WidgetTask {
  interactionId: Id;
  mediaType: 'telephony' | 'chat' | 'email' | 'social';
  mediaChannel: string;
  /** Who asks: a number, else an address. */
  ani: string;
  dn: string;
  queue: string;
  customerName: string;
  status: Interaction['status'];
  isTerminated: boolean;
  interaction: Readonly<Record<string, unknown>>;
}

const MEDIA = { voice: 'telephony', chat: 'chat', email: 'email', social: 'social' } as const;

const stateOf = ({ status, wrapUps }: Interaction): string => {
  if (Object.keys(wrapUps).length > 0) return 'wrapUp';
  return status === 'connected' ? 'connected' : 'new';
};

/** One of the values that belong to a contact. */
const value = (name: string, text: string) => ({ name, displayName: name, value: text, type: 'STRING', agentEditable: false, agentViewable: true, isSecure: false });

export const widgetTask = (one: Interaction, { queues, entryPoints }: DeskProfile): WidgetTask => {
  const queue = queues.find(({ id }) => id === one.queueId)?.name ?? '';
  const dn = entryPoints.find(({ id }) => id === one.entryPointId)?.name ?? '';
  const { name, email, phone } = one.customer;
  const ani = one.channel === 'voice' ? phone ?? '' : email || phone || name;
  const mediaType = MEDIA[one.channel];
  const isTerminated = one.status === 'ended';
  return {
    interactionId: one.id, mediaType, mediaChannel: one.channel, ani, dn, queue, customerName: name, status: one.status, isTerminated,
    interaction: {
      interactionId: one.id, mediaType, mediaChannel: one.channel, state: stateOf(one), isTerminated, owner: one.agentId,
      createdTimestamp: one.createdAt, contactDirection: { type: 'INBOUND' }, outboundType: null,
      callProcessingDetails: { ani, dnis: dn, dn, QueueId: one.queueId, virtualTeamName: queue, customerName: name },
      callAssociatedData: { ani: value('ani', ani), dn: value('dn', dn), customerName: value('customerName', name), virtualTeamName: value('virtualTeamName', queue) },
      callAssociatedDetails: { ani, dn, customerName: name, virtualTeamName: queue },
    },
  };
};
