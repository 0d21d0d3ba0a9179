/** One exchange with the server: when it was asked, what time it said, when that arrived. */
export interface TimeSample {
  sentAt: number;
  serverTime: number;
  receivedAt: number;
}

/** After this time a better old sample gives way to a new one, for clocks that drift. */
const STALE_MS = 600_000;

/** The server's time, estimated from the exchange with the shortest round trip. */
export class ServerClock {
  readonly #local: () => number;
  #offset = 0;
  #best: { roundTrip: number; at: number } | null = null;

  constructor(local: () => number = Date.now) {
    this.#local = local;
  }

  /** Milliseconds since the epoch, by the server. */
  readonly now = (): number => this.#local() + this.#offset;

  learn({ sentAt, serverTime, receivedAt }: TimeSample): void {
    const roundTrip = receivedAt - sentAt;
    const best = this.#best;
    if (best && roundTrip > best.roundTrip && receivedAt - best.at < STALE_MS) return;
    this.#best = { roundTrip, at: receivedAt };
    this.#offset = Math.round(serverTime + roundTrip / 2 - receivedAt);
  }
}
