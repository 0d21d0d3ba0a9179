import { Type, type Static } from 'typebox';
import { MESSAGE_LIMIT } from './limits.ts';
import { closed, CommandId, Email, Id, Name } from './primitives.ts';

const Words = Type.String({ minLength: 1, maxLength: MESSAGE_LIMIT, pattern: '\\S' });
const Phone = Type.String({ pattern: '^\\+?[0-9]{3,18}$', description: 'ANI' });

/**
 * A call, a mail or a social message that another system carries: `POST /api/interactions`. That system keeps
 * the medium; routing, handling, wrap-up and history are the contact centre's. `id` is the idempotency key.
 * Faults: `unknown-reference`, `entry-point-closed`, `wrong-channel`.
 */
export const BringInteraction = Type.Object({
  id: CommandId, entryPointId: Id,
  customer: Type.Object({ name: Name, email: Type.Optional(Email), phone: Type.Optional(Phone) }, closed),
  text: Type.Optional(Words),
}, closed);
export type BringInteraction = Static<typeof BringInteraction>;

/** A further message of the customer: `POST /api/interactions/:id/messages`. */
export const CustomerMessage = Type.Object({ id: CommandId, text: Words }, closed);

/** The customer has hung up or gone: `POST /api/interactions/:id/end`. */
export const CustomerEnd = Type.Object({ id: CommandId }, closed);

/** Where a brought interaction stands: a telephone system connects the call with `agent.station` (WX-033). */
export const BroughtInteraction = Type.Object({
  id: Id,
  channel: Type.String(),
  status: Type.Union([Type.Literal('queued'), Type.Literal('offered'), Type.Literal('connected'), Type.Literal('ended')]),
  agent: Type.Union([Type.Null(), Type.Object({
    id: Id, name: Type.String(), station: Type.Object({ kind: Type.String(), number: Type.String() }),
  })]),
  messages: Type.Integer({ description: 'How many messages the conversation has' }),
});
export type BroughtInteraction = Static<typeof BroughtInteraction>;
