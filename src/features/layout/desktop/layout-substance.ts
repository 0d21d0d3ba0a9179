import type { LayoutGrid, LayoutNode, LayoutPage } from '../../../domain/layout/desktop-layout.ts';

/** What these stand for is not built: neither are the nodes that belong to it. */
const NEVER = new Set(['IVR_TRANSCRIPT', 'WXM_JOURNEY', 'WXM_METRICS', 'CALL_GUIDE']);
/** Ours that show something without a script. */
const OURS = new Set(['agentx-wc-iframe', 'agentx-wc-screen-pop', 'page-title', 'timezone-label', 'iframe']);
/** Plain elements that are seen without anything in them. */
const SEEN = new Set(['img', 'video', 'audio', 'canvas', 'input', 'textarea', 'select', 'progress', 'meter', 'map']);

/** The place of another part of the desktop, which shows itself. */
export const isSlot = ({ comp }: LayoutNode): boolean => comp === 'slot' || comp.startsWith('#');

export const isVisible = ({ visibility }: Pick<LayoutNode, 'visibility'>): boolean => visibility === null || !NEVER.has(visibility);

/** Not shown below 737 pixels (WX-079). */
export const isWideOnly = ({ responsive, visibility }: Pick<LayoutNode, 'responsive' | 'visibility'>): boolean =>
  !responsive || visibility === 'NOT_RESPONSIVE';

const isCustom = (comp: string): boolean => comp.includes('-');

/** Another's element that no script of its own brings: it is shown when some script has. */
export const isUnbrought = ({ comp, script }: LayoutNode): boolean =>
  script === null && isCustom(comp) && !OURS.has(comp) && comp !== 'dynamic-area' && !comp.startsWith('md-');

/** Whether anything would be seen of a node. */
export const hasSubstance = (node: LayoutNode): boolean => {
  if (!isVisible(node) || isSlot(node)) return false;
  if (node.script !== null || OURS.has(node.comp) || SEEN.has(node.comp)) return true;
  if (node.comp === 'dynamic-area') return node.area !== null && node.area !== undefined && pageHasSubstance(node.area);
  if (isUnbrought(node)) return customElements.get(node.comp) !== undefined;
  // A tab is nothing without what is behind it.
  if (node.comp === 'md-tabs') return node.children.some((child) => child.comp === 'md-tab-panel' && hasSubstance(child));
  return Boolean(node.textContent?.trim()) || node.children.some(hasSubstance);
};

export const pageHasSubstance = (page: LayoutPage): boolean => Object.values(page.widgets).some(hasSubstance);

/** Everything in a node, itself first. */
export function* nodesIn(node: LayoutNode): Generator<LayoutNode> {
  yield node;
  for (const child of node.children) yield* nodesIn(child);
  if (node.area) yield* nodesOfPage(node.area);
}

export function* nodesOfPage(page: LayoutPage): Generator<LayoutNode> {
  for (const node of Object.values(page.widgets)) yield* nodesIn(node);
  for (const node of [page.headerNode, page.subHeaderNode]) if (node) yield* nodesIn(node);
}

/** Names in a grid that stand for something. */
export const namesIn = ({ areas }: LayoutGrid): string[] => [...new Set(areas.flat())].filter((name) => name !== '.' && name !== '');
