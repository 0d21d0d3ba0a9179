import type { BlackBoxRecord } from '../../../src/session/black-box.ts';

/** What the benchmark reads of the file that **Download Error Report** gives. */
export interface TakenReport {
  containsTimeBeforeRestart: boolean;
  records: readonly (Omit<BlackBoxRecord, 'at'> & { at: string })[];
}

declare global {
  interface Window { takeReport(): Promise<TakenReport> }
}

/** Runs in the page before its own scripts: the file is asked for as the button asks for it, and kept from the disk. */
export function takeReports(): void {
  let taken: (file: Blob) => void = () => undefined;
  const address = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (object) => {
    if (object instanceof Blob && object.type === 'application/json') taken(object);
    return address(object);
  };
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) HTMLElement.prototype.click.call(this);
  };
  window.takeReport = async () => {
    const file = new Promise<Blob>((resolve) => { taken = resolve; });
    const ask = (): void => {
      const asked = Object.assign(new Event('error-report-asked', { bubbles: true, composed: true }), { waitUntil: () => undefined });
      document.querySelector('ad-desk-shell')!.dispatchEvent(asked);
    };
    ask();
    // Whoever answers comes some moments after the first picture.
    const again = setInterval(ask, 500);
    const text = await (await file).text();
    clearInterval(again);
    return JSON.parse(text) as TakenReport;
  };
}
