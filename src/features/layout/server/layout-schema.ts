import { Type, type TProperties, type TSchema } from 'typebox';
import {
  CHAT_APPS, FORBIDDEN, HEADER_ACTIONS, ICON_TYPES, LABEL_LIMIT, RESERVED, ROLES, VISIBILITIES,
  type AREAS, type NAV, type NODE, type PAGE, type SETTINGS, type WRAPPER,
} from '../../../domain/layout/layout-names.ts';
import { DEPTH_LIMIT, NODE_LIMIT } from '../../../domain/layout/reading.ts';

/* What the reader (`domain/layout`) refuses, as far as a schema can say it. What it only warns of is allowed here. */

type Described<Name extends string> = Record<Name, TSchema>;

const nullable = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
const text = (description: string): TSchema => nullable(Type.Union([Type.String(), Type.Number()], { description }));
const truth = (description: string, usual: boolean): TSchema =>
  nullable(Type.Union([Type.Boolean(), Type.String({ pattern: '^\\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\\s*$' })], { description, default: usual }));
const number = (description: string): TSchema =>
  nullable(Type.Union([Type.Number(), Type.String({ pattern: '^\\s*-?[0-9]+(\\.[0-9]+)?\\s*$' })], { description }));
const ref = (name: string): TSchema => Type.Unsafe({ $ref: `#/$defs/${name}` });
const open = (properties: TProperties, description: string): TSchema => Type.Unsafe({ type: 'object', description, properties });
const needing = (properties: TProperties, required: readonly string[], description: string): TSchema =>
  Type.Unsafe({ type: 'object', description, properties, required });
/** Words that editors offer; others are warned of. */
const words = (known: readonly string[], description: string): TSchema => Type.Unsafe({ type: ['string', 'null'], description, examples: [...known] });

const SCRIPT = Type.Unsafe({
  type: ['string', 'null'], description: 'The address of the script that defines the element: https://…, or /… on this server. Its origin must be one of the organisation\'s widgetOrigins.',
  pattern: '^\\s*(?!\\S*\\s+\\S)(?!\\S*\\\\)(([Hh][Tt][Tt][Pp][Ss]?:)?//?[^\\s\\\\]|(\\./)?[^\\s\\\\:?#${.][^\\s\\\\:]*[./]|[^\\s\\\\:?#${/.][^\\s\\\\:]*\\.)',
});

const attributes: TSchema = Type.Unsafe({
  type: ['object', 'null'], description: 'Attributes of the element. `$STORE.…` is live data, also within a text: `Hey {$STORE.agent.agentName}`.',
  propertyNames: { not: { pattern: '^([Oo][Nn][A-Za-z]|__proto__$|constructor$|prototype$)' } },
});

const wrapper: Described<(typeof WRAPPER)[number]> = {
  title: text(`The title of the frame; more than ${LABEL_LIMIT} characters are shortened.`),
  maximizeAreaName: words(['app-maximize-area'], 'With it the widget can fill the window.'),
  id: text('Under it a widget changes its title.'),
};

const node: Described<(typeof NODE)[number]> = {
  comp: Type.Unsafe({ type: 'string', description: 'The name of the element, for example md-tabs, agentx-wc-iframe or one of your own; #NAME is a place of the desktop.', minLength: 1, not: { pattern: `^\\s*<?(${FORBIDDEN.join('|')})/?>?\\s*$` } }),
  script: SCRIPT, attributes,
  properties: Type.Unsafe({ type: ['object', 'null'], description: 'Properties of the element; `$STORE.…` is live data.' }),
  children: Type.Unsafe({ description: 'Elements within it.', anyOf: [{ type: 'array', maxItems: 500, items: { $ref: '#/$defs/node' } }, { $ref: '#/$defs/node' }, { type: 'null' }] }),
  textContent: text('Its words; `$I18N.…` are words of the desktop.'),
  style: Type.Unsafe({ type: ['object', 'string', 'null'], description: 'CSS properties.' }),
  wrapper: nullable(open(wrapper, 'A frame around the widget, with a title.')),
  visibility: words(VISIBILITIES, 'When one of the desktop\'s own widgets is shown.'),
  responsive: truth('Whether it is shown on small screens.', true),
  width: number('Columns in a flexible page, from 1 to 12.'), height: number('Units of 40 pixels in a flexible page.'),
};

