import type { DeskState } from '../../../src/contract/desk.ts';

/** What the agent's hands do, inside the page: presses of the desktop's own buttons. */
export interface DeskHands {
  acceptAll(names: readonly string[]): Promise<void>;
  talk(id: string, texts: readonly string[]): Promise<void>;
  finish(id: string): Promise<void>;
  open(): number;
}

declare global {
  interface Window { deskHands: DeskHands }
}

/** Runs in the page before its own scripts, so everything that it needs is inside. */
export function giveHands(): void {
  const PATIENCE_MS = 30_000;
  const model = (): { desk: DeskState; outbox: readonly unknown[] } =>
    document.querySelector<HTMLElement & { model: { desk: DeskState; outbox: readonly unknown[] } }>('ad-desk-shell')!.model;
  const inside = (...path: readonly string[]): HTMLElement | null =>
    path.reduce<HTMLElement | null>((element, selector, n) => (n === 0 ? document : element?.shadowRoot)?.querySelector(selector) ?? null, null);
  const until = async <T>(what: string, look: () => T | null | false | undefined): Promise<T> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end;) {
      const found = look();
      if (found) return found;
      await new Promise((resolve) => { setTimeout(resolve, 5); });
    }
    throw new Error(`the desktop does not come to: ${what}`);
  };
  const cards = (): HTMLElement[] => [...inside('ad-offer-popovers')?.shadowRoot?.querySelectorAll<HTMLElement>('ad-offer-card') ?? []];
  const settled = (): boolean => model().outbox.length === 0;

  const select = async (id: string): Promise<void> => {
    // An accepted request comes to the front by itself, perhaps after what was pressed here.
    await until('a conversation', () => {
      if (document.querySelector<HTMLElement & { view: { id: string } }>('ad-chat')?.view.id === id) return true;
      inside('ad-task-list', `button[aria-labelledby~="name-${id}"]`)?.click();
      return false;
    });
  };
  const write = async (text: string): Promise<void> => {
    const field = await until('a composer', () => inside('ad-chat', 'ad-composer', 'textarea')) as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    inside('ad-chat', 'ad-composer', 'button[type=submit]')!.click();
    await until('a message that is sent', settled);
  };

  window.deskHands = {
    async acceptAll(names) {
      await until('requests', () => cards().length >= names.length);
      while (cards().length > 0) {
        inside('ad-offer-popovers', 'ad-offer-card', '.primary')!.click();
        const before = cards().length;
        await until('an accepted request', () => cards().length < before);
      }
    },
    async talk(id, texts) {
      await select(id);
      for (const text of texts) await write(text);
    },
    async finish(id) {
      await select(id);
      (await until('End', () => inside('ad-interaction-control', '.danger'))).click();
      (await until('the reasons', () => inside('ad-wrap-up-dialog', 'dialog[open] ad-combobox', 'input'))).click();
      (await until('a reason', () => inside('ad-wrap-up-dialog', 'ad-combobox', '[role=option]'))).click();
      (await until('Submit', () => inside('ad-wrap-up-dialog', 'dialog[open] .primary:not([disabled])'))).click();
      await until('the end', () => !model().desk.interactions[id] && settled());
    },
    open: () => Object.keys(model().desk.interactions).length,
  };
}
