type Deed = 'front' | 'close' | 'reopen' | 'beside';

/** What the agent does with a screen pop. */
export class ScreenPopPressed extends Event {
  readonly key: string;
  readonly deed: Deed;

  constructor(key: string, deed: Deed) {
    super('screen-pop-pressed', { bubbles: true, composed: true });
    this.key = key;
    this.deed = deed;
  }
}

/** The browser does not let the desktop frame this origin. */
export class ScreenPopRefused extends Event {
  readonly origin: string;

  constructor(origin: string) {
    super('screen-pop-refused', { bubbles: true, composed: true });
    this.origin = origin;
  }
}

declare global {
  interface HTMLElementEventMap {
    'screen-pop-pressed': ScreenPopPressed;
    'screen-pop-refused': ScreenPopRefused;
  }
}
