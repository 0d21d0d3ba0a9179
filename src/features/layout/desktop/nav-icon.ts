import type { IconName } from '../../../ui/icons.ts';
import { own } from './own.ts';

/** Ours for the names that published layouts use most. */
const DRAWINGS: Readonly<Record<string, IconName>> = {
  home: 'house', team: 'users', people: 'users', contact: 'user', user: 'user', chat: 'message-square', message: 'message-square',
  handset: 'phone', phone: 'phone', email: 'mail', mail: 'mail', search: 'search', settings: 'settings', clock: 'clock', recents: 'history', history: 'history',
  document: 'file-text', file: 'file-text', note: 'file-text', help: 'circle-help', info: 'info', link: 'link', globe: 'globe', language: 'globe',
  headset: 'headset', bell: 'bell', tag: 'tag', key: 'key-round', lock: 'lock', tasks: 'list-checks', list: 'layout-list',
};

/** For what has no drawing. */
export const NO_PICTURE = 'app-window';

const isAddress = (icon: string): boolean => /^(?:https?:|data:image\/|\/|\.)/.test(icon) || /\.(?:svg|png|jpe?g|gif|webp)$/i.test(icon);

/** The icon of an entry of the navigation bar: a picture, or a drawing of ours that is near to what is named. */
export const navIcon = (icon: string): IconName | { src: string } => {
  if (isAddress(icon)) return { src: icon };
  const name = icon.toLowerCase().replace(/^icon-/, '').split(/[-_]/)[0] ?? '';
  return own(DRAWINGS, name) ?? NO_PICTURE;
};

/** A page's address as the desktop has it: lower-case letters, digits and `-`. */
export const pageId = (navigateTo: string): string => navigateTo.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 64) || 'page';
