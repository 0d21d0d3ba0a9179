import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../../../../ui/localizer.ts';
import { t } from '../texts/index.ts';

/** The heading of a page. */
@customElement('page-title')
export class PageTitle extends LitElement {
  static override styles = css`
    :host { display: block; }
    h1 { margin: 0; font: 600 var(--ad-text-5) / 1.3 var(--ad-font); color: var(--ad-color-text); overflow-wrap: anywhere; }
  `;

  @property({ attribute: 'pagetitle' }) pageTitle = '';

  protected override render(): TemplateResult | typeof nothing {
    return this.pageTitle ? html`<h1>${this.pageTitle}</h1>` : nothing;
  }
}

const nameOf = (zone: string, locale: string): string => {
  try {
    const part = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts().find(({ type }) => type === 'timeZoneName');
    return `${zone.replaceAll('_', ' ')} (${part?.value ?? ''})`;
  } catch {
    return zone;
  }
};

/** Which time zone the figures of a page are in. */
@customElement('timezone-label')
export class TimeZoneLabel extends LitElement {
  static override styles = css`
    :host { display: block; color: var(--ad-color-text-quiet); font-size: var(--ad-text-2); }
  `;

  /** An IANA name. */
  @property({ attribute: 'tenanttimezone' }) tenantTimezone = '';

  readonly localized = new Localized(this);

  protected override render(): TemplateResult | typeof nothing {
    return this.tenantTimezone ? html`<span>${t('layout.time-zone', { zone: nameOf(this.tenantTimezone, document.documentElement.lang || 'en') })}</span>` : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-title': PageTitle;
    'timezone-label': TimeZoneLabel;
  }
}
