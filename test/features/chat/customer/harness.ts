import { fixture, html, nextFrame } from '@open-wc/testing';
import type { LitElement } from 'lit';
import type { CustomerModel } from '../../../../src/customer/frame.ts';
import '../../../../src/features/chat/customer/conversation.ts';
import type { HelpConversation } from '../../../../src/features/chat/customer/conversation.ts';
import '../../../../src/features/chat/customer/draft-changed.ts';
import '../../../../src/features/chat/customer/start-form.ts';
import type { HelpStart } from '../../../../src/features/chat/customer/start-form.ts';
import { adoptTokens } from '../../../../src/ui/tokens.css.ts';
import { T0 } from '../../../customer/conversation-fixture.ts';

adoptTokens();

/** Waits until an element and all elements of ours below it have rendered. */
export async function settle(element: LitElement): Promise<void> {
  await element.updateComplete;
  for (const child of element.renderRoot.querySelectorAll<LitElement>('*')) {
    if ('updateComplete' in child) await settle(child);
  }
}

const inside = <T extends Element>(root: LitElement, selector: string): T => {
  const found = root.renderRoot.querySelector<T>(selector);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
};

export const textOf = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Types as a keyboard does: the native value, then its event. */
export function type(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string): void {
  field.value = value;
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true, composed: true }));
}

/** Collects the events of one name that reach an element. */
export function heard<K extends keyof HTMLElementEventMap>(element: HTMLElement, name: K): HTMLElementEventMap[K][] {
  const events: HTMLElementEventMap[K][] = [];
  element.addEventListener(name, (event) => events.push(event));
  return events;
}

/** Drives the start form. */
export class StartHarness {
  readonly element: HelpStart;

  constructor(element: HelpStart) {
    this.element = element;
  }

  static async open(props: Partial<HelpStart> = {}): Promise<StartHarness> {
    const element = document.createElement('ad-help-start');
    Object.assign(element, { topics: [{ id: 'orders', name: 'Orders' }, { id: 'care', name: 'Plant care' }], ...props });
    await fixture(html`<div>${element}</div>`);
    await settle(element);
    return new StartHarness(element);
  }

  field(label: string): HTMLInputElement {
    const named = [...this.element.renderRoot.querySelectorAll('label')].find((each) => textOf(each) === label);
    if (!named?.control) throw new Error(`no field is called ${label}`);
    return named.control as HTMLInputElement;
  }

  /** What is said below a field. */
  error(label: string): string {
    const id = this.field(label).getAttribute('aria-describedby');
    return id ? textOf(this.element.renderRoot.querySelector(`#${id}`)) : '';
  }

  async enter(fields: Record<string, string>): Promise<void> {
    for (const [label, value] of Object.entries(fields)) type(this.field(label), value);
    await settle(this.element);
  }

  async submit(): Promise<void> {
    inside<HTMLButtonElement>(this.element, 'button[type=submit]').click();
    await settle(this.element);
  }

  get focused(): Element | null {
    return this.element.shadowRoot?.activeElement ?? null;
  }
}

/** Drives a conversation. */
export class ConversationHarness {
  readonly element: HelpConversation;

  constructor(element: HelpConversation) {
    this.element = element;
  }

  static async open(model: CustomerModel, props: Partial<HelpConversation> = {}): Promise<ConversationHarness> {
    const element = document.createElement('ad-help-conversation');
    Object.assign(element, { model, now: T0 + 60_000, ...props });
    const box = await fixture<HTMLElement>(html`<div>${element}</div>`);
    Object.assign(box.style, { display: 'grid', width: '360px', height: '480px' });
    await settle(element);
    await nextFrame();
    return new ConversationHarness(element);
  }

  async show(model: CustomerModel): Promise<void> {
    this.element.model = model;
    await settle(this.element);
    await nextFrame();
  }

  get transcript(): LitElement {
    return inside<LitElement>(this.element, 'ad-help-transcript');
  }

  get log(): HTMLElement {
    return inside(this.transcript, '[role=log]');
  }

  /** The bubbles' texts, own ones marked. */
  get bubbles(): string[] {
    return [...this.log.querySelectorAll('.message')].map((each) => `${each.matches('.own') ? '> ' : ''}${textOf(each.querySelector('.bubble'))}`);
  }

  /** Every line in order: days, notes, names, bubbles and what stands below them. */
  get lines(): string[] {
    return [...this.log.querySelectorAll('.day, .note, .name, .bubble, .foot')].map((each) => textOf(each));
  }

  get composer(): LitElement {
    return inside<LitElement>(this.element, 'ad-help-composer');
  }

  get field(): HTMLTextAreaElement {
    return inside(this.composer, 'textarea');
  }

  get sendButton(): HTMLButtonElement {
    return inside(this.composer, 'button[type=submit]');
  }

  async write(text: string): Promise<void> {
    type(this.field, text);
    await settle(this.element);
  }

  /** Presses a key in the message field; says whether the page has taken it. */
  press(key: string, init: KeyboardEventInit = {}): boolean {
    return !this.field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...init }));
  }

  button(name: string): HTMLButtonElement {
    const roots = [this.element, this.transcript, ...this.element.renderRoot.querySelectorAll<LitElement>('ad-help-ended')];
    const found = roots.flatMap((each) => [...each.renderRoot.querySelectorAll('button')]).find((each) => textOf(each) === name);
    if (!found) throw new Error(`no button is called ${name}`);
    return found;
  }

  /** What a screen reader was last told. */
  get announced(): string {
    return document.querySelector('[data-live-region=polite]')?.textContent ?? '';
  }
}
