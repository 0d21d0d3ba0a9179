import type { LayoutNode } from '../../../domain/layout/desktop-layout.ts';
import { hasSubstance, isVisible, isWideOnly } from './layout-substance.ts';

/** A tab of the Auxiliary Information pane as the layout has it. */
export interface PanelTab {
  /** Stays the same while the tab has its place in the document: the agent's order is kept by it. */
  id: string;
  /** May name `$STORE.…` and `$I18N.…`; empty: the place's number is all that is known. */
  label: string;
  nodes: readonly LayoutNode[];
  wideOnly: boolean;
}

const words = ({ textContent, children, properties, attributes }: LayoutNode): string => {
  const own = textContent?.trim() || [properties['label'], attributes['label']].find((each) => typeof each === 'string');
  return typeof own === 'string' && own !== '' ? own : children.map(words).find((each) => each !== '') ?? '';
};

const titleIn = (nodes: readonly LayoutNode[]): string => {
  for (const { wrapper, children } of nodes) {
    const title = wrapper?.title ?? titleIn(children);
    if (title !== '') return title;
  }
  return '';
};

/** Pairs of tab and panel, by their order, that have something to show. */
const pairs = (nodes: readonly LayoutNode[], prefix: string): PanelTab[] => {
  const tabs = nodes.filter(({ comp }) => comp === 'md-tab');
  return nodes.filter(({ comp }) => comp === 'md-tab-panel').flatMap((panel, at) => {
    const tab = tabs[at];
    if (!hasSubstance(panel) || (tab && !isVisible(tab))) return [];
    const label = (tab && words(tab)) || titleIn(panel.children);
    // What stands beside nothing fills its panel.
    const inner = panel.children.length > 0 ? panel.children : [{ ...panel, comp: 'div' }];
    return [{ id: `${prefix}-${at}`, label, nodes: inner, wideOnly: isWideOnly(panel) || (tab !== undefined && isWideOnly(tab)) }];
  });
};

/** Nodes that are no pair of tab and panel have a tab of their own. */
const others = (nodes: readonly LayoutNode[], prefix: string): PanelTab[] =>
  nodes.filter((node) => !['md-tab', 'md-tab-panel', 'md-tabs'].includes(node.comp) && hasSubstance(node)).map((node) =>
    ({ id: `${prefix}-${node.path.replace(/\W+/g, '-')}`, label: titleIn([node]) || words(node), nodes: [node], wideOnly: isWideOnly(node) }));

/** The tabs that a panel or the persistent widgets stand for. */
export const panelTabs = (nodes: readonly LayoutNode[], prefix: string): readonly PanelTab[] => [
  ...nodes.filter(({ comp }) => comp === 'md-tabs').flatMap(({ children }, at) => [...pairs(children, `${prefix}-${at}`), ...others(children, `${prefix}-${at}`)]),
  ...pairs(nodes, prefix), ...others(nodes, prefix),
];
