import type { WebSocket } from 'ws';
import type { AgentDown } from '../../src/contract/down.ts';
import type { CommandId, Id } from '../../src/contract/primitives.ts';
import type { UpFrame } from '../../src/contract/up.ts';

/**
 * Stands between the server and its sockets: once another window was welcomed for an agent, the earlier one is
 * told nothing of the feed any more, and nothing that it asks later is done (WX-004).
 */
export class WindowWatch {
  readonly faults: string[] = [];
  readonly #working = new Map<Id, WebSocket>();
  /** Sockets that were replaced, with what they have asked since. */
  readonly #fenced = new WeakMap<WebSocket, Set<CommandId>>();

  follow(userId: Id, socket: WebSocket): void {
    socket.on('message', (data) => this.#asked(socket, JSON.parse(String(data)) as UpFrame));
    const send = socket.send.bind(socket) as (text: string, done?: () => void) => void;
    Object.assign(socket, {
      send: (text: string, done?: () => void) => {
        this.#told(userId, socket, JSON.parse(text) as AgentDown);
        send(text, done);
      },
    });
  }

  #asked(socket: WebSocket, frame: UpFrame): void {
    if (frame.kind === 'command') this.#fenced.get(socket)?.add(frame.id);
  }

  #told(userId: Id, socket: WebSocket, frame: AgentDown): void {
    const fenced = this.#fenced.get(socket);
    if (frame.kind === 'welcome') {
      const before = this.#working.get(userId);
      if (before && before !== socket) this.#fenced.set(before, new Set());
      this.#working.set(userId, socket);
      this.#fenced.delete(socket);
    } else if (fenced && (frame.kind === 'events' || frame.kind === 'snapshot')) {
      this.faults.push(`${userId}: ${frame.kind} to a fenced window`);
    } else if (fenced && frame.kind === 'ack' && fenced.has(frame.id)) {
      this.faults.push(`${userId}: a fenced window's command ${frame.id} was done`);
    }
  }
}
