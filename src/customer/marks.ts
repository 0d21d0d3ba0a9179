import type { Marks } from '../contract/chat.ts';

/** Tells how far the agents' messages have come and been seen: one command at a time, the newest only. */
export class MarkSender {
  readonly #send: (marks: Marks) => Promise<void>;
  #told: Marks = { delivered: 0, read: 0 };
  #known: Marks = { delivered: 0, read: 0 };
  #underway = false;

  constructor(send: (marks: Marks) => Promise<void>) {
    this.#send = send;
  }

  /** What the server knows already. */
  settle(marks: Marks): void {
    this.#told = furthest(this.#told, marks);
    this.#known = furthest(this.#known, marks);
  }

  /** Marks never go back; what is seen has been delivered. */
  reach(marks: Partial<Marks>): void {
    const read = marks.read ?? 0;
    this.#known = furthest(this.#known, { delivered: Math.max(marks.delivered ?? 0, read), read });
    void this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#underway || !isFurther(this.#known, this.#told)) return;
    this.#underway = true;
    const marks = this.#known;
    // A refused mark is not worth a word to anybody: the next one says more.
    await this.#send(marks).catch(() => {});
    this.#told = furthest(this.#told, marks);
    this.#underway = false;
    void this.#tell();
  }
}

const furthest = (one: Marks, other: Marks): Marks =>
  ({ delivered: Math.max(one.delivered, other.delivered), read: Math.max(one.read, other.read) });

const isFurther = (one: Marks, other: Marks): boolean => one.delivered > other.delivered || one.read > other.read;
