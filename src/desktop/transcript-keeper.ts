import { distinctUntilChanged, filter, map, type Observable } from 'rxjs';
import type { ChatMessage } from '../contract/chat.ts';
import type { Id } from '../contract/primitives.ts';
import type { TranscriptVault } from '../vault/transcripts.ts';
import type { DeskModel, KeptTranscripts } from './frame.ts';

/** No conversation is written more often, however fast its messages come. */
const EVERY_MS = 1_000;

/** Brings the ends of the conversations to the vault, and forgets what is no longer on the desk. */
export class TranscriptKeeper implements KeptTranscripts {
  readonly #vault: TranscriptVault;
  readonly #everyMs: number;
  /** What is not on the disk yet. */
  readonly #due = new Map<Id, readonly ChatMessage[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shut = false;

  constructor(vault: TranscriptVault, everyMs = EVERY_MS) {
    this.#vault = vault;
    this.#everyMs = everyMs;
  }

  async get(id: Id): Promise<readonly ChatMessage[]> {
    return this.#due.get(id) ?? this.#vault.transcript(id);
  }

  /** The first is written at once: what follows soon after waits for its time. */
  put(id: Id, messages: readonly ChatMessage[]): void {
    if (this.#shut) return;
    this.#due.set(id, messages);
    if (this.#timer === undefined) void this.flush();
  }

  /** Writes what is due. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const due = [...this.#due];
    this.#due.clear();
    if (due.length === 0) return;
    this.#timer = setTimeout(() => void this.flush(), this.#everyMs);
    await Promise.all(due.map(([id, messages]) => this.#vault.putTranscript(id, messages)));
  }

  /** Keeps to the conversations of the desk, as far as the server has confirmed it. */
  follow(model$: Observable<DeskModel>): void {
    model$.pipe(
      filter(({ confirmed, role }) => confirmed && role === 'working'), map(({ desk }) => desk.interactions), distinctUntilChanged(),
      map((interactions) => Object.keys(interactions)), distinctUntilChanged((one, other) => one.join() === other.join()),
    ).subscribe((ids) => this.#keepOnly(ids));
  }

  /** The agent leaves: nothing is written any more. */
  shut(): void {
    this.#shut = true;
    clearTimeout(this.#timer);
    this.#due.clear();
  }

  #keepOnly(ids: readonly Id[]): void {
    if (this.#shut) return;
    for (const id of this.#due.keys()) if (!ids.includes(id)) this.#due.delete(id);
    void this.#vault.keepTranscripts(ids);
  }
}
