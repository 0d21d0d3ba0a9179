import type { Id } from '../../../../contract/primitives.ts';

/** The agent wants to sign out; a confirmation follows. */
export class SignOutAsked extends Event {
  constructor() {
    super('sign-out-asked', { bubbles: true, composed: true });
  }
}

/** **Save Selection**: the agent wants to work for another team; a confirmation follows (WX-184). */
export class TeamChangeAsked extends Event {
  readonly teamId: Id;

  constructor(teamId: Id) {
    super('team-change-asked', { bubbles: true, composed: true });
    this.teamId = teamId;
  }
}

/** The agent wants to see the Profile Settings (WX-168). */
export class ProfileSettingsAsked extends Event {
  constructor() {
    super('profile-settings-asked', { bubbles: true, composed: true });
  }
}

/** The agent wants the administrator's layout back; a confirmation follows (WX-171). */
export class LayoutResetWanted extends Event {
  constructor() {
    super('layout-reset-wanted', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'sign-out-asked': SignOutAsked;
    'team-change-asked': TeamChangeAsked;
    'profile-settings-asked': ProfileSettingsAsked;
    'layout-reset-wanted': LayoutResetWanted;
  }
}
