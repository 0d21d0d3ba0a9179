/** One open socket, as the connection sees it: no DOM type, so that it can move into a worker and be played in tests. */
export interface Wire {
  send(text: string): void;
  /** Ends the socket; nothing is reported afterwards. */
  close(code?: number): void;
}

/** What a socket reports. */
export interface WireEvents {
  opened(): void;
  received(text: string): void;
  closed(code: number): void;
}

/** The clock, the dice and the sockets, handed in. */
export interface ConnectionPorts {
  dial(events: WireEvents): Wire;
  now(): number;
  /** From 0 up to, not including, 1. */
  random(): number;
  /** Runs once after a time; the result takes it back. */
  after(ms: number, run: () => void): () => void;
}

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
