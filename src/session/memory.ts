import type { MemoryEntry } from '../contract/memory.ts';
import type { KeptEntry, SessionPorts } from './ports.ts';
import type { MemoryConflict } from './session-port.ts';
import type { Writes } from './writes.ts';

type Value = string | null;

/** One key, as this browser has it. */
interface Slot {
  value: Value;
  /** The rev of the server's value that `value` was written on. */
  rev: number;
  /** The server does not have `value` yet. */
  dirty: boolean;
  /** What was last asked of the server and may have been done; kept too, so that a crash makes no conflict of it. */
  sent?: Value;
  /** A `keep` waits for its answer. */
  asking: boolean;
  /** How long the answer may take before the same is asked again. */
  patience: number;
  /** Before this moment no other `keep` of the key is sent. */
  notBefore: number;
  /** What another window has written meanwhile. */
  theirs: { value: string; rev: number } | null;
  callOff: () => void;
}

/** What the memory does to the world. */
export interface MemoryDeeds {
  /** False when there is no line. */
  ask(key: string, base: number, value: Value): boolean;
  /** Another window's value is this one's now. */
  changed(key: string, value: Value): void;
  conflictsChanged(): void;
}

const EVERY_MS = 800;
/** A line that lives answers sooner: then it is asked again, and ever more rarely when the server does not want it. */
const ANSWER_MS = 8_000;
const LONGEST_MS = 128_000;

/**
 * The desk's memory in this browser. What is kept is in the vault at once and at the server when there is a line; what
 * another window has written meanwhile is never overwritten: a draft becomes a conflict for the agent to end, a place
 * in a transcript is theirs. Between a text and nothing the text wins.
 */
export class Memory {
  readonly #ports: SessionPorts;
  readonly #writes: Writes;
  readonly #deeds: MemoryDeeds;
  readonly #slots = new Map<string, Slot>();
  #open = false;

  constructor(ports: SessionPorts, writes: Writes, deeds: MemoryDeeds) {
    this.#ports = ports;
    this.#writes = writes;
    this.#deeds = deeds;
  }

  get values(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.#slots].flatMap(([key, { value }]) => (value === null ? [] : [[key, value]])));
  }

