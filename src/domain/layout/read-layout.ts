import { isPicture, pictureAddress } from './addresses.ts';
import type { DesktopLayout, LayoutFault, LayoutRole } from './desktop-layout.ts';
import { Fields, isRecord, type JsonRecord, kindOf } from './fields.ts';
import { at, LayoutFaults } from './layout-faults.ts';
import { AREAS, CHAT_APPS, ROLES, SETTINGS } from './layout-names.ts';
import { readHeader } from './read-header.ts';
import { readHomepage, readNavigation } from './read-navigation.ts';
import { readNode, readNodes } from './read-node.ts';
import { plainPage, readArea, readPage } from './read-page.ts';
import { checkText } from './read-values.ts';
import { Reading, type ReadingOptions } from './reading.ts';

export { isError } from './layout-faults.ts';
export { LABEL_LIMIT } from './layout-names.ts';

export interface LayoutReading {
  layout: DesktopLayout;
  /** Errors first. */
  faults: readonly LayoutFault[];
  /** Where the widgets' scripts are, each with its place in the document. */
  scripts: readonly { path: string; address: string }[];
}

/** What a document that says nothing gives. */
export const USUAL_LAYOUT: DesktopLayout = {
  title: null, logo: null, taskPageIllustration: null, stopNavigateOnAcceptTask: false, dragDropEnabled: false,
  notificationTimer: 8, maximumNotificationCount: 3, browserNotificationTimer: 8,
  headerActions: null, header: [], headerPage: null, advancedHeader: null, headless: null, panel: null, persistent: [], navigation: [], homepage: null,
};

/** Whose layout is shown to a role that the document leaves out. */
const INSTEAD: Record<LayoutRole, readonly LayoutRole[]> = {
  agent: ['supervisorAgent', 'supervisor'], supervisor: ['supervisorAgent', 'agent'], supervisorAgent: ['agent', 'supervisor'],
};

/** The part of a document that is meant for a role, and where it stands. */
interface Section { record: JsonRecord; path: string; fallback: JsonRecord | null }

/** Flat documents (0.0.x) hold for every role; role-based ones (0.1.0) have a layout for each, and may have settings for all above them. */
function sectionOf(reading: Reading, document: JsonRecord, role: LayoutRole): Section | null {
  const { faults } = reading;
  const given = ROLES.filter((name) => document[name] !== undefined && document[name] !== null);
  if (given.length === 0) {
    const miswritten = Object.keys(document).find((key) => ROLES.some((name) => name.toLowerCase() === key.toLowerCase()));
    if (miswritten !== undefined) faults.error(at('', miswritten), 'letter-case', `Roles are case-sensitive: ${ROLES.join(', ')}.`);
    return { record: document, path: '', fallback: null };
  }
  for (const name of given) {
    if (!isRecord(document[name])) faults.error(at('', name), 'wrong-type', `The layout of a role must be an object, not ${kindOf(document[name])}.`);
  }
  const found = [role, ...INSTEAD[role]].find((name) => isRecord(document[name]));
  const record = found && document[found];
  if (found === undefined || !isRecord(record)) return null;
  if (found !== role) faults.warning(at('', role), 'missing-role', `There is no layout for “${role}”; that of “${found}” is shown.`);
  const { agent: _agent, supervisor: _supervisor, supervisorAgent: _both, ...common } = document;
  return { record, path: at('', found), fallback: common };
}

/** A number of seconds or notices; what is outside of the range is taken from its end. */
function within(reading: Reading, settings: Fields, name: string, usual: number, min: number, max: number): number {
  const value = settings.number(name);
  if (value === null || (value >= min && value <= max)) return value ?? usual;
  const taken = Math.min(max, Math.max(min, value));
  reading.faults.warning(settings.path(name), 'out-of-range', `Must be from ${min} to ${max}; ${taken} is taken.`);
  return taken;
}

function titleOf(reading: Reading, settings: Fields): string | null {
  const title = settings.text('appTitle');
  if (title === null || !isPicture(title)) {
    if (title !== null) checkText(reading, title, settings.path('appTitle'));
    return title;
  }
  return pictureAddress(reading, title, settings.path('appTitle'), { width: 184, height: 32 });
}

function pictureOf(reading: Reading, settings: Fields, name: string, width: number, height: number): string | null {
  const text = settings.text(name)?.trim();
  return text === undefined || text === '' ? null : pictureAddress(reading, text, settings.path(name), { width, height });
}

