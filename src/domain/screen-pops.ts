import type { DeskProfile } from '../contract/desk.ts';
import type { Interaction } from '../contract/interaction.ts';
import type { ScreenPop } from '../contract/screen-pop.ts';

/** A screen pop of one interaction, ready to be opened. */
export interface DueScreenPop {
  pop: ScreenPop;
  /** With the interaction's values in place of the variables; always http or https. */
  url: string;
  /** Variables that nobody knows, as written: they are left empty. */
  unknown: readonly string[];
}

type Facts = Pick<DeskProfile, 'userId' | 'name' | 'tenantId' | 'tenantName' | 'queues' | 'entryPoints'>;

/** What a template may name. Values that an interaction does not have are empty. */
const VARIABLES: Readonly<Record<string, (interaction: Interaction, facts: Facts) => string | undefined>> = {
  interactionId: ({ id }) => id,
  channel: ({ channel }) => channel,
  customerId: ({ customer }) => customer.id,
  customerName: ({ customer }) => customer.name,
  customerEmail: ({ customer }) => customer.email,
  customerPhone: ({ customer }) => customer.phone,
  ani: ({ customer }) => customer.phone,
  // What was dialled, as far as we know it: the way in that the customer has taken.
  dnis: ({ entryPointId }, { entryPoints }) => entryPoints.find(({ id }) => id === entryPointId)?.name,
  locale: ({ customer }) => customer.locale,
  queueId: ({ queueId }) => queueId,
  queueName: ({ queueId }, { queues }) => queues.find(({ id }) => id === queueId)?.name,
  entryPointId: ({ entryPointId }) => entryPointId,
  entryPointName: ({ entryPointId }, { entryPoints }) => entryPoints.find(({ id }) => id === entryPointId)?.name,
  agentId: (_, { userId }) => userId,
  agentName: (_, { name }) => name,
  tenantId: (_, { tenantId }) => tenantId,
  tenantName: (_, { tenantName }) => tenantName,
};

/** The variables that templates may name. */
export const SCREEN_POP_VARIABLES: readonly string[] = Object.keys(VARIABLES);

const TEMPLATE = /^(https?):\/\/([^/?#]*)([^?#]*)(.*)$/su;
/** Host and port only: a user's name before an `@`, a variable or a backslash would make another host of it. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/iu;
const VARIABLE = /\{([^{}]*)\}/gu;
const DOTS = /^(?:\.|%2e){1,2}$/iu;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Why no screen pop can be opened by this template, for integrators; null when it can. */
export function screenPopFault(url: string): string | null {
  const [, , host] = TEMPLATE.exec(url) ?? [];
  if (host === undefined) return 'must begin with http:// or https://';
  if (host.includes('@')) return 'must not carry a user';
  if (/[{}]/u.test(host)) return 'variables stand behind the host, in path, query or fragment';
  return HOST.test(host) ? null : 'must name a host, in ASCII';
}

/** Safe wherever it stands: in a path, a query and a fragment alike. */
const encoded = (value: string): string => encodeURIComponent(value.replace(LONE_SURROGATE, '\ufffd'));

type Fill = (text: string) => string;

/** A value of dots only would lead out of its folder. */
function filledPath(path: string, fill: Fill): string {
  return path.split('/').map((segment) => {
    const filled = fill(segment);
    return filled !== segment && DOTS.test(filled) ? '' : filled;
  }).join('/');
}

function filler(interaction: Interaction, facts: Facts): { fill: Fill; unknown: Set<string> } {
  const unknown = new Set<string>();
  const fill: Fill = (text) => text.replace(VARIABLE, (_, name: string) => {
    const read = Object.hasOwn(VARIABLES, name) ? VARIABLES[name] : undefined;
    if (!read) unknown.add(name);
    return encoded(read?.(interaction, facts) ?? '');
  });
  return { fill, unknown };
}

/** A template with this interaction's values; null when it can lead nowhere. */
function filled(pop: ScreenPop, interaction: Interaction, facts: Facts): DueScreenPop | null {
  const [, scheme = '', host = '', path = '', rest = ''] = TEMPLATE.exec(pop.url) ?? [];
  if (screenPopFault(pop.url) !== null) return null;
  const { fill, unknown } = filler(interaction, facts);
  const url = `${scheme}://${host}${filledPath(path, fill)}${fill(rest)}`;
  return { pop, url, unknown: [...unknown] };
}

const matches = ({ queueIds, channels }: ScreenPop, { queueId, channel }: Interaction): boolean =>
  (queueIds.length === 0 || queueIds.includes(queueId)) && (channels.length === 0 || channels.includes(channel));

/** What opens at an event of an interaction, in the order of the profile (WX-144, WX-155). */
export function screenPopsFor(profile: Facts & Pick<DeskProfile, 'screenPops'>, interaction: Interaction, event: ScreenPop['event']): readonly DueScreenPop[] {
  return profile.screenPops
    .filter((pop) => pop.event === event && matches(pop, interaction))
    .flatMap((pop) => filled(pop, interaction, profile) ?? []);
}

/** Modes that show the other system's page inside the desktop. */
const EMBEDDED: ReadonlySet<ScreenPop['mode']> = new Set(['auxiliary', 'page', 'widget']);

/** Whether a screen pop stands inside the desktop, not in a tab of the browser. */
export const isEmbedded = ({ mode }: ScreenPop): boolean => EMBEDDED.has(mode);

/** The origins that the desktop must be allowed to frame: those of the screen pops that stand inside it. */
export function screenPopOrigins(screenPops: readonly ScreenPop[]): readonly string[] {
  const origins = screenPops.filter(isEmbedded).flatMap(({ url }) => {
    const [, scheme = '', host = ''] = TEMPLATE.exec(url) ?? [];
    return screenPopFault(url) === null ? [`${scheme}://${host.toLowerCase()}`] : [];
  });
  return [...new Set(origins)];
}
