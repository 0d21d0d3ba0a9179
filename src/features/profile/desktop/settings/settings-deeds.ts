import { Deed } from '../../../../desktop/deed.ts';

/** The agent's picture is to be another one, or none. */
export class PictureChosen extends Deed {
  readonly picture: Blob | null;

  constructor(picture: Blob | null) {
    super('picture-chosen');
    this.picture = picture;
  }
}

/** The agent wants another password. */
export class PasswordEntered extends Deed {
  readonly current: string;
  readonly password: string;

  constructor(current: string, password: string) {
    super('password-entered');
    this.current = current;
    this.password = password;
  }
}

declare global {
  interface HTMLElementEventMap {
    'picture-chosen': PictureChosen;
    'password-entered': PasswordEntered;
  }
}
