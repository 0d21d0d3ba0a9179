import type { DeskEvent } from '../../../src/contract/desk.ts';
import type { AgentDown } from '../../../src/contract/down.ts';
import type { Cdp } from './cdp.ts';

interface Target { targetId: string; type: string; url: string }

/** An event on the wire to the desktop, and when we, outside of it, have heard of it. */
export interface Received {
  at: number;
  seq: number;
  event: DeskEvent;
}

/** The transpiler's helper for function names, which comes along with every function that runs in the page. */
const HELPER = 'globalThis.__name = (named) => named';

/** The desktop in a tab, and its connection worker, seen from outside. */
export class DeskPage {
  readonly #cdp: Cdp;
  readonly targetId: string;
  readonly session: string;
  /** Everything that has come over the line since `listen`. */
  readonly received: Received[] = [];
  #worker = '';

  private constructor(cdp: Cdp, targetId: string, session: string) {
    this.#cdp = cdp;
    this.targetId = targetId;
    this.session = session;
  }

  /** Opens a tab; what `prepare` says runs in it before its own scripts. */
  static async open(cdp: Cdp, url: string, ...prepare: readonly (() => void)[]): Promise<DeskPage> {
    const { targetId } = await cdp.send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' });
    const page = new DeskPage(cdp, targetId, await attach(cdp, targetId));
    await page.send('Page.enable');
    await page.send('Runtime.enable');
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: [HELPER, ...prepare.map((deed) => `(${String(deed)})()`)].join(';') });
    await page.send('Page.navigate', { url });
    return page;
  }

  send<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    return this.#cdp.send<Result>(method, params, this.session);
  }

  /** Runs a function in the page; a promise is waited for. */
  async run<Result>(deed: () => Result): Promise<Awaited<Result>>;
  async run<Argument, Result>(deed: (argument: Argument) => Result, argument: Argument): Promise<Awaited<Result>>;
  async run(deed: (argument: unknown) => unknown, argument?: unknown): Promise<unknown> {
    const { result, exceptionDetails } = await this.send<{ result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string } } }>(
      'Runtime.evaluate', { expression: `(${String(deed)})(${JSON.stringify(argument) ?? ''})`, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'the page has thrown');
    return result.value;
  }

  /** Waits until it is so in the page. */
  async until(isSo: () => boolean, what: string, ms = 60_000): Promise<void> {
    for (const end = Date.now() + ms; Date.now() < end;) {
      if (await this.run(isSo).catch(() => false)) return;
      await new Promise((resolve) => { setTimeout(resolve, 25); });
    }
    throw new Error(`not within ${ms} ms: ${what}`);
  }

  /** Makes the connection worker reachable. */
  async reachWorker(): Promise<void> {
    this.#worker = await attach(this.#cdp, await workerOf(this.#cdp));
  }

  /** Listens to the line, where it is: in the shared worker. */
  async listen(): Promise<void> {
    await this.reachWorker();
    this.#cdp.on<{ response: { payloadData: string } }>('Network.webSocketFrameReceived', ({ response }) => {
      const frame = JSON.parse(response.payloadData) as AgentDown;
      if (frame.kind !== 'events') return;
      const at = Date.now();
      for (const { seq, event } of frame.items) this.received.push({ at, seq, event });
    }, this.#worker);
    await this.#cdp.send('Network.enable', {}, this.#worker);
  }

  toWorker<Result = unknown>(method: string, params: object = {}): Promise<Result> {
    return this.#cdp.send<Result>(method, params, this.#worker);
  }
}

async function attach(cdp: Cdp, targetId: string): Promise<string> {
  const { sessionId } = await cdp.send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
  return sessionId;
}

async function workerOf(cdp: Cdp): Promise<string> {
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const { targetInfos } = await cdp.send<{ targetInfos: Target[] }>('Target.getTargets');
    const worker = targetInfos.find(({ type }) => type === 'shared_worker');
    if (worker) return worker.targetId;
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
  throw new Error('there is no shared worker');
}
