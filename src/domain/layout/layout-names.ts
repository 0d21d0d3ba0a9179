/* The words of the published layouts: what the reader knows, and what the JSON Schema is made of. */

/** Settings beside `area`, in either shape. */
export const SETTINGS = [
  'version', 'layoutName', 'appTitle', 'logo', 'taskPageIllustration', 'stopNavigateOnAcceptTask', 'collapseVoiceIntPane', 'dragDropEnabled',
  'notificationTimer', 'maximumNotificationCount', 'browserNotificationTimer', 'wxmConfigured', 'desktopChatApp', 'headerActions', 'area',
] as const;

/** What `desktopChatApp` switches on. */
export const CHAT_APPS = ['webexConfigured', 'msTeamConfigured'] as const;

/** A role-based document has one layout for each. */
export const ROLES = ['agent', 'supervisor', 'supervisorAgent'] as const;

export const AREAS = [
  'header', 'advancedHeader', 'headless', 'panel', 'persistent', 'navigation', 'homepage', 'widgetExplorer',
] as const;

export const NODE = [
  'comp', 'script', 'attributes', 'properties', 'children', 'textContent', 'style', 'wrapper', 'visibility', 'responsive', 'width', 'height',
] as const;
export const WRAPPER = ['title', 'maximizeAreaName', 'id'] as const;
export const PAGE = [
  'id', 'widgets', 'layout', 'useFlexLayout', 'pageHeader', 'pageSubHeader', 'visibility', 'responsive',
] as const;
export const GRID = ['areas', 'size'] as const;
export const SIZE = ['cols', 'rows'] as const;
export const ENTRY = ['nav', 'page', 'visibility', 'responsive'] as const;
export const NAV = [
  'label', 'icon', 'iconType', 'navigateTo', 'align', 'iconSize', 'isResponsive', 'isDefaultLandingPage',
] as const;

/** When our own widgets are shown. `NOT_RESPONSIVE` is the old way to say `responsive: false`. */
export const VISIBILITIES = ['IVR_TRANSCRIPT', 'WXM_JOURNEY', 'WXM_METRICS', 'SCREEN_POP', 'CALL_GUIDE', 'NOT_RESPONSIVE'] as const;

/** The desktop's own places, which `slot` or `#NAME` stands for. */
export const SLOTS = [
  'IVR_TRANSCRIPT', 'IVR_TRANSCRIPT_TAB', 'WXM_JOURNEY', 'WXM_JOURNEY_TAB', 'CONTACT_HISTORY', 'CONTACT_HISTORY_TAB',
  'SCREEN_POP', 'SCREEN_POP_TAB', 'CALL_GUIDE', 'CALL_GUIDE_TAB', 'CUSTOMER_EXPERIENCE_JOURNEY', 'CUSTOMER_EXPERIENCE_JOURNEY_TAB',
] as const;

export const HEADER_ACTIONS = ['webex', 'outdial', 'notification'] as const;

/** The desktop's own parts of an `advancedHeader`; without `agentx-` they are header actions. */
export const HEADER_PARTS = [
  'agentx-webex', 'agentx-outdial', 'agentx-notification', 'agentx-state-selector', 'agentx-notes', 'agentx-preview-campaign',
  'acqueon-preview-campaign',
] as const;

export const ICON_TYPES = ['momentumDesign', 'momentum', 'other'] as const;

/** What `$STORE.` can be followed by. */
export const STORES = ['agent', 'agentContact', 'app', 'auth', 'generalNotifications', 'dynamic', 'session', 'page', 'envVaribles'] as const;

/** First parts of addresses that are not a page's to take: the published ones, and this desktop's own. */
export const RESERVED = [
  'images', 'fonts', 'css', 'build_info', 'help', 'app', 'i18n', 'icons', 'images-mfe-wc', 'sounds',
  'api', 'assets', 'demo', 'realtime', 'task', 'service-worker',
] as const;

/** Elements that need no script: the desktop brings them. */
const OURS = [
  'slot', 'dynamic-area', 'page-title', 'timezone-label', 'analyzer-widget', 'agentx-wc-iframe', 'agentx-wc-screen-pop',
  'agentx-wc-more-actions-widget', 'agentx-more-actions-wrapper', 'agentx-wc-cloudcherry-widget', 'agentx-wc-queue-filter',
  'agentx-wc-channel-filter', 'agentx-wc-team-filter', 'agentx-wc-goto-analyzer', 'agentx-wc-team-performance-widget',
  'agentx-wc-notes-header-widget', 'agentx-wc-menu-notification', 'agentx-wc-notes', 'agentx-wc-webex', 'agentx-call-guide',
  ...HEADER_PARTS,
];

/** Plain elements that show something, or hold what does. */
const PLAIN = (
  'a abbr address article aside audio b blockquote br button canvas caption cite code col colgroup data datalist dd del details dfn dialog '
  + 'div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i iframe img input ins kbd label legend li main map mark '
  + 'menu meter nav ol optgroup option output p picture pre progress q s samp search section select small source span strong sub summary sup '
  + 'table tbody td textarea tfoot th thead time tr track u ul var video wbr'
).split(' ');

/** Elements that would run, load or replace something outside of their place. */
export const FORBIDDEN = [
  'script', 'noscript', 'style', 'link', 'meta', 'base', 'object', 'embed', 'applet', 'frame', 'frameset', 'html', 'head', 'body', 'title', 'template',
] as const;

const known = new Set([...OURS, ...PLAIN]);

/** Whether the desktop knows an element by itself. The `md-…` family is the published layouts' own set of tabs, icons and texts. */
export const isKnownComp = (comp: string): boolean => known.has(comp) || comp.startsWith('md-');

/** Longest label that stands in a tab, a header or a navigation bar without being shortened (WX-074, WX-075). */
export const LABEL_LIMIT = 30;

/** How many single changes make one word of the other; more than `limit` is not counted out. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + cost));
    }
    before = row;
  }
  return before[b.length] ?? limit + 1;
}

/** The known name that an unknown one was probably meant to be; null when none is near. */
export function nearest(name: string, names: readonly string[]): string | null {
  if (name.length > 60) return null;
  const limit = Math.max(1, Math.min(3, Math.floor(name.length / 3)));
  let best: { name: string; distance: number } | null = null;
  for (const each of names) {
    const found = distance(name.toLowerCase(), each.toLowerCase(), limit);
    if (found <= limit && (!best || found < best.distance)) best = { name: each, distance: found };
  }
  return best?.name ?? null;
}
