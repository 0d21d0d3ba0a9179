import type pg from 'pg';
import type { Id } from '../../contract/primitives.ts';
import type { MemoryChange, MemoryRow } from './store.ts';

/** The desk memories of PostgreSQL: `value` is JSON text like all words of people, `null` among it. */
export class DeskMemoryTable {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async of(tenant: Id, agentId: Id): Promise<readonly MemoryRow[]> {
    const { rows } = await this.#pool.query<MemoryRow & { value: string }>(
      `select agent_id as "agentId", key, rev, value, desk_id as "deskId" from desk_memory
       where tenant = $1 and agent_id = $2 order by key`, [tenant, agentId]);
    return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as string | null }));
  }

  async owners(tenant: Id): Promise<readonly Id[]> {
    const { rows } = await this.#pool.query<{ id: Id }>('select distinct agent_id as id from desk_memory where tenant = $1', [tenant]);
    return rows.map(({ id }) => id);
  }

  /** One statement, and so one transaction; what it forgets and what it keeps are never the same key. */
  async change(tenant: Id, { agents, keys, rows }: MemoryChange): Promise<void> {
    const kept = new Set(rows.map(({ agentId, key }) => `${agentId} ${key}`));
    const gone = keys.filter(({ agentId, key }) => !kept.has(`${agentId} ${key}`));
    await this.#pool.query({
      name: 'desk-memory',
      text: `
        with gone as (
          delete from desk_memory d where tenant = $1 and (
            (agent_id = any($2::text[]) and not exists (
              select from unnest($5::text[], $6::text[]) as k (agent_id, key) where k.agent_id = d.agent_id and k.key = d.key))
            or (agent_id, key) in (select * from unnest($3::text[], $4::text[]))
          )
        )
        insert into desk_memory (tenant, agent_id, key, rev, value, desk_id)
        select $1, * from unnest($5::text[], $6::text[], $7::bigint[], $8::text[], $9::text[])
        on conflict (tenant, agent_id, key) do update set rev = excluded.rev, value = excluded.value, desk_id = excluded.desk_id`,
      values: [
        tenant, agents, gone.map(({ agentId }) => agentId), gone.map(({ key }) => key),
        rows.map(({ agentId }) => agentId), rows.map(({ key }) => key), rows.map(({ rev }) => rev),
        rows.map(({ value }) => JSON.stringify(value)), rows.map(({ deskId }) => deskId),
      ],
    });
  }
}
