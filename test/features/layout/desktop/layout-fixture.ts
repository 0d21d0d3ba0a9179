import { BehaviorSubject } from 'rxjs';
import type { DesktopLayout, LayoutNavigation, LayoutNode, LayoutPage } from '../../../../src/domain/layout/desktop-layout.ts';
import { readLayout, USUAL_LAYOUT } from '../../../../src/domain/layout/read-layout.ts';
import type { LayoutHost } from '../../../../src/features/layout/desktop/layout-host.ts';
import { type Surroundings, widgetStoreOf, type WidgetStore } from '../../../../src/features/layout/desktop/widget-store.ts';
import { WidgetErrors } from '../../../../src/features/layout/desktop/widgets/widget-errors.ts';
import { WidgetScripts } from '../../../../src/features/layout/desktop/widgets/widget-scripts.ts';
import { WidgetSwitches } from '../../../../src/features/layout/desktop/widgets/widget-switches.ts';
import type { DeskModel } from '../../../../src/desktop/frame.ts';
import { model } from '../../../desktop/desk-fixture.ts';

export const AROUND: Surroundings = { dark: false, language: 'en', timeZone: 'Europe/Copenhagen', pageTitle: 'Home', screenPop: null, notices: 0 };

export const storeOf = (over: Partial<DeskModel> = {}, around: Partial<Surroundings> = {}): WidgetStore =>
  widgetStoreOf()(model(over), { ...AROUND, ...around });

let made = 0;

export const node = (comp: string, over: Partial<LayoutNode> = {}): LayoutNode => ({
  path: `/n/${++made}`, comp, script: null, attributes: {}, properties: {}, style: {}, textContent: null, children: [],
  wrapper: null, visibility: null, responsive: true, width: null, height: null, ...over,
});

export const page = (widgets: Record<string, LayoutNode>, over: Partial<LayoutPage> = {}): LayoutPage => ({
  id: 'page', widgets, grids: { ROOT: { areas: [Object.keys(widgets)], cols: Object.keys(widgets).map(() => 1), rows: [1] } },
  flexible: false, header: null, subHeader: null, ...over,
});

export const entry = (label: string, widgets: Record<string, LayoutNode>, over: Partial<LayoutNavigation> = {}): LayoutNavigation => ({
  label, icon: 'home', navigateTo: label.toLowerCase(), align: 'top', responsive: true, landing: false, visibility: null, page: page(widgets), ...over,
});

export const layout = (over: Partial<DesktopLayout> = {}): DesktopLayout => ({ ...USUAL_LAYOUT, ...over });

/** A document of the flat shape, read. */
export const read = (document: object): DesktopLayout => readLayout(document, 'agent').layout;

export interface FakeHost extends LayoutHost {
  readonly recorded: string[];
  /** Names of widgets that do not work, by their place. */
  readonly troubled: Map<string, string>;
}

export const fakeHost = (store: WidgetStore = storeOf(), over: Partial<LayoutHost> = {}): FakeHost => {
  const recorded: string[] = [];
  const troubled = new Map<string, string>();
  return {
    store$: new BehaviorSubject(store), scripts: new WidgetScripts(() => Promise.resolve()), errors: new WidgetErrors(), switches: new WidgetSwitches(), patienceMs: 200,
    record: (what, detail) => { recorded.push(`${what} ${Object.values(detail ?? {}).join(' ')}`); },
    troubles: { set: (path, name) => { if (name) troubled.set(path, name()); else troubled.delete(path); } },
    recorded, troubled, ...over,
  };
};

/** The address of a script that is made of this text. */
export const scriptOf = (code: string): string => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));

let tags = 0;

/** A name that no element of this page has yet. */
export const freshTag = (): string => `probe-${++tags}-${Date.now().toString(36)}`;

/** A script that defines an element which shows what it is given. */
export const probeScript = (tag: string, body = ''): string => scriptOf(`
  customElements.define('${tag}', class extends HTMLElement {
    connectedCallback() { this.textContent = 'I am ' + (this.name ?? this.getAttribute('name') ?? 'here'); ${body} }
  });`);
