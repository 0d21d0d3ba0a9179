import { html, nothing } from 'lit';
import type { DeskModel, DesktopFrame } from '../../../desktop/frame.ts';
import type { DesktopLayout, LayoutNavigation, LayoutNode, LayoutPage } from '../../../domain/layout/desktop-layout.ts';
import { appearanceOf } from './layout-appearance.ts';
import { LayoutHeader } from './layout-header.ts';
import type { LayoutHost } from './layout-host.ts';
import { isUnbrought, isVisible, isWideOnly, nodesIn, nodesOfPage, pageHasSubstance } from './layout-substance.ts';
import { textNow } from './layout-values.ts';
import './layout-view.ts';
import { navIcon, NO_PICTURE, pageId } from './nav-icon.ts';
import { panelTabs, type PanelTab } from './panel-tabs.ts';
import { t } from './texts/index.ts';
import { wide } from './wide.ts';
import { widgetName } from './widgets/widget-name.ts';

/** The landing page of supervisors. */
const OVERVIEW = 'overview';
/** After the tabs that the desktop has by itself. */
const TAB_ORDER = 100;
const PERSISTENT_ORDER = 200;
const PAGE_ORDER = 100;

const everyNode = (layout: DesktopLayout): LayoutNode[] => [
  ...layout.header.flatMap((node) => [...nodesIn(node)]),
  ...(layout.panel ? nodesIn(layout.panel) : []), ...layout.persistent.flatMap((node) => [...nodesIn(node)]),
  ...[layout.headless, layout.homepage, ...layout.navigation.map(({ page }) => page)].flatMap((page) => (page ? [...nodesOfPage(page)] : [])),
];

/** Puts what a layout has into the desktop's places, and takes it away again when another layout comes. */
export class LayoutPlaces {
  readonly #frame: DesktopFrame;
  readonly #host: LayoutHost;
  readonly #header: LayoutHeader;
  #layout: DesktopLayout | null = null;
  #removals: (() => void)[] = [];
  /** Element names that somebody may still define. */
  readonly #awaited = new Set<string>();
  /** Addresses of pictures for the navigation bar, and whether they can be had. */
  readonly #pictures = new Map<string, boolean>();

