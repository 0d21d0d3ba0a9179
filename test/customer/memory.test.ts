import { expect } from '@open-wc/testing';
import { openMemory, recall } from '../../src/customer/memory.ts';
import { Outbox, type OutboxMessage } from '../../src/customer/outbox.ts';
import { blocked, FakeStorage } from './fake-storage.ts';

const waiting = (id: string, over: Partial<OutboxMessage> = {}): OutboxMessage => ({ id, text: `Text ${id}`, at: 1, state: 'sending', ...over });

describe('memory', () => {
  for (const [where, storage] of [['in a storage', () => { const own = new FakeStorage(); return () => own; }], ['without one', () => blocked]] as const) {
    it(`${where} keeps, finds and forgets`, () => {
      const memory = openMemory(storage());
      memory.set('chat.a', '1');
      memory.set('chat.b', '2');
      memory.set('draft.a', '3');
      expect(memory.get('chat.a')).to.equal('1');
      expect([...memory.keys('chat.')].sort()).to.deep.equal(['chat.a', 'chat.b']);
      memory.remove('chat.a');
      expect(memory.get('chat.a')).to.equal(null);
      expect(memory.keys('chat.')).to.deep.equal(['chat.b']);
    });
  }

  it('outlives the page in a storage', () => {
    const storage = new FakeStorage();
    openMemory(() => storage).set('chat.', 'kept');
    expect(openMemory(() => storage).get('chat.')).to.equal('kept');
  });

  it('keeps what a full storage does not take for the page\'s own life', () => {
    const storage = new FakeStorage();
    const memory = openMemory(() => storage);
    memory.set('draft.', 'old');
    storage.full = true;
    memory.set('draft.', 'new');
    expect(memory.get('draft.')).to.equal('new');
    storage.full = false;
    memory.set('draft.', 'newest');
    expect(openMemory(() => storage).get('draft.')).to.equal('newest');
  });

  it('takes what it cannot read for nothing', () => {
    const memory = openMemory(() => new FakeStorage());
    memory.set('chat.', '{broken');
    expect(recall(memory, 'chat.')).to.equal(null);
  });
});

describe('outbox', () => {
  it('gives messages back after a reload, in the order of their keys, with their own ids', () => {
    const storage = new FakeStorage();
    const outbox = new Outbox(openMemory(() => storage), 'chat-1');
    for (const id of ['id-2', 'id-1', 'id-3']) outbox.put(waiting(id));
    outbox.put(waiting('id-2', { state: 'refused' }));
    outbox.remove('id-3');
    const again = new Outbox(openMemory(() => storage), 'chat-1');
    expect(again.messages.map(({ id, state }) => [id, state])).to.deep.equal([['id-1', 'sending'], ['id-2', 'refused']]);
  });

  it('of two tabs do not overwrite one another', () => {
    const storage = new FakeStorage();
    const [one, two] = [new Outbox(openMemory(() => storage), 'chat-1'), new Outbox(openMemory(() => storage), 'chat-1')];
    one.put(waiting('id-1'));
    two.put(waiting('id-2'));
    expect(one.messages).to.have.length(2);
  });

  it('belongs to its conversation', () => {
    const storage = new FakeStorage();
    const memory = openMemory(() => storage);
    new Outbox(memory, 'chat-1').put(waiting('id-1'));
    expect(new Outbox(memory, 'chat-2').messages).to.deep.equal([]);
    new Outbox(memory, 'chat-1').clear();
    expect(storage.length).to.equal(0);
  });
});
