import type { LayoutNode, LayoutValue } from '../../../domain/layout/desktop-layout.ts';
import { uniqueId } from '../../../ui/light-element.ts';
import type { Bound } from './bound.ts';
import type { LayoutHost, LayoutPlace } from './layout-host.ts';
import { hasSubstance, isSlot, isUnbrought, isVisible, isWideOnly } from './layout-substance.ts';
import { isFixed, textNow, valueNow } from './layout-values.ts';
import { setAttribute, setProperty } from './node-values.ts';
import { own } from './own.ts';
import type { WidgetStore } from './widget-store.ts';
import './widgets/widget-frame.ts';
import { widgetName } from './widgets/widget-name.ts';

type Change = (store: WidgetStore) => void;

/** Elements that would run, load or replace something outside of their place. */
const FORBIDDEN = new Set('script noscript style link meta base object embed applet frame frameset html head body title template'.split(' '));
/** Names of ours for what browsers have too. */
const ALIASES: Readonly<Record<string, string>> = { 'iframe': 'agentx-wc-iframe', 'dynamic-area': 'ad-layout-view' };

const cssName = (name: string): string => (name.startsWith('--') ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));

/** Applies values at once, and those that may change again when they have. */
const follow = (values: Readonly<Record<string, LayoutValue>>, store: WidgetStore, set: (name: string, value: unknown) => void): Change[] =>
  Object.entries(values).flatMap(([name, value]) => {
    let last = valueNow(value, store);
    set(name, last);
    if (isFixed(value)) return [];
    return [(next: WidgetStore) => {
      const now = valueNow(value, next);
      if (Object.is(now, last)) return;
      last = now;
      set(name, now);
    }];
  });

const followText = (element: HTMLElement, text: string | null, store: WidgetStore): Change[] => {
  if (text === null) return [];
  // A text node of its own: what a widget adds stays.
  const node = document.createTextNode(textNow(text, store));
  element.append(node);
  return isFixed(text) ? [] : [(next) => { if (node.data !== textNow(text, next)) node.data = textNow(text, next); }];
};

/** What of a node's children is shown: of tabs only whole pairs. */
const shownChildren = ({ comp, children }: LayoutNode): readonly LayoutNode[] => {
  if (comp !== 'md-tabs') return children;
  const tabs = children.filter((child) => child.comp === 'md-tab');
  const panels = children.filter((child) => child.comp === 'md-tab-panel');
  return tabs.flatMap((tab, at) => {
    const panel = panels[at];
    return panel && isVisible(tab) && hasSubstance(panel) ? [tab, panel] : [];
  });
};

/** The element itself, without a frame; throws when the page cannot make it. */
const build = (node: LayoutNode, host: LayoutHost): Bound => {
  const store = host.store$.value;
  const element = document.createElement(own(ALIASES, node.comp) ?? node.comp);
  if (node.comp === 'dynamic-area') Object.assign(element, { host, page: node.area, place: 'tab' });
  if (element.localName === 'agentx-wc-iframe') Object.assign(element, { label: widgetName(node, store) });
  const changes = [
    ...follow(node.attributes, store, (name, value) => setAttribute(element, name, value)),
    ...follow(node.properties, store, (name, value) => setProperty(element, name, value)),
    ...follow(node.style, store, (name, value) => element.style.setProperty(cssName(name), String(value ?? ''))),
    ...followText(element, node.textContent, store),
  ];
  const children = shownChildren(node).flatMap((child) => bindNode(child, host, 'page') ?? []);
  element.append(...children.map((child) => child.element));
  return { element, update: (next) => [...changes, ...children.map(({ update }) => update)].forEach((change) => change(next)) };
};

const frameOf = (node: LayoutNode, host: LayoutHost, place: LayoutPlace): Bound => {
  const frame = document.createElement('ad-widget');
  Object.assign(frame, { node, host, place, make: () => build(node, host) });
  // By these widgets find their frame, also from within their shadow roots.
  if (node.wrapper || node.script !== null) Object.assign(frame, { className: 'dynamic-widget-wrapper', id: node.wrapper?.id ?? uniqueId('widget') });
  return { element: frame, update: (store) => frame.refresh(store) };
};

/** A node of the layout as an element; null when there is nothing to show of it. What belongs to others gets a frame that contains its faults. */
export const bindNode = (node: LayoutNode, host: LayoutHost, place: LayoutPlace): Bound | null => {
  if (!isVisible(node) || isSlot(node) || FORBIDDEN.has(node.comp)) return null;
  const framed = node.script !== null || node.wrapper !== null || isUnbrought(node);
  try {
    const bound = framed ? frameOf(node, host, place) : build(node, host);
    if (isWideOnly(node)) bound.element.setAttribute('data-wide', '');
    return bound;
  } catch {
    host.record('layout', { fault: 'element', comp: node.comp });
    return null;
  }
};
