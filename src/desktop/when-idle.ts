/** At the latest so long after the desk stands. */
const PATIENCE_MS = 1_000;

/** Runs what the first picture does not need. */
export const whenIdle = (run: () => void): void => {
  // Safari has no idle callback.
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: PATIENCE_MS });
  else setTimeout(run, PATIENCE_MS);
};