  constructor(frame: DesktopFrame, host: LayoutHost) {
    this.#frame = frame;
    this.#host = host;
    this.#header = new LayoutHeader(frame, host);
    frame.contribute({
      id: 'layout-headless', slot: 'dialogs', order: 100,
      render: () => (this.#layout?.headless ? html`<ad-layout-view place="hidden" .page=${this.#layout.headless} .host=${host}></ad-layout-view>` : nothing),
    });
    wide.addEventListener('change', () => this.#place());
    frame.root.addEventListener('screen-pop-area-asked', () => this.#showScreenPop());
  }

  apply(layout: DesktopLayout | null): void {
    this.#layout = layout;
    this.#header.apply(layout);
    if (layout) this.#awaitElements(everyNode(layout));
    this.#place();
    this.#frame.appearance$.next(appearanceOf(layout));
  }

  /** The title of a page of the layout. */
  titleOf(id: string | null): string | null {
    const entry = this.#layout?.navigation.find(({ navigateTo }) => pageId(navigateTo) === id);
    return entry ? textNow(entry.label, this.#host.store$.value) : null;
  }

  /** The page on which an agent lands after sign-in; null: home. */
  get landing(): string | null {
    const { homepage, navigation } = this.#layout ?? {};
    const entry = navigation?.find((each) => each.landing && this.#isShown(each));
    if (entry) return pageId(entry.navigateTo);
    return homepage && pageHasSubstance(homepage) ? OVERVIEW : null;
  }

  /** Takes everything away and puts it there again, as far as it is to be seen now. */
  #place(): void {
    for (const remove of this.#removals.splice(0)) remove();
    const layout = this.#layout;
    if (!layout) return;
    if (layout.homepage && pageHasSubstance(layout.homepage)) this.#overview(layout.homepage);
    layout.navigation.forEach((entry, at) => { if (this.#isShown(entry)) this.#navigation(entry, at); });
    const atWork = ({ selectedId }: DeskModel) => selectedId !== null;
    const busy = ({ desk }: DeskModel) => Object.keys(desk.interactions).length > 0;
    panelTabs(layout.panel ? [layout.panel] : [], 'panel').forEach((tab, at) => this.#tab(tab, TAB_ORDER + at, atWork));
    panelTabs(layout.persistent, 'persistent').forEach((tab, at) => this.#tab(tab, PERSISTENT_ORDER + at, busy));
    this.#actions(everyNode(layout));
  }

  #isShown(entry: LayoutNavigation): boolean {
    return isVisible(entry) && pageHasSubstance(entry.page) && (wide.matches || !isWideOnly(entry));
  }

  #page(id: string, page: LayoutPage, rest: Pick<Parameters<DesktopFrame['page']>[0], 'label' | 'icon' | 'align' | 'order'>): void {
    this.#removals.push(this.#frame.page({
      id, ...rest, shown: ({ desk }) => desk.session !== null,
      render: () => html`<ad-layout-view .page=${page} .host=${this.#host}></ad-layout-view>`,
    }));
  }

  #overview(page: LayoutPage): void {
    const label = () => (page.header && textNow(page.header, this.#host.store$.value)) || t('layout.overview');
    this.#page(OVERVIEW, page, { label, icon: 'layout-list', align: 'top', order: PAGE_ORDER - 1 });
  }

  #navigation({ navigateTo, label, icon, align, page }: LayoutNavigation, at: number): void {
    this.#page(pageId(navigateTo), page, { label: () => textNow(label, this.#host.store$.value) || navigateTo, icon: this.#icon(icon), align, order: PAGE_ORDER + at });
  }

  /** A drawing in place of a picture that nobody serves. */
  #icon(name: string): ReturnType<typeof navIcon> {
    const icon = navIcon(name);
    if (typeof icon === 'string') return icon;
    if (!this.#pictures.has(icon.src)) this.#tryPicture(icon.src);
    return this.#pictures.get(icon.src) === false ? NO_PICTURE : icon;
  }

  #tryPicture(src: string): void {
    this.#pictures.set(src, true);
    const picture = new Image();
    picture.addEventListener('error', () => {
      this.#pictures.set(src, false);
      this.#place();
    });
    picture.src = src;
  }

  #tab({ id, label, nodes, wideOnly }: PanelTab, order: number, shown: (model: DeskModel) => boolean): void {
    if (wideOnly && !wide.matches) return;
    this.#removals.push(this.#frame.auxiliary({
      id: `layout-${id}`, order, icon: 'app-window', shown,
      label: () => textNow(label, this.#host.store$.value) || t('layout.widget'),
      render: () => html`<ad-layout-view place="tab" .nodes=${nodes} .host=${this.#host}></ad-layout-view>`,
    }));
  }

  /** Each widget can be switched off from the command palette, wherever it stands. */
  #actions(nodes: readonly LayoutNode[]): void {
    const { switches, store$ } = this.#host;
    for (const node of nodes) {
      if (node.script === null) continue;
      const { path } = node;
      this.#removals.push(this.#frame.action({
        id: `widget:${path}`, group: 'widgets', passing: true, possible: () => true,
        label: () => (switches.isOff(path) ? t('layout.switch-on-name', { name: widgetName(node, store$.value) }) : t('layout.switch-off-name', { name: widgetName(node, store$.value) })),
        run: () => switches.switch(path, switches.isOff(path)),
      }));
    }
  }

  /** What another's script brings later gets its place then. */
  #awaitElements(nodes: readonly LayoutNode[]): void {
    for (const { comp } of nodes.filter(isUnbrought)) {
      if (customElements.get(comp) || this.#awaited.has(comp)) continue;
      this.#awaited.add(comp);
      this.#host.record('layout', { fault: 'unbrought', comp });
      void customElements.whenDefined(comp).then(() => this.#place(), () => undefined);
    }
  }

  #showScreenPop(): void {
    const entry = this.#layout?.navigation.find(({ page }) => [...nodesOfPage(page)].some(({ comp }) => comp === 'agentx-wc-screen-pop'));
    if (entry) this.#frame.goTo(pageId(entry.navigateTo));
  }
}
