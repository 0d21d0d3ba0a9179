/** What a socket tells its owner. */
export interface SocketEvents {
  opened(): void;
  received(text: string): void;
  /** Called once, also when the socket could not be opened. */
  closed(code: number): void;
}

/** The two things that one does with a socket. */
export interface Socket {
  send(text: string): void;
  close(): void;
}

export type OpenSocket = (url: string, events: SocketEvents) => Socket;

/** The hands of the clock, handed in so that tests can move them. */
export interface Clock {
  now(): number;
  /** Does `deed` after `ms`; the answer calls it off. */
  after(ms: number, deed: () => void): () => void;
  /** 0 ≤ x < 1 */
  random(): number;
}

export const openWebSocket: OpenSocket = (url, events) => {
  const socket = new WebSocket(url);
  socket.onopen = () => events.opened();
  socket.onmessage = (event: MessageEvent<unknown>) => {
    if (typeof event.data === 'string') events.received(event.data);
  };
  socket.onclose = (event) => events.closed(event.code);
  return {
    send: (text) => socket.send(text),
    close: () => socket.close(),
  };
};

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (ms, deed) => {
    const timer = setTimeout(deed, ms);
    return () => clearTimeout(timer);
  },
  random: () => Math.random(),
};
