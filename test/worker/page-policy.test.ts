import { expect } from '@open-wc/testing';
import { renewPolicy, underPolicy } from '../../src/worker/page-policy.ts';

const HEADER = 'content-security-policy';
const OLD = "script-src 'self'";
const NEW = "script-src 'self' https://widgets.example";

const says = (policy: string | null, status = 200) => async (): Promise<Response> => new Response(null, { status, headers: policy === null ? {} : { [HEADER]: policy } });
const isAway = (): Promise<Response> => Promise.reject(new TypeError('no network'));

describe('the policy of a page from the precache', () => {
  const { fetch } = window;
  let asked: { address: RequestInfo | URL; init: RequestInit | undefined }[] = [];
  let waited: Promise<unknown>[] = [];
  let answer: () => Promise<Response> = isAway;

  beforeEach(async () => {
    asked = [];
    waited = [];
    await caches.delete('page-policy');
    window.fetch = (address, init) => {
      asked.push({ address, init });
      return answer();
    };
  });
  afterEach(() => {
    window.fetch = fetch;
    for (const name of ['onLine', 'connection']) Reflect.deleteProperty(navigator, name);
  });

  /** The page as the worker serves it. */
  const page = (): Promise<Response> => {
    const event = Object.assign(new Event('fetch'), { waitUntil: (promise: Promise<unknown>) => { waited.push(promise); } });
    return underPolicy(event, Promise.resolve(new Response('<title>desktop</title>', { headers: { [HEADER]: OLD, 'content-type': 'text/html' } })));
  };
  const policyOf = async (): Promise<string | null> => (await page()).headers.get(HEADER);

  it('is the server\'s of now, and everything else of the page is as it was', async () => {
    answer = says(NEW);
    const { status, headers, body } = await page();
    expect([status, headers.get(HEADER), headers.get('content-type'), await new Response(body).text()]).to.deep.equal([200, NEW, 'text/html', '<title>desktop</title>']);
    expect(waited.length, 'the worker lives until the answer is kept').to.equal(1);
    const [{ address, init }] = asked as [typeof asked[number]];
    expect([address, init?.method, init?.cache]).to.deep.equal(['/index.html', 'HEAD', 'no-store']);
  });

  it('is the last one that the server has said when it says nothing', async () => {
    for (const policy of [NEW, OLD, NEW]) {
      answer = says(policy);
      await renewPolicy();
      answer = isAway;
      expect(await policyOf()).to.equal(policy);
    }
  });

  it('a late answer is for the next page: nobody waits for it', async () => {
    let come: (late: Response) => void = () => {};
    answer = () => new Promise((resolve) => { come = resolve; });
    expect(await policyOf()).to.equal(OLD);
    come(await says(NEW)());
    await Promise.all(waited);
    answer = isAway;
    expect(await policyOf()).to.equal(NEW);
  });

  it('what somebody else answers in the server\'s place is nothing', async () => {
    for (const other of [says(null), says(NEW, 502), says(null, 404)]) {
      answer = other;
      expect(await policyOf()).to.equal(OLD);
    }
  });

  it('on a line slower than the patience nobody waits at all', async () => {
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { rtt: 300 } });
    answer = () => new Promise(() => {});
    const began = performance.now();
    expect(await policyOf()).to.equal(OLD);
    expect(performance.now() - began).to.be.below(200);
    expect(asked.length, 'it is asked for the next time').to.equal(1);
  });

  it('without a network nobody is asked', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    expect(await policyOf()).to.equal(OLD);
    expect(asked).to.deep.equal([]);
  });
});
