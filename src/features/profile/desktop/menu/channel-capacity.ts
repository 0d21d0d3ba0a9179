import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MultimediaProfile } from '../../../../contract/administration.ts';
import { channelIcon, channelName } from '../../../../desktop/channel/index.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import '../../../../ui/icon.ts';
import { Localized } from '../../../../ui/localizer.ts';
import type { ChannelCapacity } from '../profile-view.ts';
import { t } from './texts/index.ts';

/** How many contacts of each channel may meet at this agent, and how. */
@customElement('ad-channel-capacity')
export class ChannelCapacityList extends LitElement {
  static override styles = [controlStyles, css`
    h2 { font-size: var(--ad-text-2); font-weight: 600; }
    ul { display: grid; grid-template-columns: 1fr 1fr; gap: var(--ad-space-2); margin: var(--ad-space-2) 0 0; padding: 0; list-style: none; }
    li {
      display: flex; align-items: center; gap: var(--ad-space-2); min-width: 0; padding: var(--ad-space-1) var(--ad-space-3);
      border-radius: var(--ad-radius-3); background: var(--ad-color-surface-2); color: var(--ad-color-text-quiet);
      font-size: var(--ad-text-2); --ad-icon-size: 16px;
    }
    li.assigned { background: var(--ad-color-accent-soft); color: var(--ad-color-accent-text); }
    .name { flex: 1; min-width: 0; line-height: 1.2; overflow-wrap: anywhere; }
    .contacts { font-weight: 600; font-variant-numeric: tabular-nums; }
  `];

  @property({ attribute: false }) capacity: readonly ChannelCapacity[] = [];
  @property({ attribute: false }) routingType: MultimediaProfile['routingType'] | null = null;

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    if (this.routingType === null) return nothing;
    return html`
      <h2 id="heading">${t('profile.capacity')}</h2>
      <p class="hint routing">${t('profile.routing', { type: this.#routing(this.routingType) })}</p>
      <ul aria-labelledby="heading">${this.capacity.map(({ channel, contacts }) => html`
        <li class=${contacts > 0 ? 'assigned' : ''} data-channel=${channel} title=${channelName(channel)}>
          <ad-icon name=${channelIcon(channel)}></ad-icon>
          <span class="name">${channelName(channel)}</span><span class="contacts">${contacts}</span>
        </li>`)}</ul>`;
  }

  #routing(type: MultimediaProfile['routingType']): string {
    switch (type) {
      case 'blended': return t('profile.blended');
      case 'blendedRealTime': return t('profile.blended-real-time');
      case 'exclusive': return t('profile.exclusive');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-channel-capacity': ChannelCapacityList;
  }
}
