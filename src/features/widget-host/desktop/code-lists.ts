import type { DeskProfile } from '../../../contract/desk.ts';
import type { HandledRecord } from '../../../contract/events.ts';
import { idleCodesOf, wrapUpCodesOf } from './agent-model.ts';
import type { Deeds } from './deeds.ts';
import { mediaTypeOf } from './interaction-model.ts';
import type { Entity } from './vendor.ts';

export interface PageAsked { workType?: string; page?: number; pageSize?: number; search?: string }

const PAGE_SIZE = 100;

/** A page of codes. */
const pageOf = (codes: readonly Entity[], { tenantId }: DeskProfile, { page = 0, pageSize = PAGE_SIZE, search = '' }: PageAsked) => {
  const found = codes.filter(({ name }) => name.toLowerCase().includes(search.toLowerCase()));
  const size = Math.max(1, pageSize);
  const totalPages = Math.ceil(found.length / size);
  return {
    data: found.slice(page * size, (page + 1) * size),
    meta: { orgid: tenantId, page, pageSize: size, totalPages, totalRecords: found.length, links: { first: '', last: '', self: '', ...(page + 1 < totalPages ? { next: '' } : {}) } },
  };
};

/** A handled interaction as the vendor's contact history has it. */
const contactOf = (record: HandledRecord) => ({
  sid: record.interactionId, agentName: record.agentName, customerName: record.customerName, channelType: mediaTypeOf(record.channel),
  cstts: String(record.connectedAt), cetts: String(record.endedAt), talkDuration: record.endedAt - record.connectedAt,
  ani: record.customerEmail, displayAni: record.customerEmail, dnis: '', entrypointName: record.queueName, callDirection: 'inbound',
  terminationType: record.cause, wrapUpCode: record.reasonName ?? '',
});

/** `abs`: the lists that the administrator has made. */
export const codeLists = (deeds: Deeds) => {
  const idle = (): Entity[] => idleCodesOf(deeds.desk.profile);
  const wrapUp = (): Entity[] => wrapUpCodesOf(deeds.desk.profile);
  const name = { id: 'Service.abs.fetch', type: 'FetchFailed' };
  return {
    fetchIdleCodes: () => Promise.resolve(idle()),
    fetchWrapUpCodes: () => Promise.resolve(wrapUp()),
    fetchAgentIdleCodes: () => Promise.resolve({ idleCodes: idle().map(({ id }) => id), accessIdleCode: 'ALL' as const }),
    fetchDefaultAuxCodes: () => Promise.resolve([
      ...idle().filter(({ isDefault }) => isDefault).map((each) => ({ ...each, workTypeCode: 'IDLE_CODE' as const })),
      ...wrapUp().filter(({ isDefault }) => isDefault).map((each) => ({ ...each, workTypeCode: 'WRAP_UP_CODE' as const })),
    ]),
    fetchPaginatedAuxCodes: (asked: PageAsked = {}) =>
      Promise.resolve(pageOf(asked.workType === 'WRAP_UP_CODE' ? wrapUp() : idle(), deeds.desk.profile, asked)),
    fetchPaginatedIdleCodes: (asked: PageAsked = {}) => Promise.resolve(pageOf(idle(), deeds.desk.profile, asked)),
    fetchPaginatedWrapUpCodes: (asked: PageAsked = {}) => Promise.resolve(pageOf(wrapUp(), deeds.desk.profile, asked)),
    fetchTeams: () => Promise.resolve(deeds.desk.profile.teams.map((team) => ({ teamId: team.id, teamName: team.name }))),
    fetchAddressBooksCMS: deeds.missing(name, 'address book'),
    fetchOutdialANICMS: deeds.missing(name, 'outbound call'),
  };
};

/** What the agent has handled in the last 24 hours. */
export const contactHistory = (deeds: Deeds) => (): Promise<{ contacts: ReturnType<typeof contactOf>[] }> =>
  deeds.carryOut({ id: 'Service.aqm.contact.fetchHistoryByAgent', type: 'FetchHistoryFailed' }, async () =>
    ({ contacts: (await deeds.frame.api<HandledRecord[]>('/history')).map(contactOf) }));
