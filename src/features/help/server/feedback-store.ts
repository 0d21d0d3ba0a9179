import type { Pool } from 'pg';
import type { Id, Instant } from '../../../contract/primitives.ts';
import type { HelpArticle } from '../../../domain/help-articles.ts';
import type { Language } from '../../../server/mail/language.ts';
import { migrate, type Migration } from '../../../server/store/migrations.ts';

/** One user's answer to “Was this helpful?”. */
export interface Feedback {
  tenantId: Id;
  userId: Id;
  article: HelpArticle;
  helpful: boolean;
  /** Empty when there is none. */
  remark: string;
  language: Language;
  at: Instant;
}

/** The answers of all tenants: per user and article the newest one. */
export interface FeedbackStore {
  put(feedback: Feedback): Promise<void>;
  /** The newest first. */
  of(tenantId: Id): Promise<readonly Feedback[]>;
}

/** For tests and throw-away servers. */
export class MemoryFeedbackStore implements FeedbackStore {
  readonly #all = new Map<string, Feedback>();

  async put(feedback: Feedback): Promise<void> {
    const { tenantId, userId, article } = feedback;
    this.#all.set(`${tenantId} ${userId} ${article}`, feedback);
  }

  async of(tenantId: Id): Promise<readonly Feedback[]> {
    return [...this.#all.values()].filter((each) => each.tenantId === tenantId).toSorted((a, b) => b.at - a.at);
  }
}

const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'help feedback',
    sql: `
      create table help_feedback (
        tenant text not null,
        user_id text not null,
        article text not null,
        helpful boolean not null,
        remark text not null,
        language text not null,
        at bigint not null,
        primary key (tenant, user_id, article)
      );
    `,
  },
];

/** In the installation's database. */
export class PostgresFeedbackStore implements FeedbackStore {
  readonly #pool: Pool;

  private constructor(pool: Pool) {
    this.#pool = pool;
  }

  static async open(pool: Pool): Promise<PostgresFeedbackStore> {
    await migrate(pool, 'help', MIGRATIONS);
    return new PostgresFeedbackStore(pool);
  }

  async put({ tenantId, userId, article, helpful, remark, language, at }: Feedback): Promise<void> {
    await this.#pool.query(`
      insert into help_feedback (tenant, user_id, article, helpful, remark, language, at) values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (tenant, user_id, article) do update set helpful = excluded.helpful, remark = excluded.remark, language = excluded.language, at = excluded.at`,
    // PostgreSQL's texts hold every character but this one.
    [tenantId, userId, article, helpful, remark.replaceAll('\0', ''), language, at]);
  }

  async of(tenantId: Id): Promise<readonly Feedback[]> {
    const { rows } = await this.#pool.query<Omit<Feedback, 'at'> & { at: string }>(
      'select tenant as "tenantId", user_id as "userId", article, helpful, remark, language, at from help_feedback where tenant = $1 order by at desc', [tenantId]);
    // A bigint comes as text.
    return rows.map((row) => ({ ...row, at: Number(row.at) }));
  }
}
