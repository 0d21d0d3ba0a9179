/* The desktop's page comes from the precache, with the headers of the day on which it was fetched; what it may load is the server's to say each day anew. */

const PAGE = '/index.html';
const HEADER = 'content-security-policy';
/** Beside the precache, which is thrown away with each version. */
const KEPT = 'page-policy';

/** A page that is there at once is worth more than a policy that may not even have changed. */
const PATIENCE_MS = 250;

/** The server's policy of now, kept for times without it; null when the answer is somebody else's. */
async function ask(): Promise<string | null> {
  const answer = await fetch(PAGE, { method: 'HEAD', cache: 'no-store', credentials: 'omit', redirect: 'error' });
  const policy = answer.ok ? answer.headers.get(HEADER) : null;
  if (policy === null) return null;
  await (await caches.open(KEPT)).put(PAGE, new Response(null, { headers: { [HEADER]: policy } }));
  return policy;
}

const kept = async (): Promise<string | null> => (await (await caches.open(KEPT)).match(PAGE))?.headers.get(HEADER) ?? null;

/** On a line that is slower than the patience nobody waits in vain; not every browser knows its line. */
const patience = (): number => {
  const { connection } = navigator as { connection?: { rtt?: number } };
  return (connection?.rtt ?? 0) > PATIENCE_MS ? 0 : PATIENCE_MS;
};

const withPolicy = (page: Response, policy: string | null): Response => {
  if (policy === null || policy === page.headers.get(HEADER)) return page;
  const headers = new Headers(page.headers);
  headers.set(HEADER, policy);
  return new Response(page.body, { status: page.status, statusText: page.statusText, headers });
};

/** The configuration has changed: the next page needs not wait for the policy. Never rejects. */
export const renewPolicy = (): Promise<string | null> => ask().catch(() => null);

/**
 * The page under the policy of now, when the server says it in time; else under the last known one, and the next page
 * has what comes late.
 */
export async function underPolicy(event: ExtendableEvent, page: Promise<Response>): Promise<Response> {
  const asked = navigator.onLine ? renewPolicy() : Promise.resolve(null);
  event.waitUntil(asked);
  const late = new Promise<null>((resolve) => { setTimeout(() => resolve(null), patience()); });
  return withPolicy(await page, await Promise.race([asked, late]) ?? await kept().catch(() => null));
}
