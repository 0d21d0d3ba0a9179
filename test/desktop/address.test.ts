import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { BehaviorSubject } from 'rxjs';
import { addressOf, followAddress, leaveMissingPage, placeOf } from '../../src/desktop/address.ts';
import type { DeskPage } from '../../src/desktop/frame.ts';
import { desk, handled } from './desk-fixture.ts';
import { until } from './element-support.ts';
import { FakeFrame } from './fake-frame.ts';

/** A browser's window as far as addresses go: entries, and a way back. */
class FakePage {
  entries: string[];
  #at = 0;
  #listeners: (() => void)[] = [];
  readonly history = {
    state: null,
    pushState: (_state: unknown, _title: string, path: string) => {
      this.entries = [...this.entries.slice(0, this.#at + 1), path];
      this.#at += 1;
    },
    replaceState: (_state: unknown, _title: string, path: string) => { this.entries[this.#at] = path; },
  };

  constructor(path: string) {
    this.entries = [path];
  }

  /** One object whose content changes, as in a browser. */
  readonly location = ((at: () => string) => ({ get pathname() { return at(); } }))(() => this.entries[this.#at]!);

  addEventListener(_kind: string, listener: () => void): void {
    this.#listeners.push(listener);
  }

  go(steps: number): void {
    this.#at += steps;
    this.#listeners.forEach((listener) => listener());
  }
}

const opened = (path: string, over: Parameters<FakeFrame['become']>[0] = {}) => {
  const page = new FakePage(path);
  const { pageId, interactionId } = placeOf(path);
  const frame = new FakeFrame(desk([handled(), handled({ id: 'i-2' })]), { pageId, selectedId: interactionId, ...over });
  followAddress(frame, page as unknown as Window);
  return { page, frame, at: () => page.location.pathname };
};

describe('the address', () => {
  it('names home, an interaction or a page, and nothing else', () => {
    expect(placeOf('/')).to.deep.equal({ pageId: null, interactionId: null });
    expect(placeOf('/task/0197-ab_C')).to.deep.equal({ pageId: null, interactionId: '0197-ab_C' });
    expect(placeOf('/reports-2')).to.deep.equal({ pageId: 'reports-2', interactionId: null });
    for (const path of ['/index.html', '/Reports', '/a/b', '/task/', '/task/a/b', '/-x', `/${'x'.repeat(65)}`]) {
      expect(placeOf(path), path).to.deep.equal({ pageId: null, interactionId: null });
    }
    expect(addressOf({ pageId: null, selectedId: null })).to.equal('/');
    expect(addressOf({ pageId: null, selectedId: 'i-1' })).to.equal('/task/i-1');
    expect(addressOf({ pageId: 'reports', selectedId: 'i-1' })).to.equal('/reports');
  });

  it('has an entry of the history for each place that the agent goes to, and leads back', () => {
    const { page, frame, at } = opened('/');
    frame.select('i-1');
    frame.goTo('reports');
    frame.select('i-2');
    expect(page.entries).to.deep.equal(['/', '/task/i-1', '/reports', '/task/i-2']);
    page.go(-1);
    expect(frame.model.pageId).to.equal('reports');
    page.go(-1);
    expect([frame.model.pageId, frame.model.selectedId]).to.deep.equal([null, 'i-1']);
    page.go(-1);
    expect(frame.model.selectedId).to.equal(null);
    page.go(2);
    expect([frame.model.pageId, at()]).to.deep.equal(['reports', '/reports']);
    expect(page.entries).to.have.length(4);
  });

  it('gives up the entry of an interaction that has left the desk', () => {
    const { page, frame } = opened('/');
    frame.select('i-1');
    frame.become({ desk: desk([handled({ id: 'i-2' })]), selectedId: null });
    expect(page.entries).to.deep.equal(['/', '/']);
    frame.select('i-2');
    frame.become({ desk: desk([handled({ id: 'i-3' })]), selectedId: 'i-3' });
    expect(page.entries).to.deep.equal(['/', '/', '/task/i-3']);
  });

  it('stays until the desk is confirmed, so that the interaction it names may still come', () => {
    const { page, frame, at } = opened('/task/i-9', { confirmed: false, selectedId: null });
    expect(at()).to.equal('/task/i-9');
    frame.become({ confirmed: true, selectedId: 'i-1' });
    expect(page.entries).to.deep.equal(['/task/i-1']);
  });

  it('names another page also without a line', () => {
    const { page, frame } = opened('/', { confirmed: false });
    frame.goTo('reports');
    frame.goTo(null);
    expect(page.entries).to.deep.equal(['/', '/reports', '/']);
  });
});

describe('a page that does not exist', () => {
  const reports: DeskPage = { id: 'reports', label: () => 'Reports', icon: 'archive', align: 'top', order: 1, shown: () => true, render: () => nothing };
  const started = (path: string) => {
    const { page, frame } = opened(path);
    const pages$ = new BehaviorSubject<readonly DeskPage[]>([]);
    const ready$ = new BehaviorSubject(false);
    leaveMissingPage(frame, pages$, ready$, page as unknown as Window);
    return { page, frame, pages$, ready$ };
  };

  it('gives home when all features are there, and nothing to come back to', async () => {
    const { page, frame, ready$ } = started('/nothing');
    ready$.next(true);
    expect(frame.model.pageId).to.equal('nothing');
    await until(() => frame.model.pageId === null);
    expect(page.entries).to.deep.equal(['/']);
  });

  it('is waited for when it comes late', async () => {
    const late = started('/reports');
    const never = started('/nothing');
    for (const { ready$ } of [late, never]) ready$.next(true);
    late.pages$.next([reports]);
    await until(() => never.frame.model.pageId === null);
    expect(late.frame.model.pageId).to.equal('reports');
  });

  it('is left when it is not for this agent any more', async () => {
    const { frame, pages$, ready$ } = started('/reports');
    pages$.next([reports]);
    ready$.next(true);
    pages$.next([{ ...reports, shown: () => false }]);
    await until(() => frame.model.pageId === null);
  });
});
