/** The server's time: the real one, or a test's. A callback never comes before its moment. */
export interface Clock {
  now(): number;
  /** Calls back once at `at` (at once when it has passed); the returned function takes it back. */
  at(at: number, callback: () => void): () => void;
}

/** `setTimeout` counts in 32 bits: longer waits are made of several. */
const LONGEST_WAIT = 2 ** 31 - 1;

function waitUntil(at: number, callback: () => void): () => void {
  let timer: NodeJS.Timeout;
  const arm = (): void => {
    const wait = Math.max(0, at - Date.now());
    timer = setTimeout(ring, Math.min(wait, LONGEST_WAIT));
    timer.unref();
  };
  // A timer may ring a millisecond before the clock says so, and a long wait is not over yet.
  const ring = (): void => Date.now() < at ? arm() : callback();
  arm();
  return () => clearTimeout(timer);
}

export const systemClock: Clock = { now: () => Date.now(), at: waitUntil };
