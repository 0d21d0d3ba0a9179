import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { DeskProfile } from '../../../contract/desk.ts';
import type { StationEntry } from '../../../desktop/station-entry.ts';
import { LightElement } from '../../../ui/light-element.ts';
import './station-refusal.ts';

/**
 * Stands where the dialog will be, and brings it with its phone book when it is first needed. Who cannot work as an
 * agent is told why instead.
 */
@customElement('ad-station-gate')
export class StationGate extends LightElement {
  @property({ attribute: false }) profile: DeskProfile | null = null;
  /** The agent is signed in and has no station yet. */
  @property({ type: Boolean }) asking = false;
  /** The session before was ended because the line was gone. */
  @property({ type: Boolean }) lost = false;
  /** Brings the dialog and what this browser remembers for it. */
  @property({ attribute: false }) load: () => Promise<StationEntry | null> = () => Promise.resolve(null);

  @state() private ready = false;
  #remembered: StationEntry | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('asking')) return;
    this.ready = false;
    if (this.asking) void this.#bring();
  }

  protected override render(): TemplateResult | typeof nothing {
    const obstacle = this.profile?.obstacle;
    if (this.asking && obstacle) return html`<ad-station-refusal obstacle=${obstacle}></ad-station-refusal>`;
    if (!this.asking || !this.ready) return nothing;
    return html`<ad-station-dialog .profile=${this.profile} .remembered=${this.#remembered} .lost=${this.lost}></ad-station-dialog>`;
  }

  async #bring(): Promise<void> {
    this.#remembered = await this.load();
    this.ready = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-station-gate': StationGate;
  }
}
