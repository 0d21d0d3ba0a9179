import { expect } from '@open-wc/testing';
import { PageSigns } from '../../../../src/features/alerts/desktop/page-signs.ts';
import { REQUEST_SOUND, Ringer } from '../../../../src/features/alerts/desktop/ringer.ts';

describe('the signs of the page', () => {
  it('are a number in the title and on the application\'s badge, taken back when nothing waits', () => {
    const page = { title: 'Agent Desktop' };
    const badges: number[] = [];
    const signs = new PageSigns(page, { setAppBadge: async (count) => { badges.push(count); }, clearAppBadge: async () => { badges.push(0); } });
    signs.show(2);
    expect(page.title).to.equal('(2) Agent Desktop');
    signs.show(2);
    signs.show(11);
    expect(page.title).to.equal('(11) Agent Desktop');
    signs.show(0);
    expect(page.title).to.equal('Agent Desktop');
    expect(badges).to.deep.equal([2, 11, 0]);
  });

  it('do without a badge where the system has none', () => {
    const page = { title: 'Agent Desktop' };
    new PageSigns(page, {}).show(1);
    new PageSigns(page, { setAppBadge: () => Promise.reject(new Error('no place')) }).show(3);
    expect(page.title).to.equal('(3) Agent Desktop');
  });
});

describe('the sound of a request', () => {
  const fake = () => ({ paused: true, currentTime: 5, volume: 1, preload: '', plays: 0, play() { this.plays += 1; this.paused = false; return Promise.resolve(); } });

  it('is as loud as the agent wants it, and not played into itself', async () => {
    const audio = fake();
    const ringer = new Ringer(() => audio as unknown as HTMLAudioElement);
    expect(await ringer.play(80)).to.equal(true);
    expect(await ringer.play(80)).to.equal(true);
    expect(audio).to.deep.include({ volume: 0.8, currentTime: 0, plays: 1 });
    audio.paused = true;
    await ringer.play(250);
    expect(audio).to.deep.include({ volume: 1, plays: 2 });
  });

  it('rings once for what comes at once', () => {
    const audio = fake();
    let now = 0;
    const ringer = new Ringer(() => audio as unknown as HTMLAudioElement, () => now);
    const ring = (): void => {
      audio.paused = true;
      ringer.ring(80);
    };
    ring();
    now = 900;
    ring();
    expect(audio.plays).to.equal(1);
    now = 1_000;
    ring();
    expect(audio.plays).to.equal(2);
  });

  it('fails quietly where the browser wants a touch of the page first', async () => {
    const audio = { ...fake(), play: () => Promise.reject(new Error('NotAllowedError')) };
    expect(await new Ringer(() => audio as unknown as HTMLAudioElement).play(80)).to.equal(false);
  });

  it('is a file that browsers can play', async () => {
    const bytes = await (await fetch(`/public${REQUEST_SOUND}`)).arrayBuffer();
    const sound = await new OfflineAudioContext(1, 16_000, 16_000).decodeAudioData(bytes);
    expect(sound.duration).to.be.within(0.3, 2);
  });
});
