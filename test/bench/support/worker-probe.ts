import type { Browser, CDPSession } from 'playwright';

interface Answer { id: number; result?: { result?: { value?: unknown }; exceptionDetails?: unknown } }

/** Looks into the shared worker of a browser, which Playwright itself does not show. */
export class WorkerProbe {
  readonly #cdp: CDPSession;
  readonly #sessionId: string;
  #id = 0;

  private constructor(cdp: CDPSession, sessionId: string) {
    this.#cdp = cdp;
    this.#sessionId = sessionId;
  }

  static async of(browser: Browser): Promise<WorkerProbe> {
    const cdp = await browser.newBrowserCDPSession();
    const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'shared_worker' }] });
    const [worker] = targetInfos;
    if (!worker) throw new Error('there is no shared worker');
    const { sessionId } = await cdp.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    return new WorkerProbe(cdp, sessionId);
  }

  /** Runs an expression in the worker. */
  async evaluate(expression: string): Promise<unknown> {
    const id = ++this.#id;
    const answer = new Promise<Answer>((resolve) => {
      this.#cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
        const heard = JSON.parse(message) as Answer;
        if (heard.id === id) resolve(heard);
      });
    });
    await this.#cdp.send('Target.sendMessageToTarget', {
      sessionId: this.#sessionId,
      message: JSON.stringify({ id, method: 'Runtime.evaluate', params: { expression, returnByValue: true } }),
    });
    const { result } = await answer;
    if (result?.exceptionDetails) throw new Error(JSON.stringify(result.exceptionDetails));
    return result?.result?.value;
  }
}
