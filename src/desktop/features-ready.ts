/** Every feature has registered, also those that come when the desk stands. */
export class FeaturesReady extends Event {
  constructor() {
    super('features-ready');
  }
}

declare global {
  interface HTMLElementEventMap {
    'features-ready': FeaturesReady;
  }
}
