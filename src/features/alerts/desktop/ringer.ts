/** Our own short sound, see tools/make-sounds.mjs. */
export const REQUEST_SOUND = '/sounds/request.wav';

/** What comes so soon after a sound has been heard with it. */
const GAP_MS = 1_000;

/** Plays the sound of a request or a notice; several at once are one. */
export class Ringer {
  readonly #make: () => HTMLAudioElement;
  readonly #now: () => number;
  #audio: HTMLAudioElement | null = null;
  #last = -Infinity;

  constructor(make: () => HTMLAudioElement = () => new Audio(REQUEST_SOUND), now: () => number = () => performance.now()) {
    this.#make = make;
    this.#now = now;
  }

  /** Fetches the sound, so that it comes at once when it is needed. */
  prepare(): void {
    this.#get().preload = 'auto';
  }

  /** For something that has come. `volume` from 0 to 100. */
  ring(volume: number): void {
    if (this.#now() - this.#last < GAP_MS) return;
    this.#last = this.#now();
    void this.play(volume);
  }

  /** Because the agent wants to hear it. False when the browser does not allow a sound before the person has touched the page. */
  async play(volume: number): Promise<boolean> {
    const audio = this.#get();
    audio.volume = Math.min(100, Math.max(0, volume)) / 100;
    if (!audio.paused) return true;
    audio.currentTime = 0;
    return audio.play().then(() => true, () => false);
  }

  #get(): HTMLAudioElement {
    return this.#audio ??= this.#make();
  }
}
