import type { FastifyHelmetOptions } from '@fastify/helmet';

type Directives = Record<string, string[]>;

/** A page's address for its own sockets; older browsers do not count them as 'self'. */
const socketOrigin = (publicUrl: string): string => publicUrl.replace(/^http/, 'ws');

const PAGE = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'media-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
} satisfies Directives;

const asHeader = (directives: Directives): string =>
  Object.entries(directives).map(([name, values]) => `${name} ${values.join(' ')}`).join(';');

/** The agents' desktop and everything without a page of its own: never framed, no script but ours. */
const desktopDirectives = (publicUrl: string): Directives => ({
  ...PAGE,
  'connect-src': ["'self'", socketOrigin(publicUrl)],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  // lit-html: templates of the bundle; agent-desktop: the workers' addresses.
  'trusted-types': ['lit-html', 'agent-desktop'],
});

/** What the administrators of this installation let the desktop show besides its own. */
export interface Allowed {
  /** Where widgets' scripts come from. */
  origins: readonly string[];
  /** Layouts bring pictures of their own, and other systems' pages in frames: from anywhere. */
  layouts: boolean;
  /** Where the screen pops come from that stand inside the desktop. */
  frames: readonly string[];
}

/**
 * The desktop's document. With layouts pictures and frames come from anywhere on the web, with screen pops frames from theirs. With widgets
 * scripts come from their origins and from nowhere else; whatever these need besides a script they may have, and Trusted
 * Types are not required, because bundles by others write markup.
 */
export function desktopPolicy(publicUrl: string, { origins, layouts, frames }: Allowed): string {
  // A page over https:// could not load anything over http:// anyway.
  const web = publicUrl.startsWith('https:') ? ['https:'] : ['https:', 'http:'];
  const { 'require-trusted-types-for': _required, 'trusted-types': _types, ...own } = desktopDirectives(publicUrl);
  const widgets = origins.length > 0;
  const shown: Directives = {
    ...(widgets ? own : desktopDirectives(publicUrl)),
    ...(frames.length > 0 && { 'frame-src': [...frames] }),
    ...((widgets || layouts) && { 'frame-src': web }),
    ...((widgets || layouts) && { 'img-src': [...PAGE['img-src'], ...web] }),
  };
  return asHeader(!widgets ? shown : {
    ...shown,
    'script-src': [...PAGE['script-src'], ...origins],
    'style-src': [...PAGE['style-src'], "'unsafe-inline'", ...web],
    'font-src': [...PAGE['font-src'], 'data:', ...web],
    'media-src': [...PAGE['media-src'], 'data:', 'blob:', ...web],
    'connect-src': ["'self'", socketOrigin(publicUrl), ...web, ...web.map((scheme) => scheme.replace('http', 'ws'))],
    'worker-src': ["'self'", 'blob:'],
  });
}

/** The paths of the API and the socket that are customers', at the address that the page came from and at the public one. */
function customerAddresses(publicUrl: string, host: string | undefined): string[] {
  const { protocol } = new URL(publicUrl);
  // Whatever else stands in the header must not become a part of the policy.
  const own = host !== undefined && /^[\w.:[\]-]+$/.test(host) ? [`${protocol}//${host}`] : [];
  return [...new Set([publicUrl, ...own])].flatMap((origin) => [`${origin}/api/customer/`, `${socketOrigin(origin)}/realtime/customer`]);
}

/**
 * The customer's page stands in an iframe of any site that includes the embed script. It shares its origin with the
 * desktop, so that a fault in it must not reach further: customers' addresses only, and no worker, the desktop's among them.
 */
export const customerPolicy = (publicUrl: string, host?: string): string => asHeader({
  ...PAGE,
  'connect-src': customerAddresses(publicUrl, host),
  'worker-src': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ['*'],
  'trusted-types': ['lit-html'],
});

/** The demonstration shop includes the embed script like any other site. */
export const demoPolicy = (): string => asHeader({
  ...PAGE,
  'connect-src': ["'none'"],
  'worker-src': ["'none'"],
  'form-action': ["'none'"],
  'frame-src': ["'self'"],
  'frame-ancestors': ["'none'"],
  'trusted-types': ['lit-html'],
});

/** What every answer carries unless a page has a policy of its own. */
export const helmetOptions = (publicUrl: string): FastifyHelmetOptions => ({
  contentSecurityPolicy: { useDefaults: false, directives: desktopDirectives(publicUrl) },
  // Nobody who opens the desktop has a hold on it; what it opens itself stays known by name: the tab that screen pops take turns in (WX-147).
  crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  frameguard: { action: 'deny' },
  strictTransportSecurity: publicUrl.startsWith('https:'),
});
