import type { ConnectionPorts, Wire, WireEvents } from '../session/ports.ts';

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

/** The page's own clock, dice and sockets to `url`. */
export const browserPorts = (url: string): ConnectionPorts => ({
  dial: (events) => dialWebSocket(url, events),
  now: () => Date.now(),
  random: () => Math.random(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});
