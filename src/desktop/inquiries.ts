import { v7 as uuidv7 } from 'uuid';
import type { BlackBoxRecord } from '../session/black-box.ts';
import type { SessionEvent, SessionPort } from '../session/session-port.ts';

type Answer = Extract<SessionEvent, { kind: 'report' | 'flushed' }>;
export interface Report { records: readonly BlackBoxRecord[]; run: string }

/** A session that says nothing is not waited for longer than this. */
const PATIENCE_MS = 3_000;

/** Questions to the session, answered by its events. */
export class Inquiries {
  readonly #port: Pick<SessionPort, 'post'>;
  readonly #waiting = new Map<string, (answer: Answer | null) => void>();

  constructor(port: Pick<SessionPort, 'post'>) {
    this.#port = port;
  }

  /** The black box; empty when the session does not answer. */
  async report(): Promise<Report> {
    const answer = await this.#ask('report');
    return answer?.kind === 'report' ? { records: answer.records, run: answer.run } : { records: [], run: '' };
  }

  /** Everything so far is on disk, as far as it can be. */
  async flush(): Promise<void> {
    await this.#ask('flush');
  }

  arrived(answer: Answer): void {
    this.#waiting.get(answer.ask)?.(answer);
  }

  #ask(kind: 'report' | 'flush'): Promise<Answer | null> {
    const ask = uuidv7();
    return new Promise<Answer | null>((resolve) => {
      this.#waiting.set(ask, resolve);
      setTimeout(() => resolve(null), PATIENCE_MS);
      this.#port.post({ kind, ask });
    }).finally(() => this.#waiting.delete(ask));
  }
}
