import { Type, type Static } from 'typebox';
import { Channel } from './channel.ts';
import { closed, Id, Name } from './primitives.ts';

/** Where a screen pop shows (WX-147 – WX-151). */
export const ScreenPopMode = Type.Union([
  Type.Literal('existing-tab'), Type.Literal('new-tab'), Type.Literal('auxiliary'), Type.Literal('page'), Type.Literal('widget'),
]);
export type ScreenPopMode = Static<typeof ScreenPopMode>;

/** A page of another system that opens by itself at an event of an interaction (WX-144). */
export const ScreenPop = Type.Object({
  type: Type.Literal('screenPop'), id: Id, name: Name,
  event: Type.Union([Type.Literal('offered'), Type.Literal('accepted'), Type.Literal('ended')]),
  /** Only for these queues; empty: for all. */
  queueIds: Type.Array(Id, { maxItems: 100, uniqueItems: true, default: [] }),
  /** Only for these channels; empty: for all. */
  channels: Type.Array(Channel, { maxItems: 4, uniqueItems: true, default: [] }),
  mode: ScreenPopMode,
  /** With variables in braces, for example `https://crm.example.com/?mail={customerEmail}`; their values are encoded. */
  url: Type.String({ pattern: '^https?://', maxLength: 2000 }),
  /** The link in the Notification Center; absent: Reopen Screen Pop (WX-161). */
  linkText: Type.Optional(Name),
}, closed);
export type ScreenPop = Static<typeof ScreenPop>;
