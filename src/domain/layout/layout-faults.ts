import type { LayoutFault } from './desktop-layout.ts';

/** More would not be read by anybody. */
export const FAULTS_TOLD = 200;

/** Longest piece of the document's own words that a reason repeats. */
const ECHO = 60;

/** A step further down a JSON Pointer (RFC 6901). */
export const at = (path: string, key: string | number): string => `${path}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The document's own words, as a reason quotes them. */
export const quoted = (value: unknown): string => {
  const text = typeof value === 'string' ? value : String(value);
  return `“${text.length > ECHO ? `${text.slice(0, ECHO)}…` : text}”`;
};

/** What is wrong with a document, in the order in which it was found; each thing once. */
export class LayoutFaults {
  readonly #faults = new Map<string, LayoutFault>();

  /** It is left out, and the layout refused. */
  error(path: string, code: string, reason: string): void {
    this.#add({ path, severity: 'error', code, reason });
  }

  /** It is taken, perhaps otherwise than meant. */
  warning(path: string, code: string, reason: string): void {
    this.#add({ path, severity: 'warning', code, reason });
  }

  /** Errors first, as many as are told. */
  get all(): readonly LayoutFault[] {
    const all = [...this.#faults.values()];
    return [...all.filter(isError), ...all.filter((fault) => !isError(fault))].slice(0, FAULTS_TOLD);
  }

  #add(fault: LayoutFault): void {
    const key = `${fault.code} ${fault.path}`;
    // Of a flood of faults the errors are still found.
    if (this.#faults.has(key) || (this.#faults.size >= 10 * FAULTS_TOLD && !isError(fault))) return;
    if (this.#faults.size < 20 * FAULTS_TOLD) this.#faults.set(key, fault);
  }
}

/** Whether a fault keeps a layout from being taken. */
export const isError = ({ severity }: Pick<LayoutFault, 'severity'>): boolean => severity === 'error';
