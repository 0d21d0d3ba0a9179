import { errorTrace } from '../session/error-trace.ts';

type Record = (what: string, detail: Readonly<{ [name: string]: string }>) => void;

/** What goes wrong in the worker itself is for the black box: its kind and place, never its words, which may quote people's. */
export const watchErrors = (worker: EventTarget, record: Record): void => {
  worker.addEventListener('error', (event) => record('error', errorTrace((event as ErrorEvent).error)));
  worker.addEventListener('unhandledrejection', (event) => record('error', errorTrace((event as PromiseRejectionEvent).reason)));
};