  get conflicts(): readonly MemoryConflict[] {
    return [...this.#slots].flatMap(([key, { value, theirs }]) => (theirs && value !== null ? [{ key, mine: value, theirs: theirs.value }] : []));
  }

  /** What an earlier run has left. */
  restore(entries: readonly KeptEntry[]): void {
    for (const { key, value, rev, dirty, sent } of entries) {
      if (this.#slots.has(key)) continue;
      this.#slots.set(key, { ...this.#blank(), value, rev, dirty, ...(sent !== undefined && { sent }) });
      if (value !== null) this.#deeds.changed(key, value);
      this.#send(key, this.#slots.get(key)!);
    }
  }

  keep(key: string, value: Value): void {
    if (value === null && this.#open && !this.#slots.has(key)) return;
    const slot = this.#slot(key);
    if (slot.value === value && (slot.dirty || slot.rev > 0)) return;
    slot.value = value;
    slot.dirty = true;
    if (slot.theirs) this.#judge(key, slot, slot.theirs);
    this.#send(key, slot);
    this.#store(key, slot);
  }

  /** Ends a conflict. */
  resolve(key: string, value: string): void {
    const slot = this.#slots.get(key);
    if (!slot?.theirs) return;
    const { theirs } = slot;
    slot.rev = theirs.rev;
    this.#dispute(slot, null);
    this.#become(key, slot, value, value !== theirs.value);
    this.#send(key, slot);
  }

  /** The server's whole memory, at the beginning of a line: it may be asked from now on. */
  reconcile(entries: readonly MemoryEntry[]): void {
    this.#open = true;
    const theirs = new Map(entries.map((entry) => [entry.key, entry]));
    for (const entry of entries) this.#meet(entry);
    for (const [key, slot] of this.#slots) {
      if (!theirs.has(key) && !slot.dirty) this.#meet({ key, rev: 0, value: null });
    }
    for (const [key, slot] of this.#slots) this.#send(key, slot);
  }

  /** The answer to a `keep`. */
  answer(entry: MemoryEntry, conflict: boolean): void {
    const slot = this.#slots.get(entry.key);
    // An answer that comes twice is none.
    if (!slot?.asking || (!conflict && entry.value !== slot.sent)) return;
    slot.asking = false;
    slot.patience = ANSWER_MS;
    slot.callOff();
    this.#meet(entry);
    this.#send(entry.key, slot);
  }

  /** The interaction is over: the server forgets what it kept for it, and so does this browser. */
  forget(interactionId: string): void {
    for (const key of [`draft:${interactionId}`, `place:${interactionId}`, `pops:${interactionId}`]) {
      const slot = this.#slots.get(key);
      if (!slot) continue;
      this.#dispute(slot, null);
      this.#become(key, slot, null, false);
    }
  }

  /** The line is gone: what was asked may have been done. */
  close(): void {
    this.#open = false;
    for (const slot of this.#slots.values()) {
      slot.callOff();
      slot.asking = false;
    }
  }

  /** It was another user's. */
  clear(): void {
    this.close();
    const keys = [...this.#slots.keys()];
    const disputed = this.conflicts.length > 0;
    this.#slots.clear();
    for (const key of keys) this.#deeds.changed(key, null);
    if (disputed) this.#deeds.conflictsChanged();
  }

  /** The server's value meets this browser's. */
  #meet(entry: MemoryEntry): void {
    const { key, rev, value } = entry;
    const known = this.#slots.get(key);
    if (known ? !known.dirty && known.value === value && known.rev === rev : value === null) return;
    const slot = this.#slot(key);
    // Nobody else has written: the same value, what this browser has asked for itself, or nothing since.
    const own = (slot.sent !== undefined && value === slot.sent) || rev === slot.rev;
    if (slot.dirty && value !== null && value !== slot.value && !own) return this.#judge(key, slot, { value, rev });
    this.#dispute(slot, null);
    slot.rev = rev;
    if (slot.dirty && value !== slot.value) this.#store(key, slot);
    else this.#become(key, slot, value, false);
  }

  /** Another window's text against this one's. */
  #judge(key: string, slot: Slot, theirs: { value: string; rev: number }): void {
    if (slot.value !== null && slot.value !== theirs.value && key.startsWith('draft:')) {
      this.#dispute(slot, theirs);
      return this.#store(key, slot);
    }
    this.#dispute(slot, null);
    slot.rev = theirs.rev;
    this.#become(key, slot, theirs.value, false);
  }

  #dispute(slot: Slot, theirs: Slot['theirs']): void {
    const silent = slot.theirs === null && theirs === null;
    slot.theirs = theirs;
    if (!silent) this.#deeds.conflictsChanged();
  }

  #become(key: string, slot: Slot, value: Value, dirty: boolean): void {
    const another = slot.value !== value;
    slot.value = value;
    slot.dirty = dirty;
    if (!dirty) delete slot.sent;
    this.#store(key, slot);
    if (another) this.#deeds.changed(key, value);
  }

  #send(key: string, slot: Slot): void {
    if (!this.#open || !slot.dirty || slot.asking || slot.theirs) return;
    slot.callOff();
    // What was sent or given up must not come back in another window: that is said at once.
    const pause = slot.value === null ? 0 : Math.min(EVERY_MS, slot.notBefore - this.#ports.now());
    if (pause > 0) {
      slot.callOff = this.#ports.after(pause, () => {
        // By the timer, not by the clock: that one may have been set back.
        slot.notBefore = -Infinity;
        this.#send(key, slot);
      });
      return;
    }
    slot.notBefore = this.#ports.now() + EVERY_MS;
    slot.sent = slot.value;
    this.#store(key, slot);
    this.#ask(key, slot, slot.value);
  }

  /** Asks, and without an answer the same again: another value would make a stranger's of the first. */
  #ask(key: string, slot: Slot, value: Value): void {
    slot.asking = this.#deeds.ask(key, slot.rev, value);
    if (slot.asking) slot.callOff = this.#ports.after(slot.patience, () => {
      slot.patience = Math.min(LONGEST_MS, slot.patience * 2);
      this.#ask(key, slot, value);
    });
  }

  #store(key: string, slot: Slot): void {
    const { vault } = this.#ports;
    // What is forgotten on both sides needs no place any more.
    const gone = slot.value === null && !slot.dirty;
    if (gone && this.#slots.get(key) === slot) {
      slot.callOff();
      this.#slots.delete(key);
    }
    void this.#writes.put(`memory ${key}`, () => {
      if (gone) return vault.removeMemory(key);
      const { value, rev, dirty, sent } = slot;
      return vault.putMemory({ key, value, rev, dirty, ...(sent !== undefined && { sent }) });
    });
  }

  #slot(key: string): Slot {
    const known = this.#slots.get(key);
    if (known) return known;
    const slot = this.#blank();
    this.#slots.set(key, slot);
    return slot;
  }

  #blank(): Slot {
    return { value: null, rev: 0, dirty: false, asking: false, patience: ANSWER_MS, notBefore: -Infinity, theirs: null, callOff: () => {} };
  }
}
