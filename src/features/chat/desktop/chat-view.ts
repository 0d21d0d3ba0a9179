import type { Marks } from '../../../contract/chat.ts';
import type { Id } from '../../../contract/primitives.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { isMine } from '../../../desktop/my-interactions.ts';
import type { Transcript } from './transcript.ts';

/** What the chat pane shows besides its transcript. */
export interface ChatView {
  id: Id;
  customer: string;
  me: Id;
  myName: string;
  /** How far the customer's side has received and read. */
  marks: Marks;
  /** How many messages the conversation has. */
  total: number;
  /** Who is typing; null when nobody is. */
  typing: string | null;
  /** The agent can write. */
  active: boolean;
  /** Its data cannot be had (WX-129). */
  unresponsive: boolean;
  /** There is no line: what is not loaded cannot be had now. */
  offline: boolean;
}

/** The selected conversation, when it is a written one of this agent. */
export function chatView({ desk, selectedId, typing, unresponsive, line }: DeskModel): ChatView | null {
  const interaction = selectedId === null ? undefined : desk.interactions[selectedId];
  if (!interaction || interaction.channel === 'voice') return null;
  const active = isMine(interaction, desk);
  if (!active && !interaction.wrapUps[desk.profile.userId]) return null;
  return {
    id: interaction.id, customer: interaction.customer.name,
    me: desk.profile.userId, myName: desk.profile.name,
    marks: interaction.marks.customer, total: interaction.messages,
    typing: active ? typing[interaction.id] ?? null : null, active,
    unresponsive: unresponsive.includes(interaction.id),
    offline: line === 'connecting' || line === 'reconnecting',
  };
}

/**
 * There is something to show of it. What this browser has kept is shown until the server's is there, and while there
 * is no line; without a line also what waits to be sent. What does not respond says so instead (WX-129).
 */
export function isShown(view: Pick<ChatView, 'offline' | 'unresponsive'>, { opened, failed, messages, outgoing }: Transcript): boolean {
  if (opened) return true;
  if (messages.length > 0) return view.offline || !(failed || view.unresponsive);
  return view.offline && failed && outgoing.length > 0;
}
