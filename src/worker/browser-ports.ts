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

const aliveUrl = (socketUrl: string): string => new URL('/api/health/live', socketUrl.replace(/^ws/, 'http')).href;

/** Opens the socket when the server answers at all. */
const dialWhenAlive = (url: string, events: WireEvents): Wire => {
  const given = new AbortController();
  const { signal } = given;
  let wire: Wire | null = null;
  void fetch(aliveUrl(url), { signal, cache: 'no-store', credentials: 'omit' }).then(({ ok }) => ok, () => false).then((alive) => {
    if (signal.aborted) return;
    if (alive) wire = dialWebSocket(url, events);
    else events.closed(1006);
  });
  return {
    send: (text) => wire?.send(text),
    close: (code) => {
      given.abort();
      wire?.close(code);
    },
  };
};

/**
 * Dials sockets to `url`. After one that could not be opened it is asked first whether the server answers: Chromium
 * makes each new socket of a page wait, up to five seconds, when many before it have failed, also when the network is
 * back (services/network/websocket_throttler.cc); a request is never held back.
 */
const dialler = (url: string): ConnectionPorts['dial'] => {
  let failed = false;
  return (events) => {
    let open = false;
    const told: WireEvents = {
      ...events,
      opened: () => {
        open = true;
        failed = false;
        events.opened();
      },
      closed: (code) => {
        failed ||= !open;
        events.closed(code);
      },
    };
    return failed ? dialWhenAlive(url, told) : dialWebSocket(url, told);
  };
};

/** The browser's own clock, dice and sockets to `url`: the same in a worker and in a page. */
export const browserPorts = (url: string): ConnectionPorts => ({
  dial: dialler(url),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});

/** All that the session core needs of a browser. */
export const sessionPorts = (url: string, vault: Vault): SessionPorts => ({ ...browserPorts(url), vault, id: uuidv7 });
