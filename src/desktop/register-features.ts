import type { AuxiliaryTab, Contribution, DeskModel, DeskPage, DesktopFeature, DesktopFrame } from './frame.ts';
import { featureName } from './feature-name.ts';
import { t } from './texts/index.ts';

const unavailable = (frame: Pick<DesktopFrame, 'trouble' | 'record'>, id: string): void => {
  frame.record('unavailable', { feature: id });
  frame.trouble(`feature:${id}`, () => t('desk.unavailable', { name: featureName(id) }), true);
};

const available = (frame: Pick<DesktopFrame, 'trouble'>, id: string): void => frame.trouble(`feature:${id}`, null);

/** What draws something for a feature. */
type Drawing = Pick<Contribution, 'render'>;

/** The frame as one feature sees it: what it shows may fail without taking the desktop away from the agent. */
const guarded = (frame: DesktopFrame, id: string): DesktopFrame => {
  let failing = false;
  const guard = <T extends Drawing>(drawing: T): T => ({
    ...drawing,
    render: (model: DeskModel) => {
      try {
        const rendered = drawing.render(model);
        if (failing) queueMicrotask(() => available(frame, id));
        failing = false;
        return rendered;
      } catch (error) {
        if (!failing) queueMicrotask(() => unavailable(frame, id));
        failing = true;
        throw error;
      }
    },
  });
  return Object.create(frame, {
    contribute: { value: (contribution: Contribution) => frame.contribute(guard(contribution)) },
    page: { value: (page: DeskPage) => frame.page(guard(page)) },
    auxiliary: { value: (tab: AuxiliaryTab) => frame.auxiliary(guard(tab)) },
  }) as DesktopFrame;
};

/** Registers what the desktop can do. A feature that fails is named in the banner; all others work (WX-019). */
export const registerFeatures = (frame: DesktopFrame, features: readonly DesktopFeature[]): void => {
  for (const feature of features) {
    try {
      feature.register(guarded(frame, feature.id));
    } catch (error) {
      reportError(error);
      unavailable(frame, feature.id);
    }
  }
};

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Brings a part of a feature that is loaded on demand. What cannot be had is named in the banner and tried again
 * until it is there (WX-019, WX-020).
 */
export const bringPart = (frame: Pick<DesktopFrame, 'trouble' | 'record'>, id: string, load: () => Promise<unknown>, pauseMs = FIRST_PAUSE_MS): void => {
  void load().then(() => available(frame, id), () => {
    unavailable(frame, id);
    setTimeout(() => bringPart(frame, id, load, Math.min(pauseMs * 2, LONGEST_PAUSE_MS)), pauseMs);
  });
};
