import type { Channel } from '../../../contract/channel.ts';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { ScreenPop, ScreenPopMode } from '../../../contract/screen-pop.ts';
import { isEmbedded, type DueScreenPop } from '../../../domain/screen-pops.ts';
import type { Moment } from './moments.ts';

/** A screen pop of an interaction on the desk. Its address does not change any more: a page in it would begin anew. */
export interface ShownPop {
  /** One per interaction and configured screen pop. */
  key: string;
  interactionId: Id;
  channel: Channel;
  customerName: string;
  /** Of calls: shown in the Notification Center (WX-160). */
  ani: string | null;
  pop: ScreenPop;
  url: string;
  at: Instant;
  /** The agent has closed it; it can be opened again (WX-152). */
  closed: boolean;
}

/** What stands inside the desktop, by the interaction that it belongs to. */
export interface PopsView {
  pops: readonly ShownPop[];
  /** By interaction and mode, see `placeOf`: which of several is in front. */
  front: Readonly<Record<string, string>>;
  /** Origins that the browser does not let the desktop frame. */
  refused: readonly string[];
}

export const NO_POPS: PopsView = { pops: [], front: {}, refused: [] };

export const popKey = (interactionId: Id, popId: Id): string => `${interactionId}/${popId}`;
export const placeOf = ({ interactionId, pop: { mode } }: Pick<ShownPop, 'interactionId' | 'pop'>): string => `${interactionId} ${mode}`;

export function shownPop({ interaction, at }: Moment, { pop, url }: DueScreenPop, closed = false): ShownPop {
  const { id, channel, customer } = interaction;
  return {
    key: popKey(id, pop.id), interactionId: id, channel, customerName: customer.name,
    ani: channel === 'voice' ? customer.phone ?? null : null, pop, url, at, closed,
  };
}

/** The screen pops of one interaction in one place, and which of them is in front. */
export interface Place {
  all: readonly ShownPop[];
  open: readonly ShownPop[];
  front: ShownPop | null;
}

export function placeAt({ pops, front }: PopsView, interactionId: Id | null, mode: ScreenPopMode): Place {
  const all = pops.filter((each) => each.interactionId === interactionId && each.pop.mode === mode);
  const open = all.filter(({ closed }) => !closed);
  const chosen = open.find(({ key }) => key === front[`${interactionId} ${mode}`]);
  return { all, open, front: chosen ?? open.at(-1) ?? null };
}

/** Whose screen pops are in sight: those of the conversation in the workspace; without one those that came last, as for a request. */
export const inSight = ({ pops }: PopsView, selectedId: Id | null, mode: ScreenPopMode): Id | null =>
  selectedId ?? pops.findLast(({ pop }) => pop.mode === mode)?.interactionId ?? null;

/** Whether any interaction on the desk has a screen pop in this place: its pane stays, so that pages in it stay too. */
export const hasPlace = ({ pops }: PopsView, mode: ScreenPopMode): boolean => pops.some(({ pop }) => pop.mode === mode && isEmbedded(pop));
