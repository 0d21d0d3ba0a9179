import { strict as assert } from 'node:assert';
import type { ChatMessage } from '../../src/contract/chat.ts';
import type { Conversation, ConversationEvent } from '../../src/contract/conversation.ts';
import type { DomainEvent } from '../../src/contract/events.ts';
import type { Id } from '../../src/contract/primitives.ts';
import { conversationEvent, conversationOf } from '../../src/domain/conversation.ts';
import { isInteractionEvent } from '../../src/domain/interaction.ts';
import type { CentreState } from '../../src/domain/state.ts';
import type { Witness } from './domain-history.ts';
import { same } from './domain-invariants.ts';

/** What may stand in a customer's event; anything more would be a leak. */
const FACTS: Record<ConversationEvent['kind'], readonly string[]> = {
  waiting: ['kind', 'at', 'cause'],
  joined: ['kind', 'at', 'agentName'],
  agentAway: ['kind', 'at', 'away'],
  ended: ['kind', 'at', 'by'],
  message: ['kind', 'at', 'message'],
  marked: ['kind', 'at', 'by', 'delivered', 'read'],
};

/** What a customer's page knows when it has followed the feed. */
type Page = Pick<Conversation, 'status' | 'agentName' | 'agentAway' | 'endedBy' | 'marks' | 'messages'>;

function turned(page: Page, event: ConversationEvent): Page {
  switch (event.kind) {
    case 'waiting': return { ...page, status: 'waiting', agentName: null, agentAway: false };
    case 'joined': return { ...page, status: 'joined', agentName: event.agentName };
    case 'agentAway': return { ...page, agentAway: event.away };
    case 'ended': return { ...page, status: 'ended', agentName: null, agentAway: false, endedBy: event.by };
    case 'message': return { ...page, messages: [...page.messages, event.message] };
    case 'marked': return { ...page, marks: { ...page.marks, [event.by]: { delivered: event.delivered, read: event.read } } };
  }
}

const NO_MARKS = { delivered: 0, read: 0 };

/** Every customer's page, fed with the customer's view of each event. */
export class Customers implements Witness {
  readonly #pages = new Map<Id, Page>();
  readonly #transcripts = new Map<Id, ChatMessage[]>();

  follow(event: DomainEvent, _before: CentreState, after: CentreState): void {
    const seen = conversationEvent(event);
    if (seen) checkDiscreet(seen, after);
    if (!isInteractionEvent(event)) return assert.equal(seen, null);
    const { interactionId: id } = event;
    if (event.kind === 'interaction.created') this.#begin(id);
    if (event.kind === 'message.posted') this.#transcripts.get(id)!.push(event.message);
    if (seen) this.#pages.set(id, turned(this.#pages.get(id)!, seen));
    this.#compare(id, after);
  }

  #begin(id: Id): void {
    this.#pages.set(id, { status: 'waiting', agentName: null, agentAway: false, endedBy: null, messages: [], marks: { customer: NO_MARKS, agent: NO_MARKS } });
    this.#transcripts.set(id, []);
  }

  #compare(id: Id, state: CentreState): void {
    const interaction = state.interactions.get(id);
    if (!interaction) return;
    const truth = conversationOf(state, interaction, this.#transcripts.get(id)!);
    checkDiscreet(truth, state);
    const { status, agentName, agentAway, endedBy, marks, messages } = truth;
    // Between two events of one decision an interaction may be on its way; the page follows at the second.
    if (interaction.status === 'connected' && interaction.agentId === null) return;
    same(this.#pages.get(id), { status, agentName, agentAway, endedBy, messages, marks });
  }
}

/** Nothing of the house: no agent's id, no queue, no offer, no reason. */
function checkDiscreet(shown: ConversationEvent | Conversation, { config }: CentreState): void {
  if ('kind' in shown) same(Object.keys(shown).filter((key) => !FACTS[shown.kind].includes(key)), []);
  const text = JSON.stringify(shown);
  for (const id of Object.keys(config.user)) assert(!text.includes(id), `${id} shows in ${text}`);
  for (const { id, name } of Object.values(config.queue)) assert(!text.includes(id) && !text.includes(`"${name}"`), `${id} shows in ${text}`);
}
