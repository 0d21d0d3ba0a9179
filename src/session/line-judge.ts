import { RoundTrips } from './round-trips.ts';
import type { LineState } from './session-port.ts';

/** Says what the line is: by whether this browser is in step with the server, and by measured round trips. */
export class LineJudge {
  readonly #roundTrips = new RoundTrips();
  readonly #tell: (line: LineState, roundTripMs: number | null) => void;
  #inStep = false;
  #everInStep = false;
  #told: LineState | null = null;

  constructor(tell: (line: LineState, roundTripMs: number | null) => void) {
    this.#tell = tell;
  }

  /** True when it was not before. */
  reachStep(): boolean {
    const before = this.#inStep;
    this.#inStep = true;
    this.#everInStep = true;
    this.tell();
    return !before;
  }

  lose(): void {
    this.#inStep = false;
    this.#roundTrips.clear();
  }

  measured(ms: number): void {
    this.#roundTrips.add(ms);
    this.tell();
  }

  /** Tells when it is another one. */
  tell(): void {
    const line = this.#judgement();
    if (line === this.#told) return;
    this.#told = line;
    this.#tell(line, this.#roundTrips.median);
  }

  #judgement(): LineState {
    if (this.#inStep) return this.#roundTrips.slow ? 'slow' : 'online';
    return this.#everInStep ? 'reconnecting' : 'connecting';
  }
}
