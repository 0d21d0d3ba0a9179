/** Chromium's offer to install, as it has been since 2018 and still is no standard. */
export interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

/**
 * Keeps the browser's offer, which may come before anybody is signed in, until there is somebody to show
 * it to. Firefox never makes one, and neither does a window that is already the installed application.
 */
export class InstallPrompt extends EventTarget {
  #offer: InstallPromptEvent | null = null;

  /** Starts to listen; from then on no offer is missed. */
  listen(source: EventTarget): void {
    source.addEventListener('beforeinstallprompt', (event) => {
      // Ours is shown in the page, and only to those who are signed in (WX-084).
      event.preventDefault();
      this.#set(event as InstallPromptEvent);
    });
    source.addEventListener('appinstalled', () => this.#set(null));
  }

  get offered(): boolean {
    return this.#offer !== null;
  }

  /** Starts the browser's installation; true when the person agreed. An offer works once. */
  async install(): Promise<boolean> {
    const offer = this.#offer;
    if (!offer) return false;
    this.#set(null);
    await offer.prompt();
    return (await offer.userChoice).outcome === 'accepted';
  }

  #set(offer: InstallPromptEvent | null): void {
    this.#offer = offer;
    this.dispatchEvent(new Event('change'));
  }
}

/** The page's one offer. */
export const installPrompt = new InstallPrompt();
