import { DeskSession } from '../session/desk-session.ts';
import { createVault } from '../vault/create-vault.ts';
import { toldWitness } from '../vault/witness.ts';
import { sessionPorts } from './browser-ports.ts';
import type { MakeSession } from './session-host.ts';

/** The session core with the browser's vault and sockets. */
export const makeSession: MakeSession = ({ socketUrl, kept }, keep) =>
  new DeskSession(sessionPorts(socketUrl, createVault({ witness: toldWitness(kept, keep) })));
