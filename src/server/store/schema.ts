import type { Migration } from './migrations.ts';

/**
 * The store's tables. Words that people wrote (event data, names, states) are kept as the JSON text that
 * JavaScript makes of them: it escapes NUL and lone surrogates, which PostgreSQL's text and jsonb refuse.
 */
export const STORE_MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'tenants, log, receipts, snapshots, settings',
    sql: `
      create table tenants (
        id text primary key,
        number bigint generated always as identity,
        name text not null,
        epoch bigint not null default 0,
        seq bigint not null default 0
      ) with (fillfactor = 10);

      create table log (
        tenant text not null,
        seq bigint not null,
        at bigint not null,
        kind text not null,
        interaction_id text,
        agent_id text,
        n int,
        data text not null,
        primary key (tenant, seq)
      );
      create index log_transcript on log (tenant, interaction_id, n) where kind = 'message.posted';
      create index log_handled on log (tenant, at, seq) where kind = 'wrapUp.completed';
      create index log_handled_by on log (tenant, agent_id, at, seq) where kind = 'wrapUp.completed';

      create table receipts (
        tenant text not null,
        id text not null,
        actor text not null,
        digest text not null,
        seq bigint not null,
        at bigint not null,
        primary key (tenant, id)
      );
      create index receipts_at on receipts using brin (at) with (pages_per_range = 16, autosummarize = on);

      create table snapshots (
        tenant text primary key,
        seq bigint not null,
        state text not null
      );

      create table settings (
        key text primary key,
        value text not null
      );
    `,
  },
  {
    number: 2,
    name: 'the desk\'s memory',
    sql: `
      create table desk_memory (
        tenant text not null,
        agent_id text not null,
        key text not null,
        rev bigint not null,
        value text not null,
        desk_id text not null,
        primary key (tenant, agent_id, key)
      );
    `,
  },
  {
    number: 3,
    name: 'a customer\'s earlier contacts',
    sql: `
      alter table log add column customer text;
      update log set customer = lower(substring(data from '"customerEmail":"([^"\\\\]*)"')) where kind = 'wrapUp.completed';
      create index log_customer on log (tenant, customer, at, seq) where kind = 'wrapUp.completed';
    `,
  },
];