function readSettings(reading: Reading, settings: Fields): Partial<DesktopLayout> {
  for (const name of ['wxmConfigured', 'collapseVoiceIntPane']) settings.truth(name, false);
  for (const name of ['version', 'layoutName']) settings.text(name);
  const browser = within(reading, settings, 'browserNotificationTimer', 8, 1, 3600);
  if (browser < 5 || browser > 15) reading.faults.warning(settings.path('browserNotificationTimer'), 'out-of-range', 'From 5 to 15 seconds are recommended.');
  const chat = settings.has('desktopChatApp') ? Fields.of(reading, settings.raw('desktopChatApp'), settings.path('desktopChatApp'), CHAT_APPS, '“desktopChatApp”') : null;
  for (const name of CHAT_APPS) chat?.truth(name, false);
  return {
    title: titleOf(reading, settings),
    logo: settings.text('logo')?.trim() === 'no-logo' ? '' : pictureOf(reading, settings, 'logo', 96, 32),
    taskPageIllustration: pictureOf(reading, settings, 'taskPageIllustration', 4000, 4000),
    stopNavigateOnAcceptTask: settings.truth('stopNavigateOnAcceptTask', false),
    dragDropEnabled: settings.truth('dragDropEnabled', false),
    notificationTimer: within(reading, settings, 'notificationTimer', 8, 1, 10),
    maximumNotificationCount: Math.round(within(reading, settings, 'maximumNotificationCount', 3, 1, 10)),
    browserNotificationTimer: browser,
  };
}

/** `{}` in place of an area means none. */
function withoutEmpty({ faults }: Reading, area: unknown, path: string): unknown {
  if (!isRecord(area)) return area;
  return Object.fromEntries(Object.entries(area).filter(([name, value]) => {
    const empty = (AREAS as readonly string[]).includes(name) && isRecord(value) && Object.keys(value).length === 0;
    if (empty) faults.warning(at(path, name), 'empty', 'There is nothing in it; it is taken as left out.');
    return !empty;
  }));
}

function readAreas(reading: Reading, settings: Fields, areas: Fields, role: LayoutRole): Partial<DesktopLayout> {
  const { faults } = reading;
  if (areas.has('widgetExplorer')) faults.warning(areas.path('widgetExplorer'), 'unsupported', 'The widget explorer is not supported; it has no effect.');
  const homepage = readHomepage(reading, areas.raw('homepage'), areas.path('homepage'));
  return {
    ...readHeader(reading, settings, areas),
    headless: areas.has('headless') ? plainPage(readPage(reading, areas.raw('headless'), areas.path('headless'), 1)) : null,
    panel: areas.has('panel') ? readNode(reading, areas.raw('panel'), areas.path('panel'), 1) : null,
    persistent: readNodes(reading, areas.raw('persistent'), areas.path('persistent'), 1),
    navigation: readNavigation(reading, areas.raw('navigation'), areas.path('navigation')),
    homepage: role === 'agent' ? null : homepage,
  };
}

/** The role's own properties, and for those that it leaves out the document's. */
function fieldsOf(reading: Reading, { record, path, fallback }: Section): { settings: Fields; areas: Fields | null } | null {
  const settings = Fields.of(reading, record, path, path === '' ? [...SETTINGS, ...ROLES] : SETTINGS, 'A layout');
  if (!settings) return null;
  if (fallback) settings.inherit(Fields.of(reading, fallback, '', SETTINGS, 'A layout'));
  if (!settings.has('area')) {
    reading.faults.error(settings.path('area'), 'missing-area', 'A layout needs “area”: header, panel, navigation and so on.');
    return { settings, areas: null };
  }
  return { settings, areas: Fields.of(reading, withoutEmpty(reading, settings.raw('area'), settings.path('area')), settings.path('area'), AREAS, '“area”') };
}

const leftOut = <T extends object>(known: T): T =>
  Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)) as T;

/**
 * What an administrator's document means to a role, in either of the published shapes. Whatever the document is, there
 * is a layout that can be shown: what is wrong in it is left out and told by its JSON Pointer.
 */
export function readLayout(document: unknown, role: LayoutRole, options: ReadingOptions = {}): LayoutReading {
  const reading = new Reading(readArea, options);
  if (!isRecord(document)) {
    reading.faults.error('', 'wrong-type', `A layout must be an object, not ${kindOf(document)}.`);
    return { layout: USUAL_LAYOUT, faults: reading.faults.all, scripts: [] };
  }
  const section = sectionOf(reading, document, role);
  const fields = section && fieldsOf(reading, section);
  const layout = !fields ? USUAL_LAYOUT : {
    ...USUAL_LAYOUT, ...leftOut(readSettings(reading, fields.settings)),
    ...(fields.areas && leftOut(readAreas(reading, fields.settings, fields.areas, role))),
  };
  reading.close();
  return { layout, faults: reading.faults.all, scripts: reading.scripts };
}

/** What is wrong with a document, whoever sees it. */
export function checkLayout(document: unknown, options: ReadingOptions = {}): readonly LayoutFault[] {
  const all = new LayoutFaults();
  for (const role of ROLES) {
    for (const { severity, path, code, reason } of readLayout(document, role, options).faults) {
      if (severity === 'error') all.error(path, code, reason);
      else all.warning(path, code, reason);
    }
  }
  return all.all;
}
