import type { DeskState } from '../../../contract/desk.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import type { Id } from '../../../contract/primitives.ts';
import { type DeskModel, type OutboxItem, isThere } from '../../../desktop/frame.ts';
import { isMine } from '../../../desktop/my-interactions.ts';
import { newest, type Outgoing, type Transcript } from './transcript.ts';

/** Before anything was heard: whatever comes is news. */
export const BEFORE_ANY: Pick<DeskModel, 'outbox'> & { live: boolean } = { outbox: [], live: false };

/** There is a line, and what is shown is what the server says. */
export const isLive = ({ line, confirmed, role }: Pick<DeskModel, 'line' | 'confirmed' | 'role'>): boolean =>
  confirmed && role === 'working' && isThere(line);

/** The desk knows of messages that the transcript does not have. */
export const isBehind = (transcript: Transcript, interaction: Interaction, desk: DeskState): boolean =>
  transcript.opened && isMine(interaction, desk) && interaction.messages > newest(transcript);

/** A written conversation of this agent. */
export const isWritten = (interaction: Interaction, desk: DeskState): boolean =>
  interaction.channel !== 'voice' && isMine(interaction, desk);

/** A conversation's messages that wait in the outbox. */
export const unsentOf = (outbox: readonly OutboxItem[], id: Id): Outgoing[] => outbox.flatMap((item) => {
  const { command } = item;
  if (command.kind !== 'message.post' || command.interactionId !== id) return [];
  return [{ id: item.id, text: command.text, at: item.at, state: item.state === 'failed' ? 'failed' : 'sending' }];
});
