import { askForWidgetHost, widgetDoorOpen } from '../../../../desktop/widget-door.ts';
import { forgiveSecondNames } from './second-names.ts';

/** Why a script is not there: the page's policy refuses it, or nobody serves it. */
export type ScriptFault = 'blocked' | 'unreachable';

export class ScriptMissing extends Error {
  readonly fault: ScriptFault;

  constructor(fault: ScriptFault) {
    super(fault);
    this.fault = fault;
  }
}

/** A script that has run, or tried to. */
export interface ScriptRun {
  threw: boolean;
  /** Its errors are seen without a name and a place, as browsers do with what another site serves without CORS. */
  muted: boolean;
}

interface Attempt { came: boolean; blocked: boolean; error: unknown; threw: boolean }

const PATIENCE_MS = 30_000;
/** A violation of the policy is told as an event of its own, before or after the script's. */
const VIOLATION_MS = 50;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

const sameAddress = (told: string, url: string): boolean => told !== '' && (told === url || url.startsWith(`${told}/`));

/** One `<script>` from its birth to its end. */
const attempt = async (url: string, over: Partial<Pick<HTMLScriptElement, 'type' | 'crossOrigin'>>): Promise<Attempt> => {
  const result: Attempt = { came: false, blocked: false, error: null, threw: false };
  const script = Object.assign(document.createElement('script'), { async: true, ...over });
  const ended = new AbortController();
  const { signal } = ended;
  window.addEventListener('error', (event) => {
    if (!(event instanceof ErrorEvent) || (document.currentScript !== script && event.filename !== url)) return;
    result.threw = true;
    result.error ??= event.error;
  }, { signal });
  document.addEventListener('securitypolicyviolation', ({ blockedURI, disposition }) => {
    if (disposition === 'enforce' && sameAddress(blockedURI, url)) result.blocked = true;
  }, { signal });
  try {
    script.src = url;
    result.came = await new Promise<boolean>((resolve) => {
      script.addEventListener('load', () => resolve(true));
      script.addEventListener('error', () => resolve(false));
      signal.addEventListener('abort', () => resolve(false));
      void pause(PATIENCE_MS).then(() => resolve(false));
      document.head.append(script);
    });
    if (!result.came) await pause(VIOLATION_MS);
  } catch {
    // Trusted Types are required where no administrator has allowed widgets.
    result.blocked = true;
  } finally {
    ended.abort();
    script.remove();
  }
  return result;
};

/** Widgets find their host, which is loaded for the first of them. */
const widgetHost = (): Promise<void> => {
  askForWidgetHost();
  forgiveSecondNames();
  return widgetDoorOpen;
};

/**
 * Loads integrators' scripts: each once, and none before the widgets' host stands. A script is tried as the classic
 * one that published widgets are, with CORS so that its errors can be told, then without; one that is written as a module
 * is loaded as such.
 */
export class WidgetScripts {
  readonly #runs = new Map<string, Promise<ScriptRun>>();
  readonly #host: () => Promise<void>;

  constructor(host: () => Promise<void> = widgetHost) {
    this.#host = host;
  }

  /** Rejects with `ScriptMissing`; the next call tries again. */
  load(address: string): Promise<ScriptRun> {
    const url = new URL(address.trim(), location.href).href;
    const before = this.#runs.get(url);
    if (before) return before;
    const run = this.#bring(url);
    this.#runs.set(url, run);
    run.then(({ threw }) => { if (threw) this.#runs.delete(url); }, () => this.#runs.delete(url));
    return run;
  }

  async #bring(url: string): Promise<ScriptRun> {
    await this.#host();
    const first = await attempt(url, { crossOrigin: 'anonymous' });
    if (first.came && first.error instanceof SyntaxError) {
      const module = await attempt(url, { type: 'module', crossOrigin: 'anonymous' });
      return { threw: module.threw || !module.came, muted: false };
    }
    if (first.came) return { threw: first.threw, muted: false };
    if (first.blocked) throw new ScriptMissing('blocked');
    const second = await attempt(url, {});
    if (second.blocked) throw new ScriptMissing('blocked');
    if (!second.came) throw new ScriptMissing('unreachable');
    return { threw: second.threw, muted: true };
  }
}
