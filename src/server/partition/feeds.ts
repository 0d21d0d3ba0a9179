import type { ConversationEvent } from '../../contract/conversation.ts';
import type { DomainEvent } from '../../contract/events.ts';
import type { Interaction } from '../../contract/interaction.ts';
import type { Id } from '../../contract/primitives.ts';
import { isInteractionEvent } from '../../domain/interaction.ts';
import { Feed } from './feed.ts';
import type { Publication } from './publication.ts';

/** What a desktop's feed is made of. */
export interface DeskEntry {
  event: DomainEvent;
  /** The interaction after the event, for a desktop that sees it for the first time. */
  interaction?: Interaction;
}

/** A publication as one agent gets it. */
export function deskEntry({ event, interaction, audience }: Publication, agentId: Id): DeskEntry {
  return audience.newcomers.includes(agentId) ? { event, interaction: interaction! } : { event };
}

/** All feeds of a tenant: by agent for desktops, by interaction for customers. */
export class Feeds {
  readonly desks = new Feed<DeskEntry>();
  readonly conversations = new Feed<ConversationEvent>();
  #configSeq = 0;

  /** The last line that changed the configuration: desktops with an older cursor need a snapshot. */
  get configSeq(): number {
    return this.#configSeq;
  }

  reset(seq: number): void {
    this.desks.reset(seq);
    this.conversations.reset(seq);
    this.#configSeq = seq;
  }

  publish(publication: Publication): void {
    const { seq, event, audience, conversation, interaction } = publication;
    for (const agentId of audience.agents) this.desks.append(agentId, { seq, item: deskEntry(publication, agentId) });
    if (audience.everyone) this.#configSeq = seq;
    if (conversation && interaction) this.conversations.append(conversation.id, { seq, item: conversation.event });
    // A closed conversation is read from the log; its line here is not needed any more. Often wrap-up closes it.
    if (!interaction && isInteractionEvent(event)) this.conversations.forget(event.interactionId);
  }
}