const grid: TSchema = needing({
  areas: Type.Unsafe({ type: 'array', maxItems: 50, description: 'Names of widgets or of other grids, row by row.', items: { anyOf: [{ type: 'string' }, { type: 'array', maxItems: 50, items: { type: 'string' } }] } }),
  size: nullable(open(Object.fromEntries(['cols', 'rows'].map((name) => [name, Type.Unsafe({ type: ['array', 'null'], description: 'Fractions of the room.', items: { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^\\s*[0-9]+(\\.[0-9]+)?(fr)?\\s*$' }] } })])), 'How wide and high.')),
}, ['areas'], 'A grid of widgets.');

const page: Described<(typeof PAGE)[number]> = {
  id: text('The page\'s own name.'),
  widgets: Type.Unsafe({ type: 'object', description: 'Elements by the names that stand in the layout.', maxProperties: 200, additionalProperties: { $ref: '#/$defs/node' } }),
  layout: Type.Unsafe({
    description: 'Where the widgets are: one grid, or several by name with ROOT as the outermost.',
    anyOf: [{ $ref: '#/$defs/grid' }, { type: 'object', required: ['ROOT'], additionalProperties: { $ref: '#/$defs/grid' } }, { type: 'null' }],
  }),
  useFlexLayout: truth('Widgets stand in their order, by width and height, and the agent arranges them.', false),
  pageHeader: Type.Unsafe({ description: 'What stands above the widgets.', anyOf: [{ type: ['string', 'null'] }, { $ref: '#/$defs/node' }] }),
  pageSubHeader: Type.Unsafe({ description: 'What stands below the header.', anyOf: [{ type: ['string', 'null'] }, { $ref: '#/$defs/node' }] }),
  visibility: words(VISIBILITIES, 'When it is shown.'), responsive: truth('Whether it is shown on small screens.', true),
};

const nav: Described<(typeof NAV)[number]> = {
  label: text(`The entry's label; more than ${LABEL_LIMIT} characters are shortened.`),
  icon: text('The name of an icon, or a picture\'s address.'), iconType: words(ICON_TYPES, 'other: the icon is a picture\'s address.'),
  navigateTo: Type.Unsafe({
    type: 'string', description: 'The page\'s address.', pattern: '^\\s*/*[A-Za-z0-9]([A-Za-z0-9_.~-]*[A-Za-z0-9_~-])?/*\\s*$', maxLength: 100,
    not: { pattern: `^\\s*/*(${RESERVED.join('|')})/*\\s*$` },
  }),
  align: words(['top', 'bottom'], 'Where in the navigation bar.'), iconSize: number('In pixels.'),
  isResponsive: truth('Whether it is shown on small screens.', true), isDefaultLandingPage: truth('Shown first after the sign-in.', false),
};

const entry = needing({
  nav: needing(nav, ['navigateTo'], 'Its entry in the navigation bar.'), page: ref('page'), visibility: page.visibility, responsive: page.responsive,
}, ['nav', 'page'], 'A page and its entry in the navigation bar.');

const list = (item: string, description: string): TSchema => Type.Unsafe({ description, anyOf: [{ type: 'array', maxItems: 500, items: { $ref: `#/$defs/${item}` } }, { $ref: `#/$defs/${item}` }, { type: 'null' }] });

/** `{}` in place of an area means none. */
const orEmpty = (schema: TSchema): TSchema => Type.Union([schema, Type.Unsafe({ type: 'object', maxProperties: 0 }), Type.Null()]);

const areas: Described<(typeof AREAS)[number]> = {
  header: orEmpty(ref('page')),
  advancedHeader: Type.Unsafe({ description: 'The header\'s parts from left to right; takes the place of header and headerActions.', anyOf: [{ type: 'array', maxItems: 500, items: { $ref: '#/$defs/node' } }, { type: 'object' }, { type: 'null' }] }),
  headless: orEmpty(ref('page')), panel: orEmpty(ref('node')), persistent: orEmpty(list('node', 'Tabs beside every page while there is an interaction.')),
  navigation: orEmpty(Type.Unsafe({ description: 'Pages of your own.', anyOf: [{ type: 'array', maxItems: 50, items: { $ref: '#/$defs/entry' } }, { $ref: '#/$defs/entry' }] })),
  homepage: orEmpty(Type.Unsafe({ description: 'The landing page of supervisors.', anyOf: [{ type: 'object', required: ['page'], properties: { page: { $ref: '#/$defs/page' } } }, { $ref: '#/$defs/page' }] })),
  widgetExplorer: Type.Unsafe({ description: 'Not supported.' }),
};

const settings: Described<(typeof SETTINGS)[number]> = {
  version: text('Of the document.'), layoutName: text('For people.'),
  appTitle: text('The title in the header: text, or a picture\'s address (184 × 32 pixels).'),
  logo: text('A picture\'s address (96 × 32 pixels); no-logo shows none.'), taskPageIllustration: text('A picture\'s address (400 × 400 pixels).'),
  stopNavigateOnAcceptTask: truth('The workspace stays as it is when a request is accepted.', false), collapseVoiceIntPane: truth('Not used.', false),
  dragDropEnabled: truth('Agents may arrange widgets.', false), notificationTimer: number('Seconds, from 1 to 10.'),
  maximumNotificationCount: number('From 1 to 10.'), browserNotificationTimer: number('Seconds, best from 5 to 15.'), wxmConfigured: truth('Not used.', false),
  desktopChatApp: nullable(open(Object.fromEntries(CHAT_APPS.map((name) => [name, truth('Not used.', false)])), 'Chat applications.')),
  headerActions: Type.Unsafe({ type: ['array', 'null'], description: 'Our icons of the header in this order.', items: { type: 'string', examples: [...HEADER_ACTIONS] } }),
  area: ref('areas'),
};

const role = (description: string): TSchema => nullable(Type.Unsafe({ $ref: '#/$defs/settings', description }));

/** JSON Schema, draft 2020-12, of a desktop layout in either of the published shapes. */
export const layoutSchema = (): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Desktop layout',
  description: `What a team's desktop looks like. Elements stand in each other at most ${DEPTH_LIMIT} deep and are at most ${NODE_LIMIT}.`,
  anyOf: [
    { $ref: '#/$defs/settings', required: ['area'] },
    {
      $ref: '#/$defs/settings',
      properties: { agent: role('What agents see.'), supervisor: role('What supervisors see.'), supervisorAgent: role('What supervisors see who handle interactions too.') },
      allOf: [
        { anyOf: ROLES.map((name) => ({ required: [name], properties: { [name]: { type: 'object' } } })) },
        // Each role has its areas, or all have the same.
        { anyOf: [{ required: ['area'] }, { properties: Object.fromEntries(ROLES.map((name) => [name, { anyOf: [{ type: 'null' }, { required: ['area'] }] }])) }] },
      ],
    },
  ],
  $defs: {
    settings: open(settings, 'Settings of the desktop as a whole, and its areas.'), areas: open(areas, 'What stands where.'),
    node: needing(node, ['comp'], 'An element.'), page: needing(page, ['widgets'], 'Widgets and where they are.'), grid, entry,
  },
});
