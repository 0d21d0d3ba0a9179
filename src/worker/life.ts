/* Web Locks tell who lives: they are let go by the browser when their holder ends, however it ends. */

type Locks = Pick<LockManager, 'request'>;

/** Browsers give locks only to secure addresses. */
const locks = (): Locks | undefined => (navigator as { locks?: Locks }).locks;

/** Holds a lock until this page or worker ends; false when it is not to be had within the time. */
export const holdForLife = (name: string, withinMs?: number): Promise<boolean> => new Promise((resolve) => {
  const manager = locks();
  if (!manager) return resolve(true);
  const options = withinMs === undefined ? {} : { signal: AbortSignal.timeout(withinMs) };
  manager.request(name, options, () => {
    resolve(true);
    return new Promise(() => {});
  }).catch(() => resolve(false));
});

/** Calls when the holder of a lock has ended; the result stops watching. */
export const whenEnded = (name: string, ended: () => void): (() => void) => {
  const stop = new AbortController();
  locks()?.request(name, { signal: stop.signal }, ended).catch(() => undefined);
  return () => stop.abort();
};
