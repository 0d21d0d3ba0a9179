import { css, LitElement, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EdgeMoved } from './pane-events.ts';
import type { PaneName } from './shell-settings.ts';

const STEP_PX = 16;

/**
 * The edge between two panes: moved by pointer or arrow keys, where it was by a double click or Enter. The element
 * that it stands in is the pane whose size it tells.
 *
 * @fires edge-moved
 */
@customElement('ad-splitter')
export class Splitter extends LitElement {
  static override styles = css`
    :host { position: absolute; z-index: 10; touch-action: none; outline-offset: -2px; }
    :host([direction='width']) { inset-block: 0; width: 9px; cursor: col-resize; }
    :host([direction='height']) { inset-inline: 0; height: 9px; cursor: row-resize; }
    :host([edge='start'][direction='width']) { inset-inline-start: -5px; }
    :host([edge='end'][direction='width']) { inset-inline-end: -5px; }
    :host([edge='start'][direction='height']) { inset-block-start: -5px; }
    :host::after { content: ''; position: absolute; background: transparent; transition: background var(--ad-motion); }
    :host([direction='width'])::after { inset: 0 3px; }
    :host([direction='height'])::after { inset: 3px 0; }
    :host(:hover)::after, :host(:focus-visible)::after, :host([moving])::after { background: var(--ad-color-accent); }
    :host(:focus-visible) { outline: 2px solid var(--ad-color-focus); }
    @media (pointer: coarse) {
      :host([direction='width']) { width: 24px; }
      :host([direction='width'][edge='start']) { inset-inline-start: -12px; }
      :host([direction='width'][edge='end']) { inset-inline-end: -12px; }
      :host([direction='height']) { height: 24px; inset-block-start: -12px; }
      :host([direction='width'])::after { inset: 0 11px; }
      :host([direction='height'])::after { inset: 11px 0; }
    }
  `;

  @property({ reflect: true }) direction: 'width' | 'height' = 'width';
  /** At which edge of its pane it stands. */
  @property({ reflect: true }) edge: 'start' | 'end' = 'end';
  /** Whose size it changes. */
  @property() pane: PaneName = 'tasks';
  @property() label = '';
  /** In pixels, or per cent of what the pane stands in. */
  @property({ type: Number }) least = 0;
  @property({ type: Number }) most = 100;
  @property({ type: Boolean }) relative = false;

  /** Where the pointer took it, how large the pane was then, and is to be now. */
  #from: { at: number; size: number; now: number } | null = null;

  constructor() {
    super();
    this.addEventListener('pointerdown', this.#grab);
    this.addEventListener('pointermove', this.#drag);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const) this.addEventListener(end, this.#release);
    this.addEventListener('dblclick', () => this.#tell(null));
    this.addEventListener('keydown', this.#press);
    this.addEventListener('focus', () => this.#say());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.setAttribute('role', 'separator');
    this.tabIndex = 0;
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.setAttribute('aria-label', this.label);
    this.setAttribute('aria-orientation', this.direction === 'width' ? 'vertical' : 'horizontal');
    if (this.parentElement?.id) this.setAttribute('aria-controls', this.parentElement.id);
    this.setAttribute('aria-valuemin', String(this.least));
    this.setAttribute('aria-valuemax', String(this.most));
    if (!this.hasAttribute('aria-valuenow') || changed.has('most')) this.#say();
  }

  get #pixels(): number {
    const pane = this.parentElement;
    return pane ? (this.direction === 'width' ? pane.offsetWidth : pane.offsetHeight) : 0;
  }

  /** Pixels of one unit. */
  get #unit(): number {
    const around = this.parentElement?.parentElement;
    return this.relative ? Math.max(1, (this.direction === 'width' ? around?.clientWidth : around?.clientHeight) ?? 1) / 100 : 1;
  }

  /** To the larger side of its pane, in the direction in which pointers count. */
  get #sign(): number {
    const outwards = this.edge === 'end' ? 1 : -1;
    return this.direction === 'width' && getComputedStyle(this).direction === 'rtl' ? -outwards : outwards;
  }

  #say(): void {
    this.setAttribute('aria-valuenow', String(Math.round(this.#within(this.#pixels))));
  }

  #within(pixels: number): number {
    return Math.min(this.most, Math.max(this.least, pixels / this.#unit));
  }

  #tell(value: number | null, done = true): void {
    this.dispatchEvent(new EdgeMoved(this.pane, value === null ? null : Math.round(value * 10) / 10, done));
    // The pane has its new size when it has rendered.
    requestAnimationFrame(() => this.#say());
  }

  #grab = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    event.preventDefault();
    this.focus({ preventScroll: true });
    this.setPointerCapture(event.pointerId);
    this.#from = { at: this.#at(event), size: this.#pixels, now: 0 };
  };

  #drag = (event: PointerEvent): void => {
    const from = this.#from;
    if (!from || (this.#at(event) === from.at && !this.hasAttribute('moving'))) return;
    this.toggleAttribute('moving', true);
    from.now = this.#within(from.size + (this.#at(event) - from.at) * this.#sign);
    this.#tell(from.now, false);
  };

  #release = (): void => {
    const from = this.#from;
    this.#from = null;
    if (!from || !this.hasAttribute('moving')) return;
    this.toggleAttribute('moving', false);
    this.#tell(from.now);
  };

  #press = (event: KeyboardEvent): void => {
    const keys = this.direction === 'width' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const step = keys.indexOf(event.key) * 2 - 1;
    if (event.key === 'Enter') this.#tell(null);
    else if (event.key === 'Home') this.#tell(this.least);
    else if (event.key === 'End') this.#tell(this.most);
    else if (keys.includes(event.key)) this.#tell(this.#within(this.#pixels + step * this.#sign * STEP_PX));
    else return;
    event.preventDefault();
  };

  #at(event: PointerEvent): number {
    return this.direction === 'width' ? event.clientX : event.clientY;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-splitter': Splitter;
  }
}
