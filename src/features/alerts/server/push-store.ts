import type { Pool } from 'pg';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { Language } from '../../../server/mail/language.ts';
import { migrate, type Migration } from '../../../server/store/migrations.ts';

/** Where one browser can be reached while its page is gone, and for whom. */
export interface Subscription {
  endpoint: string;
  tenantId: Id;
  userId: Id;
  /** The browser session that asked: it takes the subscription with it. */
  sessionId: string;
  /** The browser's public key and its secret (RFC 8291), base64url. */
  p256dh: string;
  auth: string;
  language: Language;
  at: Instant;
}

/** The subscriptions of all tenants. An endpoint belongs to whoever has signed in there last. */
export interface PushStore {
  put(subscription: Subscription): Promise<void>;
  of(tenantId: Id, userId: Id): Promise<readonly Subscription[]>;
  remove(endpoint: string, userId?: Id): Promise<void>;
  /** A browser session is over; without it all of the user's. */
  forget(userId: Id, sessionId?: string): Promise<void>;
}

/** Browsers of one user that are kept; the one that asked longest ago gives way. */
export const BROWSERS_PER_USER = 10;

/** For tests and throw-away servers. */
export class MemoryPushStore implements PushStore {
  readonly #all = new Map<string, Subscription>();

  async put(subscription: Subscription): Promise<void> {
    this.#all.set(subscription.endpoint, subscription);
    const mine = await this.of(subscription.tenantId, subscription.userId);
    for (const { endpoint } of mine.slice(BROWSERS_PER_USER)) this.#all.delete(endpoint);
  }

  async of(tenantId: Id, userId: Id): Promise<readonly Subscription[]> {
    return [...this.#all.values()].filter((each) => each.tenantId === tenantId && each.userId === userId).toSorted((a, b) => b.at - a.at);
  }

  async remove(endpoint: string, userId?: Id): Promise<void> {
    if (userId === undefined || this.#all.get(endpoint)?.userId === userId) this.#all.delete(endpoint);
  }

  async forget(userId: Id, sessionId?: string): Promise<void> {
    for (const each of this.#all.values()) {
      if (each.userId === userId && (sessionId === undefined || each.sessionId === sessionId)) this.#all.delete(each.endpoint);
    }
  }
}

const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'push subscriptions',
    sql: `
      create table push_subscriptions (
        endpoint text primary key,
        tenant text not null,
        user_id text not null,
        session_id text not null,
        p256dh text not null,
        auth text not null,
        language text not null,
        at bigint not null
      );
      create index push_subscriptions_of on push_subscriptions (tenant, user_id, at desc);
    `,
  },
];

const COLUMNS = 'endpoint, tenant as "tenantId", user_id as "userId", session_id as "sessionId", p256dh, auth, language, at';

/** In the installation's database, so that a restart forgets nobody. */
export class PostgresPushStore implements PushStore {
  readonly #pool: Pool;

  private constructor(pool: Pool) {
    this.#pool = pool;
  }

  static async open(pool: Pool): Promise<PostgresPushStore> {
    await migrate(pool, 'alerts', MIGRATIONS);
    return new PostgresPushStore(pool);
  }

  async put({ endpoint, tenantId, userId, sessionId, p256dh, auth, language, at }: Subscription): Promise<void> {
    await this.#pool.query(`
      insert into push_subscriptions (endpoint, tenant, user_id, session_id, p256dh, auth, language, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
      on conflict (endpoint) do update set tenant = excluded.tenant, user_id = excluded.user_id, session_id = excluded.session_id,
        p256dh = excluded.p256dh, auth = excluded.auth, language = excluded.language, at = excluded.at`,
    [endpoint, tenantId, userId, sessionId, p256dh, auth, language, at]);
    await this.#pool.query(`
      delete from push_subscriptions where endpoint in (
        select endpoint from push_subscriptions where tenant = $1 and user_id = $2 order by at desc, endpoint offset $3)`,
    [tenantId, userId, BROWSERS_PER_USER]);
  }

  async of(tenantId: Id, userId: Id): Promise<readonly Subscription[]> {
    const { rows } = await this.#pool.query<Subscription>(
      `select ${COLUMNS} from push_subscriptions where tenant = $1 and user_id = $2 order by at desc`, [tenantId, userId]);
    return rows;
  }

  async remove(endpoint: string, userId?: Id): Promise<void> {
    await this.#pool.query('delete from push_subscriptions where endpoint = $1 and ($2::text is null or user_id = $2)', [endpoint, userId ?? null]);
  }

  async forget(userId: Id, sessionId?: string): Promise<void> {
    await this.#pool.query('delete from push_subscriptions where user_id = $1 and ($2::text is null or session_id = $2)', [userId, sessionId ?? null]);
  }
}
