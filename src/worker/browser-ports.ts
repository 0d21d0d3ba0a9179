import { v7 as uuidv7 } from 'uuid';
import type { ConnectionPorts, SessionPorts, Vault, Wire, WireEvents } from '../session/ports.ts';

/** Opens a native WebSocket. */
export const dialWebSocket = (url: string, events: WireEvents): Wire => {
  const socket = new WebSocket(url);
  const ended = new AbortController();
  const { signal } = ended;
  socket.addEventListener('open', () => events.opened(), { signal });
  socket.addEventListener('message', ({ data }) => { if (typeof data === 'string') events.received(data); }, { signal });
  socket.addEventListener('close', ({ code }) => events.closed(code), { signal });
  return {
    send: (text) => socket.send(text),
    close: (code = 1000) => {
      ended.abort();
      socket.close(code);
    },
  };
};

/** The browser's own clock, dice and sockets to `url`: the same in a worker and in a page. */
export const browserPorts = (url: string): ConnectionPorts => ({
  dial: (events) => dialWebSocket(url, events),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

/** All that the session core needs of a browser. */
export const sessionPorts = (url: string, vault: Vault): SessionPorts => ({ ...browserPorts(url), vault, id: uuidv7 });
