/** What the page's address asks for: `?tenant=&topic=&color=&embed=1&origin=`. */
export interface PageAddress {
  tenant: string | null;
  topic: string | null;
  /** The site's own colour, any of CSS. */
  color: string | null;
  /** The embedding page's origin; null for a page of its own. */
  hostOrigin: string | null;
}

export function readAddress(search: string, framed: boolean): PageAddress {
  const query = new URLSearchParams(search);
  const origin = query.get('origin') ?? '';
  const embedded = framed && query.get('embed') === '1' && URL.canParse(origin) && new URL(origin).origin === origin;
  const asked = (name: string): string | null => query.get(name) || null;
  return { tenant: asked('tenant'), topic: asked('topic'), color: asked('color'), hostOrigin: embedded ? origin : null };
}

/** The socket's address on the server that this page came from. */
export function socketUrl(location: Pick<Location, 'protocol' | 'host'>): string {
  return `${location.protocol === 'http:' ? 'ws:' : 'wss:'}//${location.host}/realtime/customer`;
}
