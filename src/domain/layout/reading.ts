import type { LayoutPage } from './desktop-layout.ts';
import { LayoutFaults } from './layout-faults.ts';

/** How deep elements may stand in each other, and how many there may be in one layout. */
export const DEPTH_LIMIT = 40;
export const NODE_LIMIT = 2000;
const VALUE_LIMIT = 20_000;

export interface ReadingOptions {
  /** Where widgets' scripts may come from; absent: this is not looked at. */
  origins?: readonly string[] | undefined;
}

/** One reading of one document: what its parts have to know of each other. */
export class Reading {
  readonly faults = new LayoutFaults();
  readonly #origins: ReadonlySet<string> | null;
  /** Every script with its place in the document. */
  readonly scripts: { path: string; address: string }[] = [];
  /** The script of each element's name. */
  readonly #scripts = new Map<string, string>();
  readonly #scriptless: { comp: string; path: string }[] = [];
  #nodes = 0;
  #values = 0;
  /** Reads what is in a `dynamic-area`. */
  readonly area: (reading: Reading, value: unknown, path: string, depth: number) => LayoutPage | null;

  constructor(area: Reading['area'], { origins }: ReadingOptions) {
    this.area = area;
    this.#origins = origins ? new Set(origins.map(plainOrigin)) : null;
  }

  /** Whether there is room for one more element; says once when there is none. */
  takes(path: string, depth: number): boolean {
    this.#nodes += 1;
    if (depth > DEPTH_LIMIT) {
      this.faults.error(path, 'too-deep', `Elements stand in each other more than ${DEPTH_LIMIT} deep.`);
      return false;
    }
    if (this.#nodes === NODE_LIMIT + 1) this.faults.error(path, 'too-many-elements', `There are more than ${NODE_LIMIT} elements; this one and the following are left out.`);
    return this.#nodes <= NODE_LIMIT;
  }

  /** Whether one more list or object of a widget's data is taken. */
  takesValue(path: string, tooDeep: boolean): boolean {
    this.#values += 1;
    const full = this.#values > VALUE_LIMIT;
    if (tooDeep || full) this.faults.error(path, tooDeep ? 'too-deep' : 'too-many-values', 'These data are nested too deep or too many; they are left out.');
    return !tooDeep && !full;
  }

  allows(origin: string): boolean {
    return this.#origins?.has(plainOrigin(origin)) ?? true;
  }

  /** An element's script: the browser loads one for each name, the first. */
  scripted(comp: string, script: string, path: string): void {
    this.scripts.push({ path, address: script });
    const first = this.#scripts.get(comp);
    if (first === undefined) this.#scripts.set(comp, script);
    else if (first !== script) this.faults.warning(path, 'script-differs', `Another script is named for <${comp}> before; only that one is loaded.`);
  }

  scriptless(comp: string, path: string): void {
    this.#scriptless.push({ comp, path });
  }

  /** When all is read: elements that nobody brings. */
  close(): void {
    for (const { comp, path } of this.#scriptless) {
      if (!this.#scripts.has(comp)) this.faults.warning(path, 'unknown-element', `The desktop does not know <${comp}>, and no script is named for it: it stays empty unless another widget's script brings it.`);
    }
  }
}

/** In the one form in which browsers compare origins. */
const plainOrigin = (origin: string): string =>
  origin.toLowerCase().replace(/\/+$/, '').replace(/^(http:.*):80$/, '$1').replace(/^(https:.*):443$/, '$1');
