import { expect } from '@open-wc/testing';
import { watchPage } from '../../../../src/features/error-report/desktop/page-watch.ts';
import { until } from '../../../desktop/element-support.ts';

type Line = Readonly<Record<string, unknown>>;

const watched = () => {
  const lines: Line[] = [];
  const targets = { window: new EventTarget(), document: new EventTarget() };
  const end = watchPage({ record: (what, detail) => { lines.push({ what, ...detail }); } }, targets);
  return { lines, targets, end };
};

describe('the page’s own lines in the black box', () => {
  it('WX-216 are errors by name and place, without what they say', () => {
    const { lines, targets, end } = watched();
    targets.window.dispatchEvent(new ErrorEvent('error', { error: new RangeError('Maria wrote hello'), message: 'Maria wrote hello', filename: 'x.js' }));
    const reason: unknown = new TypeError('+4520123456');
    const promise = new Promise<void>(() => {});
    targets.window.dispatchEvent(new PromiseRejectionEvent('unhandledrejection', { promise, reason }));
    targets.window.dispatchEvent(new Event('error'));
    expect(lines).to.have.length(2);
    expect(lines[0]).to.include({ what: 'error', name: 'RangeError' });
    expect(String(lines[0]?.['place'])).to.match(/^page-watch\.test\.ts:\d+:\d+$/);
    expect(lines[1]).to.include({ what: 'error', name: 'TypeError', unhandled: true });
    expect(JSON.stringify(lines)).to.not.match(/Maria|hello|4520/);
    end();
  });

  it('WX-216 are what becomes of the page: hidden, frozen, left, without a network', () => {
    const { lines, targets, end } = watched();
    for (const event of ['pagehide', 'pageshow', 'online', 'offline', 'focus', 'blur']) targets.window.dispatchEvent(new Event(event));
    for (const event of ['visibilitychange', 'freeze', 'resume']) targets.document.dispatchEvent(new Event(event));
    expect(lines.map((line) => line['event'])).to.deep.equal(['pagehide', 'pageshow', 'online', 'offline', 'focus', 'blur', 'visibilitychange', 'freeze', 'resume']);
    end();
    targets.window.dispatchEvent(new Event('online'));
    expect(lines, 'nothing after the end').to.have.length(9);
  });

  it('WX-216 are not the focus of every field', () => {
    const lines: string[] = [];
    const end = watchPage({ record: (what) => { lines.push(what); } });
    const input = document.body.appendChild(document.createElement('input'));
    input.dispatchEvent(new FocusEvent('focus'));
    input.dispatchEvent(new FocusEvent('blur'));
    input.remove();
    expect(lines).to.deep.equal([]);
    end();
  });

  it('WX-216 are tasks that took the page away from the agent', async () => {
    const { lines, end } = watched();
    const from = performance.now();
    while (performance.now() - from < 230);
    await until(() => lines.some((line) => line['event'] === 'longtask'));
    expect(lines.find((line) => line['event'] === 'longtask')?.['ms']).to.be.greaterThan(200);
    end();
  });
});
