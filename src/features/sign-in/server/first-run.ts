import { v7 as uuidv7 } from 'uuid';
import type { ConfigObject, DesktopProfile } from '../../../contract/administration.ts';
import type { Id } from '../../../contract/primitives.ts';
import { ORGANISATION } from '../../../domain/state.ts';
import { Fault } from '../../../server/fault.ts';
import type { PartitionPort, ServerFrame } from '../../../server/frame.ts';

export interface FirstRun {
  organisation: string;
  name: string;
  email: string;
  password: string;
}

/** One tenant and one administrator: fixed ids, so that a set-up cut short by a crash is simply done again. */
const TENANT = 'main';
const ADMINISTRATOR = 'administrator';

const hasAdministrator = ({ state }: PartitionPort): boolean =>
  Object.values(state.config.user).some(({ roles }) => roles.includes('administrator'));

/** True until there is somebody who could do the rest. */
export const needsSetup = (server: ServerFrame): boolean => !server.partitions().some(hasAdministrator);

const PROFILE: DesktopProfile = {
  type: 'desktopProfile', id: 'standard', name: 'Standard',
  defaultIdleCodeId: 'not-ready', wrapUpReasonIds: ['resolved'], defaultWrapUpReasonId: 'resolved',
  autoWrapUpSeconds: 60, cancelAutoWrapUp: true, dialNumber: 'any', graceSeconds: 120,
};

/** The least that an administrator needs to add a first agent. RONA is built in. */
const BEGINNING: readonly ConfigObject[] = [
  { type: 'idleCode', id: 'not-ready', name: 'Not Ready', selectable: true },
  { type: 'wrapUpReason', id: 'resolved', name: 'Resolved' },
  { type: 'multimediaProfile', id: 'standard', name: 'Standard', routingType: 'blended',
    capacity: { voice: 1, chat: 3, email: 4, social: 2 }, queueCapacity: {} },
  PROFILE,
];

async function administrator(server: ServerFrame, { state }: PartitionPort, { name, email, password }: FirstRun): Promise<ConfigObject> {
  const userId: Id = ADMINISTRATOR;
  if (Object.hasOwn(state.config.user, userId)) throw new Fault('already-set-up');
  // Of an earlier set-up that did not come this far.
  await server.auth.removeAccount(userId);
  await server.auth.createAccount({ tenantId: TENANT, userId, name, email, password });
  return { type: 'user', id: userId, name, email, roles: ['administrator'], teamIds: [] };
}

/** Makes the contact centre of the first-run page. The administrator comes last: with them the set-up is over. */
export async function setUp(server: ServerFrame, wish: FirstRun): Promise<{ tenantId: Id; userId: Id }> {
  if (!needsSetup(server)) throw new Fault('already-set-up');
  const partition = await server.addTenant(TENANT, wish.organisation.trim());
  const put = (object: ConfigObject) => partition.execute({ kind: 'administrator', id: ADMINISTRATOR }, uuidv7(), { kind: 'config.put', object });
  await put({ type: 'organisation', id: ORGANISATION, name: wish.organisation.trim(), inactivityMinutes: 0, registeredNumbers: null });
  for (const object of BEGINNING) await put(object);
  await put(await administrator(server, partition, wish));
  server.log.info({ tenantId: TENANT }, 'set up');
  return { tenantId: TENANT, userId: ADMINISTRATOR };
}
