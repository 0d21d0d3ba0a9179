import { expect, fixture, html } from '@open-wc/testing';
import '../../src/ui/timer.ts';
import { clockText, tickers, type Timer } from '../../src/ui/timer.ts';
import { until } from '../desktop/element-support.ts';

const shown = (timer: Timer) => timer.shadowRoot!.querySelector('time')?.textContent;

describe('ad-timer', () => {
  it('writes minutes, and hours when there are some, never less than nothing', () => {
    expect([0, 999, 65_000, 3_599_999, 3_600_000, 36_061_000, -5].map(clockText))
      .to.deep.equal(['00:00', '00:00', '01:05', '59:59', '1:00:00', '10:01:01', '00:00']);
  });

  it('counts up by the clock that it is given', async () => {
    let now = 100_000;
    const timer = await fixture<Timer>(html`<ad-timer .since=${40_000} .now=${() => now}></ad-timer>`);
    expect(shown(timer)).to.equal('01:00');
    now += 1_000;
    await until(() => shown(timer) === '01:01');
  });

  it('counts down and stops at nothing', async () => {
    let now = 0;
    const timer = await fixture<Timer>(html`<ad-timer .until=${30_000} .now=${() => now}></ad-timer>`);
    expect(shown(timer)).to.equal('00:30');
    now = 29_500;
    await until(() => shown(timer) === '00:01');
    now = 99_000;
    await until(() => shown(timer) === '00:00');
  });

  it('a thousand share one tick, which ends with the last of them', async () => {
    expect(tickers()).to.equal(0);
    const box = await fixture<HTMLElement>(html`<div>${Array.from({ length: 1_000 }, () => html`<ad-timer .since=${0}></ad-timer>`)}</div>`);
    expect(tickers()).to.equal(1_000);
    box.remove();
    expect(tickers()).to.equal(0);
  });
});
