import type { StartChat } from '../../src/contract/chat.ts';
import type { CommandFrame } from '../../src/contract/up.ts';
import type { StartedChat, Topics } from '../../src/customer/api.ts';
import { CustomerSession } from '../../src/customer/customer-session.ts';
import { openMemory } from '../../src/customer/memory.ts';
import type { Conversation } from '../../src/contract/conversation.ts';
import type { ConversationEvent } from '../../src/contract/conversation.ts';
import { FakeServer, HandClock } from './fake-line.ts';
import { FakeStorage } from './fake-storage.ts';

/** A contact centre's other end: its HTTP answers and its sockets, moved by the test. */
export class FakeCentre {
  readonly server = new FakeServer();
  readonly clock = new HandClock();
  readonly storage = new FakeStorage();
  readonly tabStorage = new FakeStorage();
  readonly starts: StartChat[] = [];
  reloads = 0;
  topics: () => Promise<Topics> = async () => ({ tenant: 'Fernhill', topics: [{ id: 'orders', name: 'Orders' }, { id: 'care', name: 'Plant care' }] });
  started: () => Promise<StartedChat> = async () => ({ interactionId: 'chat-1', token: 'token-1' });
  #seq = 10;

  /** A page that is opened: again after each reload. */
  page(options: { tenant?: string; embedded?: boolean; wantedTopic?: string } = {}): CustomerSession {
    const session = new CustomerSession({
      api: { topics: () => this.topics(), start: (chat) => { this.starts.push(chat); return this.started(); } },
      tenant: '', socketUrl: 'ws://help.test', clock: this.clock, openSocket: this.server.openSocket, locale: () => 'en',
      memory: openMemory(() => this.storage), tabMemory: openMemory(() => this.tabStorage),
      reloadPage: () => { this.reloads += 1; },
      ...options,
    });
    session.open();
    return session;
  }

  /** The line is there, with everything until now. */
  snapshot(conversation: Conversation): void {
    this.server.last.greets().says({ kind: 'snapshot', cursor: this.#seq, conversation });
  }

  /** News on the feed. */
  happens(...events: ConversationEvent[]): void {
    this.server.last.says({ kind: 'events', items: events.map((event) => ({ prev: this.#seq, seq: (this.#seq += 1), event })) });
  }

  acknowledges(...commands: CommandFrame[]): void {
    for (const { id } of commands) this.server.last.says({ kind: 'ack', id, seq: this.#seq });
  }

  /** Commands of one kind that the newest socket has got. */
  commands(kind: CommandFrame['command']['kind']): CommandFrame[] {
    return this.server.last.commands.filter(({ command }) => command.kind === kind);
  }
}

/** Lets the promises that are settled by now go on. */
export const settled = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => resolve();
  port2.postMessage(null);
});
