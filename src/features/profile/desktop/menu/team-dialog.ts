import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Id } from '../../../../contract/primitives.ts';
import { Asking } from '../../../../desktop/asking.ts';
import { Deed } from '../../../../desktop/deed.ts';
import { controlStyles } from '../../../../ui/control-styles.css.ts';
import { dialogStyles } from '../../../../ui/dialog.css.ts';
import { dialog } from '../../../../ui/dialog.ts';
import { Localized } from '../../../../ui/localizer.ts';
import type { ProfileView } from '../profile-view.ts';
import { teamObstacleWords } from './profile-words.ts';
import { t } from './texts/index.ts';

/** **Change Team**: the agent has confirmed. */
export class TeamChangeConfirmed extends Deed {
  readonly teamId: Id;

  constructor(teamId: Id) {
    super('team-change-confirmed');
    this.teamId = teamId;
  }
}

/**
 * Asks before the team is changed (WX-184).
 *
 * @fires team-change-confirmed
 */
@customElement('ad-team-dialog')
export class TeamDialog extends LitElement {
  static override styles = [controlStyles, dialogStyles];

  @property({ attribute: false }) view!: ProfileView;
  /** Why the server cannot be asked now, in words. */
  @property() offline = '';

  @state() private teamId: Id | null = null;

  readonly localized = new Localized(this);
  readonly #asking = new Asking(this);

  ask(teamId: Id): void {
    this.teamId = teamId;
  }

  protected override render(): TemplateResult {
    const { view, teamId } = this;
    const after = view.teams.find(({ id }) => id === teamId);
    // A request may have come in since it was asked.
    const why = teamObstacleWords(view, this.offline);
    return dialog({
      heading: t('profile.change-team-title'),
      open: after !== undefined,
      dismiss: () => this.#cancel(),
      body: html`
        <p>${t('profile.change-team-text', { before: view.team?.name ?? '', after: after?.name ?? '' })}</p>
        ${why ? html`<p class="notice warning" role="alert">${why}</p>` : nothing}`,
      footer: html`
        <button class="button" type="button" @click=${this.#cancel}>${t('profile.cancel')}</button>
        <button class="button primary" type="button" autofocus ?disabled=${why !== '' || this.#asking.busy} @click=${this.#confirm}>${t('profile.change-team')}</button>`,
    });
  }

  #cancel(): void {
    this.teamId = null;
  }

  /** Done or refused, there is nothing left to confirm. */
  async #confirm(): Promise<void> {
    const { teamId } = this;
    if (teamId === null) return;
    await this.#asking.raise(new TeamChangeConfirmed(teamId));
    this.teamId = null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ad-team-dialog': TeamDialog;
  }
  interface HTMLElementEventMap {
    'team-change-confirmed': TeamChangeConfirmed;
  }
}
