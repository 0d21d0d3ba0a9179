import { expect } from '@open-wc/testing';
import { api, isNetworkFault } from '../../src/desktop/api.ts';
import { explanation } from '../../src/desktop/explanation.ts';
import { CommandRefused } from '../../src/desktop/frame.ts';

const original = window.fetch;
const answer = (status: number, body: string | null): Request[] => {
  const asked: Request[] = [];
  window.fetch = (input, init) => {
    asked.push(new Request(input, init));
    return Promise.resolve(new Response(body, { status }));
  };
  return asked;
};
const refusal = async (): Promise<CommandRefused> => api('/x').then(() => { throw new Error('not refused'); }, (error: unknown) => error as CommandRefused);

describe('api', () => {
  afterEach(() => { window.fetch = original; });

  it('asks below /api and gives the answer', async () => {
    const [asked] = [answer(200, '{"a":1}')];
    expect(await api('/teams')).to.deep.equal({ a: 1 });
    expect(new URL(asked[0]!.url).pathname).to.equal('/api/teams');
    expect(asked[0]!.method).to.equal('GET');
  });

  it('sends JSON', async () => {
    const asked = answer(204, null);
    expect(await api('/sign-in', { body: { email: 'a@b' } })).to.equal(undefined);
    expect(asked[0]!.method).to.equal('POST');
    expect(asked[0]!.headers.get('content-type')).to.equal('application/json');
    expect(await asked[0]!.json()).to.deep.equal({ email: 'a@b' });
  });

  it('sends a file as it is', async () => {
    const asked = answer(200, '{}');
    await api('/picture', { method: 'PUT', body: new Blob(['abc'], { type: 'image/png' }) });
    expect([asked[0]!.method, asked[0]!.headers.get('content-type'), await asked[0]!.text()]).to.deep.equal(['PUT', 'image/png', 'abc']);
  });

  it('rejects with the server’s fault', async () => {
    answer(401, '{"fault":{"code":"wrong-credentials","message":"no","trackingId":"t-9"}}');
    const { fault } = await refusal();
    expect(fault).to.include({ code: 'wrong-credentials', trackingId: 't-9' });
    expect(explanation(new CommandRefused(fault))).to.deep.equal({
      text: 'The e-mail address or the password is not correct.', tone: 'danger', detail: 'Tracking ID: t-9',
    });
  });

  it('tells a missing network apart from everything else', async () => {
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const refused = await refusal();
    expect(isNetworkFault(refused.fault)).to.equal(true);
    expect(explanation(refused).text).to.equal('The server cannot be reached. Check your network connection and try again.');
    answer(503, '{"fault":{"code":"unavailable","message":"no","trackingId":"t"}}');
    expect(explanation(await refusal()).text).to.equal('The server is not available at the moment. Try again.');
  });

  it('WX-142 each request has a tracking ID, and each failure has one, whoever failed', async () => {
    const asked = answer(200, '{}');
    await api('/a');
    await api('/b');
    const ids = asked.map((request) => request.headers.get('x-tracking-id'));
    for (const id of ids) expect(id).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids[0]).to.not.equal(ids[1]);
    const lost: (string | null)[] = [];
    window.fetch = (_input, init) => {
      lost.push(new Headers(init?.headers).get('x-tracking-id'));
      return Promise.reject(new TypeError('Failed to fetch'));
    };
    expect((await refusal()).fault.trackingId).to.equal(lost[0]);
    const proxied = answer(502, '<html>Bad gateway</html>');
    expect((await refusal()).fault.trackingId).to.equal(proxied[0]!.headers.get('x-tracking-id'));
  });

  it('takes what is no answer of ours for an unavailable server', async () => {
    answer(502, '<html>Bad gateway</html>');
    expect((await refusal()).fault.code).to.equal('unavailable');
    answer(500, '');
    expect((await refusal()).fault.code).to.equal('unavailable');
  });

  it('has words for whatever else was thrown', () => {
    expect(explanation(new Error('x')).text).to.equal('Something went wrong on the server. Try again.');
    expect(explanation(new CommandRefused({ code: 'new-code' as 'internal', message: '', trackingId: '' })).text).to.equal('Something went wrong on the server. Try again.');
  });
});
