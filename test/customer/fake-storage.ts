/** A storage of a test's own. `full` refuses to write, as a browser does at its quota. */
export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  full = false;
  [name: string]: unknown;

  constructor() {
    // `Object.keys(localStorage)` gives its keys: so must this.
    return new Proxy(this, {
      ownKeys: (target) => target.names(),
      getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true }),
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) as unknown : value;
      },
      set: (target, name, value) => Reflect.set(target, name, value, target),
    });
  }

  names(): string[] {
    return [...this.#items.keys()];
  }

  get length(): number {
    return this.#items.size;
  }

  clear(): void {
    this.#items.clear();
  }

  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }

  key(index: number): string | null {
    return this.names()[index] ?? null;
  }

  removeItem(key: string): void {
    this.#items.delete(key);
  }

  setItem(key: string, value: string): void {
    if (this.full) throw new DOMException('full', 'QuotaExceededError');
    this.#items.set(key, value);
  }
}

export const blocked = (): Storage => {
  throw new DOMException('blocked', 'SecurityError');
};
