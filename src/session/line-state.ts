import type { LineState } from './session-port.ts';

/** Whether there is a way to the server, be it a slow one. */
export const isThere = (line: LineState): boolean => line === 'online' || line === 'slow';
