import { isPicture, pictureAddress } from './addresses.ts';
import type { DesktopLayout, LayoutNavigation } from './desktop-layout.ts';
import { Fields, isRecord, kindOf } from './fields.ts';
import { at, quoted } from './layout-faults.ts';
import { ENTRY, ICON_TYPES, NAV, RESERVED } from './layout-names.ts';
import { checkLabel, shownWhen } from './read-node.ts';
import { plainPage, readPage } from './read-page.ts';
import type { Reading } from './reading.ts';

/** Entries of one navigation bar. */
const ENTRIES = 50;

/** An address that stands behind the desktop's own: one part, as addresses take it unchanged. */
const ADDRESS = /^[A-Za-z0-9](?:[\w.~-]*[\w~-])?$/;

/** The page's address; null, and told, when it cannot be one. */
function addressOf({ faults }: Reading, nav: Fields, taken: Map<string, string>): string | null {
  const path = nav.path('navigateTo');
  const text = nav.text('navigateTo');
  if (text === null) {
    if (!nav.has('navigateTo')) faults.error(path, 'missing-address', 'An entry of the navigation bar needs “navigateTo”: the address of its page.');
    return null;
  }
  const address = text.trim().replace(/^\/+|\/+$/g, '');
  const reserved = RESERVED.find((each) => each === address.toLowerCase());
  const before = taken.get(address.toLowerCase());
  if (!ADDRESS.test(address) || address.length > 100) faults.error(path, 'invalid-address', `${quoted(text)} cannot be an address: letters, digits, “-”, “_”, “.” and “~” can, at most 100.`);
  else if (reserved !== undefined) faults.error(path, 'reserved-address', `${quoted(reserved)} is reserved; take another address, for example ${quoted(`my-${reserved}`)}.`);
  else if (before !== undefined) faults.error(path, 'duplicate-address', `${quoted(address)} is the address of another page (${before}).`);
  else {
    taken.set(address.toLowerCase(), path);
    return address;
  }
  return null;
}

function iconOf(reading: Reading, nav: Fields): string {
  const icon = nav.text('icon')?.trim() ?? '';
  const type = nav.word('iconType', ICON_TYPES, isPicture(icon) ? 'other' : 'momentumDesign');
  if (icon === '') {
    if (!nav.has('icon') || nav.text('icon') === '') reading.faults.warning(nav.path('icon'), 'missing-icon', 'The entry has no icon; a general one is shown.');
    return '';
  }
  if (type === 'momentum') reading.faults.warning(nav.path('iconType'), 'deprecated', 'The icon type “momentum” is deprecated: write “momentumDesign”.');
  const picture = isPicture(icon);
  if (picture !== (type === 'other')) {
    reading.faults.warning(nav.path('iconType'), 'icon-type', picture ? 'The icon is a picture\'s address: its type is “other”.' : 'The icon is no picture\'s address: its type is “momentumDesign”.');
  }
  return picture ? pictureAddress(reading, icon, nav.path('icon'), null) ?? '' : icon;
}

function labelOf(reading: Reading, nav: Fields, address: string): string {
  const label = nav.text('label')?.trim() ?? '';
  if (label === '') reading.faults.warning(nav.path('label'), 'missing-label', `The entry has no label; ${quoted(address)} is shown.`);
  checkLabel(reading, label, nav.path('label'));
  return label || address;
}

function readEntry(reading: Reading, value: unknown, path: string, taken: Map<string, string>): LayoutNavigation | null {
  const entry = Fields.of(reading, value, path, ENTRY, 'An entry of the navigation bar');
  if (!entry) return null;
  if (!entry.has('nav')) reading.faults.error(entry.path('nav'), 'missing-nav', 'An entry of the navigation bar needs “nav”: its label, icon and address.');
  if (!entry.has('page')) reading.faults.error(entry.path('page'), 'missing-page', 'An entry of the navigation bar needs “page”: what it shows.');
  const nav = entry.has('nav') ? Fields.of(reading, entry.raw('nav'), entry.path('nav'), NAV, '“nav”') : null;
  const page = entry.has('page') ? readPage(reading, entry.raw('page'), entry.path('page'), 1) : null;
  const navigateTo = nav && addressOf(reading, nav, taken);
  const plain = plainPage(page);
  if (!nav || !page || !plain || navigateTo === null) return null;
  nav.number('iconSize');
  const shown = shownWhen(reading, entry);
  return {
    label: labelOf(reading, nav, navigateTo), icon: iconOf(reading, nav), navigateTo, align: nav.word('align', ['top', 'bottom'], 'top'),
    responsive: shown.responsive && page.responsive && nav.truth('isResponsive', true),
    landing: nav.truth('isDefaultLandingPage', false), visibility: shown.visibility ?? page.visibility, page: plain,
  };
}

/** The navigation bar's entries and their pages; of several landing pages the first one is it. */
export function readNavigation(reading: Reading, value: unknown, path: string): readonly LayoutNavigation[] {
  const { faults } = reading;
  const one = isRecord(value) && ('nav' in value || 'page' in value);
  if (one) faults.warning(path, 'loose-type', 'Should be a list of entries; the one is taken.');
  const list: unknown = one ? [value] : value ?? [];
  if (!Array.isArray(list)) {
    faults.error(path, 'wrong-type', `“navigation” must be a list of entries, not ${kindOf(value)}.`);
    return [];
  }
  if (list.length > ENTRIES) faults.error(path, 'too-many-elements', `A navigation bar has at most ${ENTRIES} entries.`);
  const taken = new Map<string, string>();
  let landing = false;
  return list.slice(0, ENTRIES).flatMap((each, i) => {
    const entry = readEntry(reading, each, one ? path : at(path, i), taken);
    if (!entry) return [];
    const second = entry.landing && landing;
    if (second) faults.warning(at(at(at(path, i), 'nav'), 'isDefaultLandingPage'), 'second-landing', 'Another entry before is the landing page.');
    landing ||= entry.landing;
    return [second ? { ...entry, landing: false } : entry];
  });
}

/** The landing page of supervisors: a page, or an entry with one. */
export function readHomepage(reading: Reading, value: unknown, path: string): DesktopLayout['homepage'] {
  if (value === undefined || value === null) return null;
  if (!isRecord(value) || !('page' in value)) return plainPage(readPage(reading, value, path, 1));
  const entry = Fields.of(reading, value, path, ENTRY, 'A home page');
  const nav = entry?.has('nav') ? Fields.of(reading, entry.raw('nav'), entry.path('nav'), NAV, '“nav”') : null;
  // It has its own place in the navigation bar: only what is plainly wrong is told.
  for (const name of ['label', 'icon', 'iconType', 'navigateTo', 'align']) nav?.text(name);
  return entry && plainPage(readPage(reading, entry.raw('page'), entry.path('page'), 1));
}
