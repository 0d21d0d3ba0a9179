import { v7 as uuidv7 } from 'uuid';
import type { ConfigObject, User } from '../../../contract/administration.ts';
import { generatePassword, PASSWORD_LENGTH } from '../../../server/auth/password.ts';
import type { PartitionPort, ServerFrame } from '../../../server/frame.ts';
import { Refusal } from '../../../server/refusal.ts';
import { SAMPLE_OBJECTS, SAMPLE_USERS } from './sample-objects.ts';

const TENANT = { id: 'sample', name: 'Sample Contact Centre' } as const;

/** To be shown once, when it was made; kept nowhere. */
export interface SampleAccount {
  name: string;
  role: string;
  email: string;
  password: string;
}

/** `loaded` just now, `kept` from an earlier start, or there is `none`. */
export type Sample = { kind: 'loaded'; accounts: readonly SampleAccount[] } | { kind: 'kept' } | { kind: 'none' };

const hasAdministrator = ({ state }: PartitionPort): boolean =>
  Object.values(state.config.user).some(({ roles }) => roles.includes('administrator'));

function checkPassword({ samplePassword }: ServerFrame['settings']): void {
  if (samplePassword === null || (samplePassword.length >= PASSWORD_LENGTH.min && samplePassword.length <= PASSWORD_LENGTH.max)) return;
  throw new Refusal(`SAMPLE_PASSWORD needs ${PASSWORD_LENGTH.min} to ${PASSWORD_LENGTH.max} characters.`);
}

async function hire(server: ServerFrame, user: User): Promise<SampleAccount> {
  const { id, name, email, roles } = user;
  const password = server.settings.samplePassword ?? generatePassword();
  // Of an earlier start that did not come to its end.
  await server.auth.removeAccount(id);
  await server.auth.createAccount({ tenantId: TENANT.id, userId: id, email, name, password });
  return { name, role: roles.join(', '), email, password };
}

async function load(server: ServerFrame): Promise<readonly SampleAccount[]> {
  checkPassword(server.settings);
  const partition = await server.addTenant(TENANT.id, TENANT.name);
  const put = (object: ConfigObject) => partition.execute({ kind: 'administrator', id: 'sample' }, uuidv7(), { kind: 'config.put', object });
  for (const object of SAMPLE_OBJECTS) await put(object);
  const accounts: SampleAccount[] = [];
  for (const user of SAMPLE_USERS) {
    accounts.push(await hire(server, user));
    await put(user);
  }
  return accounts;
}

/**
 * Loads the sample contact centre into an empty installation. Its administrator comes last: without one
 * the loading was cut short, and is done again.
 */
export async function loadSample(server: ServerFrame): Promise<Sample> {
  const partitions = server.partitions();
  const sample = partitions.find(({ tenantId }) => tenantId === TENANT.id);
  if (sample && hasAdministrator(sample)) return { kind: 'kept' };
  if (!server.settings.sample || partitions.some((each) => each !== sample)) return { kind: 'none' };
  return { kind: 'loaded', accounts: await load(server) };
}

/** What the operator reads about the sample at the start, line by line. */
export function sampleWords(sample: Sample): readonly string[] {
  if (sample.kind === 'none') return [];
  if (sample.kind === 'kept') {
    return ['The sample accounts keep their passwords, which were shown at the first start.',
      'Lost one? Choose "Forgot password" on the sign-in page: without SMTP_URL the code appears in this log.'];
  }
  const width = (of: (account: SampleAccount) => string): number => Math.max(...sample.accounts.map((account) => of(account).length));
  const [role, email] = [width((account) => account.role), width((account) => account.email)];
  return ['Sample accounts (the passwords are shown this once):',
    ...sample.accounts.map((account) => `  ${account.role.padEnd(role)}  ${account.email.padEnd(email)}  ${account.password}`)];
}
