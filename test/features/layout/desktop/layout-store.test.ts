import { expect } from '@open-wc/testing';
import type { TeamLayout } from '../../../../src/contract/layout.ts';
import type { DeskModel } from '../../../../src/desktop/frame.ts';
import type { KeptLayouts } from '../../../../src/features/layout/desktop/kept-layouts.ts';
import { keptLayoutsOf } from '../../../../src/features/layout/desktop/kept-layouts.ts';
import { LayoutStore } from '../../../../src/features/layout/desktop/layout-store.ts';
import { SettingsDb } from '../../../../src/desktop/settings-db.ts';
import { desk, handled, profile, session } from '../../../desktop/desk-fixture.ts';
import { until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const document$ = (appTitle: string): TeamLayout['document'] => ({ appTitle, area: {} });
const loaded = (revision: string, appTitle: string): TeamLayout => ({ revision, document: document$(appTitle) });

const deskOf = (layouts: Record<string, string>, teamId = 'team-1', interactions = [] as ReturnType<typeof handled>[]) =>
  desk(interactions, { profile: profile({ layouts }), session: session({ teamId }) });

const memory = (entries: Record<string, TeamLayout> = {}): KeptLayouts & { entries: Record<string, TeamLayout | null> } => {
  const all: Record<string, TeamLayout | null> = { ...entries };
  return { entries: all, get: (team) => Promise.resolve(all[team] ?? null), keep: (team, one) => { all[team] = one; return Promise.resolve(); } };
};

const ended: (() => void)[] = [];
afterEach(() => ended.splice(0).forEach((end) => end()));

const running = (state: DeskModel['desk'], over: Partial<DeskModel> = {}, kept = memory(), answers: Record<string, unknown> = {}) => {
  const frame = new FakeFrame(state, over);
  frame.answers = answers;
  const titles: (string | null)[] = [];
  let unreadable = 0;
  const store = new LayoutStore({ frame, kept, unreadable: () => { unreadable += 1; }, pauseMs: 5 });
  const following = store.good$.subscribe(({ layout }) => titles.push(layout?.title ?? null));
  ended.push(() => following.unsubscribe());
  return { frame, kept, titles, store, unreadables: () => unreadable };
};

const ONE = '/layout?team=team-1';

describe('the layout of the team', () => {
  it('is asked of the server and kept for the next visit', async () => {
    const { titles, kept, frame } = running(deskOf({ 'team-1': 'a' }), {}, memory(), { [ONE]: loaded('a', 'First') });
    await until(() => titles.length === 1);
    expect(titles).to.deep.equal(['First']);
    expect(kept.entries['team-1']).to.deep.equal(loaded('a', 'First'));
    expect(frame.asked).to.deep.equal([ONE]);
  });

  it('is shown at once as this browser has kept it, also without a line, and not asked for again when it is still right', async () => {
    const { titles, frame } = running(deskOf({ 'team-1': 'a' }), { confirmed: false }, memory({ 'team-1': loaded('a', 'Kept') }));
    await until(() => titles.length === 1);
    frame.become({ confirmed: true });
    frame.become({ line: 'online' });
    expect([titles, frame.asked]).to.deep.equal([['Kept'], []]);
  });

  it('WX-058 is another after a reload: what has been kept gives way to what the server has', async () => {
    const { titles, frame } = running(deskOf({ 'team-1': 'a' }), { confirmed: false }, memory({ 'team-1': loaded('a', 'Old') }), { [ONE]: loaded('b', 'New') });
    await until(() => titles.length === 1);
    frame.become({ confirmed: true, desk: deskOf({ 'team-1': 'b' }, 'team-1', [handled()]) });
    await until(() => titles.length === 2);
    expect(titles, 'also in the middle of the work, as nothing has been done since').to.deep.equal(['Old', 'New']);
  });

  it('WX-058 changes while the agent works only when nothing is worked on and nothing is asked', async () => {
    const { titles, frame } = running(deskOf({ 'team-1': 'a' }), {}, memory(), { [ONE]: loaded('a', 'First') });
    await until(() => titles.length === 1);
    frame.answers = { [ONE]: loaded('b', 'Second') };
    const question = Object.assign(document.createElement('dialog'), { innerHTML: '<button>Yes</button>' });
    document.body.append(question);
    question.showModal();
    frame.become({ desk: deskOf({ 'team-1': 'b' }, 'team-1', [handled()]) });
    await until(() => frame.asked.length === 2);
    frame.become({ desk: deskOf({ 'team-1': 'b' }) });
    expect(titles).to.deep.equal(['First']);
    question.remove();
    await until(() => titles.length === 2);
    expect(titles).to.deep.equal(['First', 'Second']);
  });

  it('WX-186 becomes the new team\'s when the team is changed, and the default one when the new team has none', async () => {
    const { titles, frame } = running(deskOf({ 'team-1': 'a', 'team-2': 'x' }), {}, memory(), { [ONE]: loaded('a', 'Service'), '/layout?team=team-2': loaded('x', 'Sales') });
    await until(() => titles.length === 1);
    frame.become({ desk: deskOf({ 'team-1': 'a', 'team-2': 'x' }, 'team-2') });
    await until(() => titles.length === 2);
    frame.become({ desk: deskOf({ 'team-1': 'a' }, 'team-2') });
    await until(() => titles.length === 3);
    expect(titles).to.deep.equal(['Service', 'Sales', null]);
  });

  it('that cannot be read leaves the last good one, and is told once', async () => {
    const { titles, frame, unreadables, kept } = running(deskOf({ 'team-1': 'a' }), {}, memory(), { [ONE]: loaded('a', 'Good') });
    await until(() => titles.length === 1);
    frame.answers = { [ONE]: { revision: 'b', document: { area: 'nothing' } } };
    frame.become({ desk: deskOf({ 'team-1': 'b' }) });
    await until(() => unreadables() === 1);
    expect(titles).to.deep.equal(['Good']);
    expect(kept.entries['team-1']?.revision).to.equal('a');
    expect(frame.recorded).to.deep.equal(['layout']);
    frame.answers = { [ONE]: loaded('c', 'Mended') };
    frame.become({ desk: deskOf({ 'team-1': 'c' }) });
    await until(() => titles.length === 2);
    expect(titles[1]).to.equal('Mended');
  });

  it('that was kept is shown when the server\'s cannot be read after a reload', async () => {
    const { titles, unreadables } = running(deskOf({ 'team-1': 'b' }), {}, memory({ 'team-1': loaded('a', 'Kept') }), { [ONE]: { revision: 'b', document: { area: 3 } } });
    await until(() => unreadables() === 1 && titles.length === 1);
    expect(titles).to.deep.equal(['Kept']);
  });

  it('is asked for again until the server answers', async () => {
    const { titles, frame } = running(deskOf({ 'team-1': 'a' }));
    await until(() => frame.asked.length > 2);
    frame.answers = { [ONE]: loaded('a', 'At last') };
    await until(() => titles.length === 1);
  });

  it('WX-171 comes back as the administrator has it when the agent asks for it', async () => {
    const { titles, store } = running(deskOf({ 'team-1': 'a' }, 'team-1', [handled()]), {}, memory(), { [ONE]: loaded('a', 'First') });
    await until(() => titles.length === 1);
    store.reset();
    await until(() => titles.length === 2);
  });
});

describe('kept layouts', () => {
  it('are one for each user and team', async () => {
    const db = new SettingsDb(`layouts-${Date.now()}`);
    await keptLayoutsOf('anna', db).keep('team-1', loaded('a', 'First'));
    expect(await keptLayoutsOf('anna', db).get('team-1')).to.deep.equal(loaded('a', 'First'));
    expect(await keptLayoutsOf('anna', db).get('team-2')).to.equal(null);
    expect(await keptLayoutsOf('ben', db).get('team-1')).to.equal(null);
    await keptLayoutsOf('anna', db).keep('team-1', null);
    expect(await keptLayoutsOf('anna', db).get('team-1')).to.equal(null);
    await db.close();
  });
});
