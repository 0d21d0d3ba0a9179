/** After this time a better old sample gives way to a new one, for clocks that drift. */
const STALE_MS = 600_000;

/** How far the server's clock is ahead of this browser's, by the exchange with the shortest round trip. */
export class ClockOffset {
  #offset = 0;
  #best: { roundTrip: number; at: number } | null = null;

  get ms(): number {
    return this.#offset;
  }

  /** True when the offset is another one now. */
  learn(sentAt: number, serverTime: number, receivedAt: number): boolean {
    const roundTrip = receivedAt - sentAt;
    if (roundTrip < 0) return false;
    const offset = Math.round(serverTime + roundTrip / 2 - receivedAt);
    const best = this.#best;
    // Further apart than both exchanges allow: one of the clocks was set.
    const jumped = best !== null && Math.abs(offset - this.#offset) > (roundTrip + best.roundTrip) / 2 + 1;
    if (best && !jumped && roundTrip > best.roundTrip && receivedAt - best.at < STALE_MS) return false;
    this.#best = { roundTrip, at: receivedAt };
    const changed = offset !== this.#offset;
    this.#offset = offset;
    return changed;
  }
}
