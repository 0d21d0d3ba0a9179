import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { AgentSession } from '../../../contract/interaction.ts';
import type { DeskModel } from '../../../desktop/frame.ts';
import { isMine } from '../../../desktop/my-interactions.ts';
import { controlStyles } from '../../../ui/control-styles.css.ts';
import '../../../ui/icon.ts';
import { Localized } from '../../../ui/localizer.ts';
import { t } from './texts/index.ts';

/** The station that takes the selected interaction, when it is a call of this agent; else null. */
export function stationOfCall({ desk, selectedId }: Pick<DeskModel, 'desk' | 'selectedId'>): AgentSession['station'] | null {
  const interaction = selectedId === null ? undefined : desk.interactions[selectedId];
  const mine = interaction?.channel === 'voice' && isMine(interaction, desk);
  return mine ? desk.session?.station ?? null : null;
}

/** A call in the workspace: the agent talks at the station, the desktop controls. */
@customElement('ad-call')
export class CallPane extends LitElement {
  static override styles = [controlStyles, css`
    :host { flex: 1; display: grid; place-content: center; justify-items: center; gap: var(--ad-space-2); padding: var(--ad-space-5); text-align: center; }
    ad-icon { font-size: 2rem; color: var(--ad-color-accent); }
    h3 { font: 600 var(--ad-text-4) / 1.3 var(--ad-font); }
    p { color: var(--ad-color-text-quiet); }
  `];

  @property({ attribute: false }) station: AgentSession['station'] | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    const { station } = this;
    if (!station) return nothing;
    const where = station.kind === 'extension' ? t('call.extension', { number: station.number }) : t('call.dial-number', { number: station.number });
    return html`
      <ad-icon name="phone"></ad-icon>
      <h3>${t('call.on-phone')}</h3>
      <p>${where}</p>
      <p>${t('call.hint')}</p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-call': CallPane;
  }
}
