import { expect, fixture, html } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import { DEFAULT_ALERT_SETTINGS } from '../../../../src/desktop/alert-settings.ts';
import { type Notice, USUAL_APPEARANCE } from '../../../../src/desktop/frame.ts';
import { Registry } from '../../../../src/desktop/registry.ts';
import '../../../../src/features/alerts/desktop/notice-bell.ts';
import type { NoticeBell } from '../../../../src/features/alerts/desktop/notice-bell.ts';
import '../../../../src/features/alerts/desktop/notices/notice-center.ts';
import { Teller } from '../../../../src/features/alerts/desktop/notices/teller.ts';
import '../../../../src/ui/toast.ts';
import type { Toaster } from '../../../../src/ui/toast.ts';
import { findAll, until, words } from '../../../desktop/element-support.ts';

/** The moments of the page's frames from now on. */
const frames = () => {
  const moments: number[] = [performance.now()];
  let running = true;
  const step = (at: number): void => {
    moments.push(at);
    if (running) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  return { moments, end: () => { running = false; } };
};

describe('fifty notices in a second', () => {
  it('WX-213 stop the page for no moment, and stand where they belong', async () => {
    const toaster = await fixture<Toaster>(html`<ad-toaster></ad-toaster>`);
    const registry = new Registry<Notice>();
    const spent: number[] = [];
    const teller = new Teller({
      show: (message) => toaster.show(message), ring: () => undefined, outside: { tell: () => undefined, keep: () => undefined },
      unattended: () => false, now: Date.now, noticed: (ids) => registry.remove(ids), openCenter: () => undefined,
    }, { ...DEFAULT_ALERT_SETTINGS, ...USUAL_APPEARANCE });
    const bell = await fixture<NoticeBell>(html`<ad-notice-bell .unread$=${teller.unread$} .settings$=${new BehaviorSubject({ notifications: true })}></ad-notice-bell>`);
    bell.show();
    registry.all$.subscribe((notices) => teller.follow(notices));
    const watched = frames();
    for (let n = 0; n < 50; n += 1) {
      const before = performance.now();
      registry.add({ id: `n${n}`, tone: 'chat', mode: 'auto', title: `Notice ${n}`, text: 'Something has happened' });
      await toaster.updateComplete;
      spent.push(performance.now() - before);
      await new Promise(requestAnimationFrame);
    }
    watched.end();
    await until(() => findAll(toaster.shadowRoot!, '.toast').length === 3);
    expect(teller.unread$.value).to.have.length(50);
    expect(spent.reduce((sum, each) => sum + each, 0)).to.be.below(500);
    const longest = Math.max(...watched.moments.slice(1).map((at, n) => at - watched.moments[n]!));
    expect(longest).to.be.below(1_000);
    expect(findAll(bell.shadowRoot!, 'li')).to.have.length(50);
    expect(words(findAll(bell.shadowRoot!, 'button')[0]!)).to.equal('50');
    teller.clear();
  });
});
