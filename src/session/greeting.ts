import type { Id } from '../contract/primitives.ts';
import type { Hello } from '../contract/up.ts';
import { PROTOCOL_VERSION } from '../contract/version.ts';

/** Who says hello, and where this browser stands on the feed. */
export interface Greeting {
  deskId: Id;
  userId: Id | null;
  cursor: number | null;
}

/** The first word on a socket, and the second one on a socket that waits for the person's **Continue**. */
export const hello = ({ deskId, userId, cursor }: Greeting, takeOver: boolean): Hello => ({
  kind: 'hello', version: PROTOCOL_VERSION, deskId,
  ...(cursor !== null && { cursor }), ...(userId !== null && { userId }), ...(takeOver && { takeOver }),
});
