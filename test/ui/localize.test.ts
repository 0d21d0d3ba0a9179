import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { LocalizeController, Localizer, type LocaleMemory } from '../../src/ui/localize.ts';

const EN = { 'x.hello': 'Hello {name}', 'x.messages': { one: '{count} message', other: '{count} messages' }, 'x.only': 'English' } as const;
const PL = { 'x.hello': 'Cześć {name}', 'x.messages': { one: '{count} wiadomość', few: '{count} wiadomości', many: '{count} wiadomości (m)', other: '{count} wiadomości (o)' }, 'x.only': 'Polski' };
const DA = { 'x.hello': 'Hej {name}', 'x.messages': { one: '{count} besked', other: '{count} beskeder' }, 'x.only': 'Dansk' };

const memory = (): LocaleMemory & { kept: string | null } => ({ kept: null, load() { return this.kept; }, save(locale) { this.kept = locale; } });

const make = (kept = memory()) => {
  const localizer = new Localizer<'pl' | 'da'>(['pl', 'da'], kept);
  const loaded: string[] = [];
  const t = localizer.section(EN, {
    pl: () => { loaded.push('pl'); return Promise.resolve({ texts: PL }); },
    da: () => { loaded.push('da'); return Promise.resolve({ texts: DA }); },
  });
  return { localizer, t, loaded, kept };
};

describe('Localizer', () => {
  after(() => { document.documentElement.lang = 'en'; });

  it('answers in English at once and loads nothing for it', async () => {
    const { localizer, t, loaded } = make();
    await localizer.start(['en-GB']);
    expect(t('x.hello', { name: 'Ann' })).to.equal('Hello Ann');
    expect(t('x.messages', { count: 1_200 })).to.equal('1,200 messages');
    expect(loaded).to.deep.equal([]);
  });

  it('takes the first of the browser’s languages that it speaks', async () => {
    const { localizer, t, loaded } = make();
    await localizer.start(['ja-JP', 'pl-PL', 'da']);
    expect(localizer.locale).to.equal('pl');
    expect(document.documentElement.lang).to.equal('pl');
    expect([1, 2, 5].map((count) => t('x.messages', { count }))).to.deep.equal(['1 wiadomość', '2 wiadomości', '5 wiadomości (m)']);
    expect(loaded).to.deep.equal(['pl']);
  });

  it('remembers a choice over the browser’s language', async () => {
    const { localizer, kept } = make();
    await localizer.start(['pl']);
    await localizer.choose('da');
    expect(kept.kept).to.equal('da');
    const later = make(kept);
    await later.localizer.start(['pl']);
    expect(later.t('x.only')).to.equal('Dansk');
  });

  it('loads the texts of a part that comes later', async () => {
    const { localizer } = make();
    await localizer.start(['da']);
    const t = localizer.section({ 'y.a': 'A' }, { pl: () => Promise.reject(new Error()), da: () => Promise.resolve({ texts: { 'y.a': 'Å' } }) });
    expect(t('y.a')).to.equal('A');
    await localizer.settled();
    expect(t('y.a')).to.equal('Å');
  });

  it('loads the texts of a part that comes while the others’ are on their way', async () => {
    const localizer = new Localizer<'da'>(['da'], memory());
    const slow = Promise.withResolvers<{ texts: { 'y.a': string } }>();
    const first = localizer.section({ 'y.a': 'A' }, { da: () => slow.promise });
    const started = localizer.start(['da']);
    const second = localizer.section({ 'y.b': 'B' }, { da: () => Promise.resolve({ texts: { 'y.b': 'Bø' } }) });
    slow.resolve({ texts: { 'y.a': 'Å' } });
    await started;
    await localizer.settled();
    expect([first('y.a'), second('y.b')]).to.deep.equal(['Å', 'Bø']);
  });

  it('takes the last of two choices, whichever comes first', async () => {
    const localizer = new Localizer<'da' | 'pl'>(['da', 'pl'], memory());
    const slow = Promise.withResolvers<{ texts: { 'y.a': string } }>();
    const t = localizer.section({ 'y.a': 'A' }, { da: () => slow.promise, pl: () => Promise.resolve({ texts: { 'y.a': 'Ą' } }) });
    const early = localizer.choose('da');
    await localizer.choose('pl');
    slow.resolve({ texts: { 'y.a': 'Å' } });
    await early;
    expect([localizer.locale, t('y.a')]).to.deep.equal(['pl', 'Ą']);
  });

  it('WX-285 stays in English when a language cannot be had', async () => {
    const localizer = new Localizer<'pl'>(['pl'], memory());
    const t = localizer.section({ 'z.a': 'A' }, { pl: () => Promise.reject(new Error('offline')) });
    await localizer.start(['pl']);
    expect([localizer.locale, t('z.a')]).to.deep.equal(['en', 'A']);
  });

  it('renders elements again, and only while they are there', async () => {
    const { localizer, t } = make();
    class Host extends LitElement {
      readonly localized = new LocalizeController(this, localizer);
      override render() { return html`${t('x.only')}`; }
    }
    customElements.define('test-localized', Host);
    const host = await fixture<Host>(html`<test-localized></test-localized>`);
    await localizer.choose('pl');
    await host.updateComplete;
    expect(host.shadowRoot!.textContent).to.include('Polski');
    host.remove();
    await localizer.choose('da');
    await host.updateComplete;
    expect(host.shadowRoot!.textContent).to.include('Polski');
  });

  it('writes numbers, times and names of languages as their readers do', async () => {
    const { localizer } = make();
    await localizer.choose('da');
    expect(localizer.number(1234.5)).to.equal('1.234,5');
    expect(localizer.date(Date.UTC(2026, 10, 20), { dateStyle: 'long', timeZone: 'UTC' })).to.equal('20. november 2026');
    expect(localizer.time(Date.UTC(2026, 10, 20, 15, 4), { timeStyle: 'short', timeZone: 'UTC' })).to.equal('15.04');
    expect([localizer.nameOf('da'), localizer.nameOf('ko')]).to.deep.equal(['Dansk', '한국어']);
  });
});
