import { expect } from '@open-wc/testing';
import { SettingsDb } from '../../src/desktop/settings-db.ts';
import { ShellMemory } from '../../src/desktop/shell-memory.ts';
import { USUAL_SHELL } from '../../src/desktop/shell-settings.ts';

describe('how an agent has arranged the desktop', () => {
  let db: SettingsDb;
  beforeEach(() => { db = new SettingsDb(`shell-${crypto.randomUUID()}`); });
  afterEach(() => db.close());
  const settled = async () => { await db.set('theme', 'dark'); };

  it('is kept in this browser, per user', async () => {
    const memory = await ShellMemory.of('anna', db);
    expect(memory.settings).to.deep.equal(USUAL_SHELL);
    memory.show({ tasksWidth: 350 });
    memory.change({ closed: ['history'] });
    await settled();
    expect((await ShellMemory.of('anna', db)).settings).to.deep.equal({ ...USUAL_SHELL, tasksWidth: 350, closed: ['history'] });
    expect((await ShellMemory.of('berta', db)).settings).to.deep.equal(USUAL_SHELL);
  });

  it('is not kept while something is only being dragged', async () => {
    const memory = await ShellMemory.of('anna', db);
    memory.show({ tasksWidth: 350 });
    expect(memory.settings.tasksWidth).to.equal(350);
    await settled();
    expect((await ShellMemory.of('anna', db)).settings.tasksWidth).to.equal(null);
  });

  it('can be as usual again', async () => {
    const memory = await ShellMemory.of('anna', db);
    memory.change({ tasksWidth: 350, auxiliaryWidth: 500, historyHeight: 20, closed: ['tasks'], tabOrder: ['b'], tabs: [['i-1', 'b']], navigation: true });
    memory.reset();
    await settled();
    expect((await ShellMemory.of('anna', db)).settings).to.deep.equal({ ...USUAL_SHELL, tabs: [['i-1', 'b']], navigation: true });
  });

  it('holds for this visit when nothing can be kept', () => {
    const memory = new ShellMemory({}, () => Promise.reject(new Error('full')));
    memory.change({ tasksWidth: 350 });
    expect(memory.settings.tasksWidth).to.equal(350);
  });
});
