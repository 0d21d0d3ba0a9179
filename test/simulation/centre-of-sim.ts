import type { ConfigObject } from '../../src/contract/administration.ts';
import type { Id } from '../../src/contract/primitives.ts';
import { desktopProfile, entryPoint, idleCode, multimediaProfile, queue, team, user, wrapUpReason } from '../support/domain-objects.ts';

export const QUEUES = ['sales', 'service'] as const;
export const agentIdOf = (n: number): Id => `agent-${n}`;

/** A small contact centre with short times, so that much happens in few minutes. */
export const objectsOf = (agents: number): readonly ConfigObject[] => [
  team('team-1'),
  ...QUEUES.map((id) => queue(id, { offerSeconds: 12 })),
  ...QUEUES.map((id) => entryPoint(id)),
  idleCode('meeting'), idleCode('lunch'), wrapUpReason('solved'), wrapUpReason('refund'),
  multimediaProfile('blended'),
  desktopProfile('standard', { graceSeconds: 20, autoWrapUpSeconds: 25, inactivityMinutes: 3 }),
  ...Array.from({ length: agents }, (_, n) => user(agentIdOf(n), { defaultExtension: `${700 + n}` })),
];
