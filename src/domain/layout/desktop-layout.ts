/**
 * A desktop layout as the desktop shows it: what `readLayout` makes of an administrator's document, whichever of the
 * published shapes it has. Everything that the document leaves out has its default here; nothing in it is wrong.
 */

/** Where a node is told what to show: text, number, truth, list or record; strings may name `$STORE.…` and `$I18N.…`. */
export type LayoutValue = string | number | boolean | null | readonly LayoutValue[] | { readonly [key: string]: LayoutValue };

/** One element of the page: a component of ours, a plain HTML element, or an integrator's widget with its script. */
export interface LayoutNode {
  /** Where it stands in the document, as a JSON Pointer (RFC 6901). */
  path: string;
  /** The element's name, lower-case; `slot` for one of the desktop's own places. */
  comp: string;
  /** The address of the widget's script. */
  script: string | null;
  attributes: Readonly<Record<string, LayoutValue>>;
  properties: Readonly<Record<string, LayoutValue>>;
  /** By the names of CSS (`background-color`); what the document says in a `style` attribute is here too. */
  style: Readonly<Record<string, string>>;
  textContent: string | null;
  children: readonly LayoutNode[];
  /** Of a `dynamic-area`: what is in it. */
  area?: LayoutPage | null;
  /** A frame around it, with a title and perhaps a way to fill the window. */
  wrapper: { id: string | null; title: string; maximizable: boolean } | null;
  /** `IVR_TRANSCRIPT`, `WXM_JOURNEY`, `WXM_METRICS`, `SCREEN_POP`, `CALL_GUIDE`, `NOT_RESPONSIVE`; null: always. */
  visibility: string | null;
  /** False: not shown below 737 pixels (WX-079). */
  responsive: boolean;
  /** In units of a flexible grid. */
  width: number | null;
  height: number | null;
}

/** Names of nodes by row and column, and how wide and high these are, in fractions; `.` is an empty cell. */
export interface LayoutGrid {
  areas: readonly (readonly string[])[];
  cols: readonly number[];
  rows: readonly number[];
}

/** Nodes in a grid; a name in the areas is a node's or another grid's. */
export interface LayoutPage {
  id: string;
  widgets: Readonly<Record<string, LayoutNode>>;
  /** By name; the outermost is `ROOT`. No grid contains itself. */
  grids: Readonly<Record<string, LayoutGrid>>;
  /** The agent arranges it; sizes are in units. */
  flexible: boolean;
  header: string | null;
  subHeader: string | null;
  /** What stands above the widgets, where the document has elements for it. */
  headerNode?: LayoutNode | null;
  subHeaderNode?: LayoutNode | null;
}

/** An entry of the navigation bar and its page. */
export interface LayoutNavigation {
  label: string;
  /** A picture's address, or the name of an icon. */
  icon: string;
  /** The page's address, without a slash. */
  navigateTo: string;
  align: 'top' | 'bottom';
  responsive: boolean;
  landing: boolean;
  visibility: string | null;
  page: LayoutPage;
}

export interface DesktopLayout {
  /** Text, or a picture's address; null: ours. */
  title: string | null;
  /** A picture's address; null: ours; `''`: none. */
  logo: string | null;
  /** The background of the task page (WX-055, WX-056). */
  taskPageIllustration: string | null;
  stopNavigateOnAcceptTask: boolean;
  dragDropEnabled: boolean;
  /** Seconds that a notification stays, from 1 to 10. */
  notificationTimer: number;
  /** How many stand on the screen at once, from 1 to 10. */
  maximumNotificationCount: number;
  /** Seconds that a notification of the browser stays. */
  browserNotificationTimer: number;
  /** Our own icons of the header, in this order; null: all, as usual. */
  headerActions: readonly string[] | null;
  /** Custom widgets of the header, from left to right. */
  header: readonly LayoutNode[];
  /** An `advancedHeader` as it stands in the document: the desktop's own parts among the widgets; null: none. */
  advancedHeader?: readonly LayoutNode[] | null;
  /** The same widgets as a grid, where the document has one. */
  headerPage: LayoutPage | null;
  /** Without a place on the screen. */
  headless: LayoutPage | null;
  /** The Auxiliary Information pane. */
  panel: LayoutNode | null;
  /** Tabs beside every page while there is an interaction. */
  persistent: readonly LayoutNode[];
  navigation: readonly LayoutNavigation[];
  /** The landing page of supervisors. */
  homepage: LayoutPage | null;
}

/** Something in a document that is wrong, or that will not be seen as meant. */
export interface LayoutFault {
  /** A JSON Pointer (RFC 6901) into the document. */
  path: string;
  /** `error`: the layout is refused; `warning`: it is taken. */
  severity: 'error' | 'warning';
  /** Kebab-case, for programs. */
  code: string;
  /** For people, in English. */
  reason: string;
}

/** Which of a role-based document's layouts is meant. */
export type LayoutRole = 'agent' | 'supervisor' | 'supervisorAgent';
