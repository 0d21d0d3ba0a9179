import { expect } from '@open-wc/testing';
import { TabMemory } from '../../src/desktop/tab-memory.ts';
import { FakeSession } from './fake-session.ts';

const start = (entries = {}) => {
  const session = new FakeSession();
  const time = { now: 0 };
  const memory = new TabMemory(session, () => time.now, entries);
  const changes: [string, string | null][] = [];
  memory.changes$.subscribe(({ key, value }) => changes.push([key, value]));
  return { memory, session, changes, time };
};

describe('the desk’s memory in a tab', () => {
  it('hands every change to the session at once, and none that is none', () => {
    const { memory, session, changes } = start({ 'draft:a': 'Dear' });
    memory.keep('draft:a', 'Dear');
    memory.keep('draft:a', 'Dear Maria');
    memory.keep('draft:a', null);
    expect(session.asked('keep').map(({ key, value }) => [key, value])).to.deep.equal([['draft:a', 'Dear Maria'], ['draft:a', null]]);
    expect(memory.get('draft:a')).to.equal(null);
    expect(changes, 'what this tab has written is no news').to.deep.equal([]);
  });

  it('tells what another window has written or forgotten', () => {
    const { memory, changes } = start({ 'draft:a': 'old', 'draft:b': 'gone' });
    memory.learn('draft:a', 'new');
    memory.become({ 'draft:a': 'new' });
    expect(changes).to.deep.equal([['draft:a', 'new'], ['draft:b', null]]);
    expect(memory.get('draft:a')).to.equal('new');
  });

  it('what was typed this moment is not overwritten by a message that was on its way', () => {
    const { memory, time } = start();
    memory.keep('draft:a', 'Dear Maria');
    memory.become({ 'draft:a': 'Dear M' });
    expect(memory.get('draft:a')).to.equal('Dear Maria');
    time.now = 5_000;
    memory.learn('draft:a', 'from the other window');
    expect(memory.get('draft:a')).to.equal('from the other window');
  });

  it('ends a conflict with the chosen side', () => {
    const { memory, session, changes } = start({ 'draft:a': 'mine' });
    memory.conflict([{ key: 'draft:a', mine: 'mine', theirs: 'theirs' }]);
    memory.resolve('draft:a', 'theirs');
    expect(session.asked('resolve')).to.deep.equal([{ kind: 'resolve', key: 'draft:a', value: 'theirs' }]);
    expect(changes).to.deep.equal([['draft:a', 'theirs']]);
    expect(memory.conflicts$.value).to.deep.equal([]);
  });
});
