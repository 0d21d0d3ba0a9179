import type { Pool } from 'pg';
import type { Id } from '../../../contract/primitives.ts';
import { migrate, type Migration } from '../../../server/store/migrations.ts';
import type { PictureType } from './picture-format.ts';

export interface Picture {
  type: PictureType;
  /** By which a picture is known: another one has another. */
  revision: string;
  bytes: Buffer;
}

/** The users' pictures of all tenants, one each. */
export interface PictureStore {
  put(tenantId: Id, userId: Id, picture: Picture): Promise<void>;
  of(tenantId: Id, userId: Id): Promise<Picture | null>;
  /** Only what it is known by. */
  revisionOf(tenantId: Id, userId: Id): Promise<string | null>;
  remove(tenantId: Id, userId: Id): Promise<void>;
}

const keyOf = (tenantId: Id, userId: Id): string => JSON.stringify([tenantId, userId]);

/** For tests and throw-away servers. */
export class MemoryPictureStore implements PictureStore {
  readonly #all = new Map<string, Picture>();

  async put(tenantId: Id, userId: Id, picture: Picture): Promise<void> {
    this.#all.set(keyOf(tenantId, userId), picture);
  }

  async of(tenantId: Id, userId: Id): Promise<Picture | null> {
    return this.#all.get(keyOf(tenantId, userId)) ?? null;
  }

  async revisionOf(tenantId: Id, userId: Id): Promise<string | null> {
    return this.#all.get(keyOf(tenantId, userId))?.revision ?? null;
  }

  async remove(tenantId: Id, userId: Id): Promise<void> {
    this.#all.delete(keyOf(tenantId, userId));
  }
}

const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'profile pictures',
    sql: `
      create table profile_pictures (
        tenant text not null,
        user_id text not null,
        type text not null,
        revision text not null,
        bytes bytea not null,
        primary key (tenant, user_id)
      );
    `,
  },
];

/** In the installation's database. */
export class PostgresPictureStore implements PictureStore {
  readonly #pool: Pool;

  private constructor(pool: Pool) {
    this.#pool = pool;
  }

  static async open(pool: Pool): Promise<PostgresPictureStore> {
    await migrate(pool, 'profile', MIGRATIONS);
    return new PostgresPictureStore(pool);
  }

  async put(tenantId: Id, userId: Id, { type, revision, bytes }: Picture): Promise<void> {
    await this.#pool.query(`
      insert into profile_pictures (tenant, user_id, type, revision, bytes) values ($1, $2, $3, $4, $5)
      on conflict (tenant, user_id) do update set type = excluded.type, revision = excluded.revision, bytes = excluded.bytes`,
    [tenantId, userId, type, revision, bytes]);
  }

  async of(tenantId: Id, userId: Id): Promise<Picture | null> {
    const { rows } = await this.#pool.query<Picture>('select type, revision, bytes from profile_pictures where tenant = $1 and user_id = $2', [tenantId, userId]);
    return rows[0] ?? null;
  }

  async revisionOf(tenantId: Id, userId: Id): Promise<string | null> {
    const { rows } = await this.#pool.query<Pick<Picture, 'revision'>>('select revision from profile_pictures where tenant = $1 and user_id = $2', [tenantId, userId]);
    return rows[0]?.revision ?? null;
  }

  async remove(tenantId: Id, userId: Id): Promise<void> {
    await this.#pool.query('delete from profile_pictures where tenant = $1 and user_id = $2', [tenantId, userId]);
  }
}
