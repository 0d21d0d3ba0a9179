import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Role } from '../contract/administration.ts';
import type { CommandId, Id } from '../contract/primitives.ts';
import type { Actor, Command } from '../domain/command.ts';
import type { CentreState } from '../domain/state.ts';
import type { Auth, Identity } from './auth/auth.ts';
import type { CustomerTokens } from './realtime/customer-token.ts';
import type { Settings } from './settings.ts';
import type { LogRecord, Store } from './store/store.ts';
import type { FastifyRequest } from 'fastify';

/** One tenant's single writer: holds its state, decides, commits in groups, feeds the sockets. */
export interface PartitionPort {
  readonly tenantId: Id;
  /** The newest decided state. Never kept, never changed by the reader. */
  readonly state: CentreState;
  /** The last committed line of the log. */
  readonly seq: number;
  /** Decides and commits; resolves when durable with the seq of its last event. Rejects with `Fault`. */
  execute(actor: Actor, id: CommandId, command: Command): Promise<{ seq: number }>;
  /** Tells what has become true after each commit, in order; the result ends it. The listener neither waits nor throws. */
  onCommit(listener: (committed: readonly LogRecord[]) => void): () => void;
}

/** A signed-in user with today's roles. */
export interface Principal extends Identity {
  roles: readonly Role[];
  name: string;
}

/** What the server's frame offers to features: a narrow door. */
export interface ServerFrame {
  readonly app: FastifyInstance;
  readonly settings: Settings;
  readonly log: Logger;
  readonly store: Store;
  readonly auth: Auth;
  /** What proves that a conversation is a customer's own. */
  readonly customerTokens: CustomerTokens;
  /** A tenant's partition. Throws Fault `not-found`. */
  partition(tenantId: Id): PartitionPort;
  /** A tenant's name and id. Throws Fault `not-found`. */
  tenant(tenantId: Id): { id: Id; name: string };
  /** All tenants of this node, in the order of their making. */
  partitions(): readonly PartitionPort[];
  /** Whether an agent's desktop has an open line now. */
  hasLine(tenantId: Id, agentId: Id): boolean;
  /** Whether another browser than this one works for the agent now. */
  worksElsewhere(identity: Identity): boolean;
  /** Makes a tenant and its partition. */
  addTenant(id: Id, name: string): Promise<PartitionPort>;
  /** Tells every open desktop of the tenant to take the newest version now. */
  reloadDesktops(tenantId: Id): void;
  /** The request's user, who must have one of `roles` (any role when empty). Rejects with Fault `unauthenticated` or `forbidden`. */
  require(request: FastifyRequest, ...roles: Role[]): Promise<Principal>;
}
