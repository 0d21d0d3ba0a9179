/** Our own short sound, see tools/make-sounds.mjs. */
export const REQUEST_SOUND = '/sounds/request.wav';

/** Plays the sound of a request; several at once are one. */
export class Ringer {
  readonly #make: () => HTMLAudioElement;
  #audio: HTMLAudioElement | null = null;

  constructor(make: () => HTMLAudioElement = () => new Audio(REQUEST_SOUND)) {
    this.#make = make;
  }

  /** Fetches the sound, so that it comes at once when it is needed. */
  prepare(): void {
    this.#get().preload = 'auto';
  }

  /** `volume` from 0 to 100. False when the browser does not allow a sound before the person has touched the page. */
  async ring(volume: number): Promise<boolean> {
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
