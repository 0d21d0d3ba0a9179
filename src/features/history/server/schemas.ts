import { Type } from 'typebox';
import { Channel } from '../../../contract/administration.ts';
import type { ChatMessage } from '../../../contract/chat.ts';
import type { HandledRecord } from '../../../contract/events.ts';
import { closed, Id, Instant } from '../../../contract/primitives.ts';

const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Union([schema, Type.Null()]);

const Record = Type.Object({
  interactionId: Id, agentId: Id, agentName: Type.String(), channel: Channel, customerName: Type.String(), customerEmail: Type.String(),
  queueId: Id, queueName: Type.String(), waitedMs: Type.Integer(), connectedAt: Instant, endedAt: Instant, wrappedUpAt: Instant,
  cause: Type.String(), reasonId: nullable(Id), reasonName: nullable(Type.String()), automatic: Type.Boolean(),
});
export const History = Type.Array(Type.Unsafe<HandledRecord>(Record), { description: 'What this agent has handled in the last 24 hours, newest first.' });
export const Contacts = Type.Array(Type.Unsafe<HandledRecord>(Record), { description: 'Newest first, without the interaction itself.' });

const Message = Type.Object({
  id: Id, n: Type.Integer({ minimum: 1 }), at: Instant, from: Type.String({ enum: ['customer', 'agent'] }),
  agentId: Type.Optional(Id), name: Type.String(), text: Type.String(),
});
export const Messages = Type.Object({ messages: Type.Array(Type.Unsafe<ChatMessage>(Message)) }, { description: 'A page of the transcript, in order.' });

/** Query values are text. */
const Count = (digits: number) => Type.String({ pattern: `^[1-9][0-9]{0,${digits - 1}}$` });
export const MessagesQuery = Type.Object({
  before: Type.Optional(Type.Unsafe<string>({ ...Count(9), description: 'Only messages with a smaller number.' })),
  limit: Type.Optional(Type.Unsafe<string>({ ...Count(3), description: 'At most 200; 50 when left out.' })),
}, closed);
export const HistoryQuery = Type.Object({
  limit: Type.Optional(Type.Unsafe<string>({ ...Count(4), description: 'The newest so many; all of the last 24 hours when left out.' })),
}, closed);
export const InteractionAddress = Type.Object({ id: Id });

const Time = (description: string) => Type.Optional(Type.String({ maxLength: 40, pattern: '^\\d{4}-\\d{2}-\\d{2}(T[0-9:.]+(Z|[+-]\\d{2}:\\d{2}))?$', description }));
export const ReportQuery = Type.Object({
  since: Time('ISO 8601; 24 hours ago when left out.'), until: Time('ISO 8601; now when left out.'),
  queueId: Type.Optional(Id), agentId: Type.Optional(Id), reasonId: Type.Optional(Id),
}, closed);

const figures = { count: Type.Integer(), automatic: Type.Integer(), averageHandlingMs: Type.Integer(), averageTalkMs: Type.Integer(), averageWrapUpMs: Type.Integer() };
const Figures = Type.Object(figures, {
  description: 'Handling is from the answer to the end of wrap-up: talk, then wrap-up. `automatic` counts those that the timer has wrapped up.',
});
const Group = Type.Object({ id: nullable(Id), name: nullable(Type.String()), ...figures });
const Row = Type.Object({
  reasonId: nullable(Id), reasonName: nullable(Type.String()), queueId: Id, queueName: Type.String(), agentId: Id, agentName: Type.String(), ...figures,
});
export const Report = Type.Object({
  since: Type.String(), until: Type.String(),
  /** More records than a report reads: the oldest are missing. */
  truncated: Type.Boolean(),
  total: Figures, reasons: Type.Array(Group), queues: Type.Array(Group), agents: Type.Array(Group), rows: Type.Array(Row),
}, { description: 'Wrap-ups, counted by reason, queue and agent, and by all three.' });
