import { FeaturesReady } from './features-ready.ts';
import type { DesktopFeature } from './frame.ts';
import { bringPart, registerFeatures } from './register-features.ts';
import { whenIdle } from './when-idle.ts';

/** Features that show nothing in the first moments: they come in a chunk of their own when the desk stands. */
export const laterFeatures = (load: () => Promise<{ features: readonly DesktopFeature[] }>): DesktopFeature => ({
  id: 'later',
  register(frame) {
    whenIdle(() => bringPart(frame, 'later', async () => {
      registerFeatures(frame, (await load()).features);
      frame.root.dispatchEvent(new FeaturesReady());
    }));
  },
});
