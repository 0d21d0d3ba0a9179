import { strict as assert } from 'node:assert';
import type { DeskFeedItem, DeskState } from '../../src/contract/desk.ts';
import type { DomainEvent, EventOf } from '../../src/contract/events.ts';
import type { Interaction } from '../../src/contract/interaction.ts';
import type { Id } from '../../src/contract/primitives.ts';
import { type Audience, audienceOf } from '../../src/domain/audience.ts';
import { deskOf, deskProfile } from '../../src/domain/desk-profile.ts';
import { evolveDesk } from '../../src/domain/desk.ts';
import { isInteractionEvent } from '../../src/domain/interaction.ts';
import type { CentreState } from '../../src/domain/state.ts';
import type { Witness } from './domain-history.ts';
import { deepFreeze, same } from './domain-invariants.ts';

const TENANT = { id: 'tenant-1', name: 'Example' };

/** Every user's desktop, fed with nothing but what is addressed to it. */
export class Desks implements Witness {
  readonly #desks = new Map<Id, DeskState>();

  constructor(state: CentreState) {
    for (const id of Object.keys(state.config.user)) this.#desks.set(id, deskOf(state, id, TENANT)!);
  }

  follow(event: DomainEvent, before: CentreState, after: CentreState): void {
    const [was, is] = isInteractionEvent(event) ? [before, after].map(({ interactions }) => interactions.get(event.interactionId)) : [];
    const audience = audienceOf(event, was, is);
    assert.equal(new Set(audience.agents).size, audience.agents.length, 'nobody is told twice');
    for (const [id, desk] of this.#desks) {
      if (audience.everyone || audience.agents.includes(id)) {
        deepFreeze(desk);
        this.#desks.set(id, evolveDesk(desk, itemOf(event, id, audience, is, after), id));
      }
      this.#compare(id, after);
    }
  }

  #compare(id: Id, state: CentreState): void {
    const truth = deskOf(state, id, TENANT);
    // A user who is no more has no desktop.
    if (!truth) this.#desks.delete(id);
    else same(this.#desks.get(id), truth, `the desktop of ${id} differs from the server`);
  }
}

const isConfigEvent = (event: DomainEvent): event is EventOf<'config.put' | 'config.removed'> => event.kind === 'config.put' || event.kind === 'config.removed';

/** The step of one desktop's feed, as the server writes it and the wire carries it. */
function itemOf(event: DomainEvent, id: Id, audience: Audience, is: Interaction | undefined, after: CentreState): DeskFeedItem {
  const item: DeskFeedItem = { seq: 2, prev: 1, event: isConfigEvent(event) ? { kind: 'profile.changed', at: event.at } : event };
  if (is && audience.newcomers.includes(id)) item.interaction = is;
  const profile = audience.everyone ? deskProfile(after, id, TENANT) : null;
  if (profile) item.profile = profile;
  return JSON.parse(JSON.stringify(item)) as DeskFeedItem;
}
