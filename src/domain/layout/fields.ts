import { at, quoted } from './layout-faults.ts';
import { nearest } from './layout-names.ts';
import type { Reading } from './reading.ts';

export type JsonRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that would reach an object's own machinery. */
export const isMachinery = (name: string): boolean => name === '__proto__' || name === 'constructor' || name === 'prototype';

/** Notes to people, and an editor's schema: nobody's mistake. */
const isNote = (name: string): boolean => /^(?:_|\$schema$|\/\/|#|comment)/i.test(name);

/** For people: what a value is. */
export const kindOf = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return { string: 'text', number: 'a number', boolean: 'true or false', object: 'an object' }[typeof value as string] ?? typeof value;
};

/** The known properties of one object of the document, each at its path. What the object has besides is told. */
export class Fields {
  readonly #reading: Reading;
  readonly #path: string;
  readonly #record: JsonRecord;
  /** A known name and how the document writes it. */
  readonly #keys = new Map<string, string>();
  #parent: Fields | null = null;

  private constructor(reading: Reading, path: string, record: JsonRecord, known: readonly string[]) {
    this.#reading = reading;
    this.#path = path;
    this.#record = record;
    for (const key of Object.keys(record)) this.#find(key, known);
  }

  /** Null, and an error, when the value is no object. */
  static of(reading: Reading, value: unknown, path: string, known: readonly string[], what: string): Fields | null {
    if (isRecord(value)) return new Fields(reading, path, value, known);
    reading.faults.error(path, 'wrong-type', `${what} must be an object, not ${kindOf(value)}.`);
    return null;
  }

  /** What this object leaves out is taken from the other. */
  inherit(parent: Fields | null): void {
    this.#parent = parent;
  }

  path(name: string): string {
    if (!this.#keys.has(name) && this.#parent?.has(name)) return this.#parent.path(name);
    return at(this.#path, this.#keys.get(name) ?? name);
  }

  /** Undefined when it is not there, or null. */
  raw(name: string): unknown {
    const key = this.#keys.get(name);
    return (key === undefined ? undefined : this.#record[key]) ?? this.#parent?.raw(name);
  }

  has(name: string): boolean {
    return this.raw(name) !== undefined;
  }

  text(name: string): string | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number') {
      this.#loose(name, 'text', value);
      return String(value);
    }
    return this.#wrong(name, 'text', value);
  }

  truth(name: string, usual: boolean): boolean {
    const value = this.raw(name);
    if (value === undefined) return usual;
    if (typeof value === 'boolean') return value;
    if (typeof value === 'string' && /^\s*(?:true|false)\s*$/i.test(value)) {
      this.#loose(name, 'true or false', value);
      return /true/i.test(value);
    }
    return this.#wrong(name, 'true or false', value) ?? usual;
  }

  number(name: string): number | null {
    const value = this.raw(name);
    if (value === undefined) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value)) {
      this.#loose(name, 'a number', value);
      return Number(value);
    }
    return this.#wrong(name, 'a number', value);
  }

  /** One of these words; another one is told and nothing. */
  word<T extends string>(name: string, words: readonly T[], usual: T): T {
    const value = this.text(name);
    if (value === null) return usual;
    const found = words.find((each) => each === value) ?? words.find((each) => each.toLowerCase() === value.toLowerCase());
    if (found !== value) this.#reading.faults.warning(this.path(name), 'unknown-value', `${quoted(value)} is none of ${words.join(', ')}; ${quoted(found ?? usual)} is taken.`);
    return found ?? usual;
  }

  #find(key: string, known: readonly string[]): void {
    if (known.includes(key)) {
      this.#keys.set(key, key);
      return;
    }
    if (isNote(key)) return;
    const { faults } = this.#reading;
    const same = known.find((each) => each.toLowerCase() === key.toLowerCase());
    if (same !== undefined) {
      faults.warning(at(this.#path, key), 'letter-case', `Names are case-sensitive: write ${quoted(same)}.`);
      if (!Object.hasOwn(this.#record, same)) this.#keys.set(same, key);
      return;
    }
    const near = nearest(key, known);
    faults.warning(at(this.#path, key), 'unknown-property', `${quoted(key)} is not known here and has no effect${near === null ? '.' : `; did you mean ${quoted(near)}?`}`);
  }

  #loose(name: string, wanted: string, value: unknown): void {
    this.#reading.faults.warning(this.path(name), 'loose-type', `Should be ${wanted}, not ${kindOf(value)}; it is taken as meant.`);
  }

  #wrong(name: string, wanted: string, value: unknown): null {
    this.#reading.faults.error(this.path(name), 'wrong-type', `Must be ${wanted}, not ${kindOf(value)}.`);
    return null;
  }
}
