import type { Id } from '../contract/primitives.ts';
import { isThere } from '../session/line-state.ts';
import type { LineState, SessionEvent, SessionPort } from '../session/session-port.ts';

/** What says nothing of anybody's work. */
const ANYBODYS: ReadonlySet<SessionEvent['kind']> = new Set<SessionEvent['kind']>(['line', 'time', 'trouble', 'role', 'answer', 'flushed', 'report', 'reload', 'ended']);

const PATIENCE_MS = 2_000;
const later = (deed: () => void): void => void setTimeout(deed, PATIENCE_MS);

/**
 * The session as far as it is this tab's user's. All tabs of a browser share one, and it may still be that of whoever
 * worked here before: of what they had kept nothing is shown until the server has said who is here, and when they are
 * at work in another tab, `foreign` hears of it: the browser's sign-in is another one's now.
 */
export const ownSession = (port: SessionPort, userId: Id, foreign: () => void, after = later): SessionPort => {
  let another = false;
  let line: LineState = 'connecting';
  const isAnothers = ({ desk, confirmed }: Extract<SessionEvent, { kind: 'state' }>['state']): boolean => {
    const is = desk !== null && desk.profile.userId !== userId;
    if (is && confirmed) foreign();
    // A tab that does not work is not told when the server has said so: by then it has, if there is a line.
    else if (is) after(() => { if (another && isThere(line)) foreign(); });
    return is;
  };
  return {
    post: (request) => port.post(request),
    listen: (listener) => port.listen((event) => {
      if (event.kind === 'line') line = event.line;
      if (event.kind === 'state') line = event.state.line;
      if (event.kind === 'state') another = isAnothers(event.state);
      if (!another || ANYBODYS.has(event.kind)) listener(event);
    }),
  };
};
