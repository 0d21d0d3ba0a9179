import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ChatMessage } from '../../src/contract/chat.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { availableAgent, openCentre, Peer, startChat } from '../support/centre.ts';

/** A store whose transcripts and commits do as the test says. */
class MoodyStore extends MemoryStore {
  transcript: (read: () => Promise<readonly ChatMessage[]>) => Promise<readonly ChatMessage[]> = (read) => read();
  refuseCommits = false;

  override messages(...args: Parameters<MemoryStore['messages']>): Promise<readonly ChatMessage[]> {
    return this.transcript(() => super.messages(...args));
  }

  override append(...args: Parameters<MemoryStore['append']>): Promise<void> {
    return this.refuseCommits ? Promise.reject(new Error('the disk is full')) : super.append(...args);
  }
}

describe('a customer\'s line', () => {
  test('a chat that closes while its transcript is read is shown as closed', async () => {
    const store = new MoodyStore();
    const centre = await openCentre({ store });
    const { token, interactionId } = await startChat(centre);
    const other = await Peer.customer(centre.port, token);
    let goOn = (): void => {};
    const asked = new Promise<void>((resolve) => {
      store.transcript = async (read) => {
        store.transcript = (readAgain) => readAgain();
        resolve();
        await new Promise<void>((open) => { goOn = open; });
        return read();
      };
    });
    const slow = await Peer.customer(centre.port, token);
    await asked;
    await other.command({ kind: 'interaction.end', interactionId });
    goOn();
    const { conversation } = await slow.next((frame) => frame.kind === 'snapshot') as unknown as { conversation: { status: string } };
    assert.equal(conversation.status, 'ended');
    for (const peer of [other, slow]) peer.hangUp();
    await centre.close();
  });

  test('is hung up, and the server lives on, when the state was read back but the transcript cannot be', async () => {
    const store = new MoodyStore();
    const centre = await openCentre({ store });
    const agent = await availableAgent(centre, 'agent-1');
    const { token } = await startChat(centre);
    const customer = await Peer.customer(centre.port, token);
    await customer.next((frame) => frame.kind === 'snapshot');
    store.transcript = () => Promise.reject(new Error('the database is away'));
    store.refuseCommits = true;
    assert.equal((await agent.command({ kind: 'state.idle', idleCodeId: 'meeting' })).kind, 'fault');
    store.refuseCommits = false;
    assert.equal((await customer.end()).code, 1013);
    store.transcript = (read) => read();
    const again = await Peer.customer(centre.port, token);
    await again.next((frame) => frame.kind === 'snapshot');
    for (const peer of [agent, again]) peer.hangUp();
    await centre.close();
  });
});
