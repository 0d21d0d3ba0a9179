import type { Id } from '../contract/primitives.ts';
import type { SessionEvent, SessionPort } from '../session/session-port.ts';

/** What says nothing of anybody's work. */
const ANYBODYS: ReadonlySet<SessionEvent['kind']> = new Set<SessionEvent['kind']>(['line', 'time', 'trouble', 'role', 'answer', 'flushed', 'report', 'reload', 'ended']);

/**
 * The session as far as it is this tab's user's. All tabs of a browser share one, and it may still be that of whoever
 * worked here before: of what they had kept nothing is shown until the server has said who is here, and when they are
 * at work in another tab, `foreign` hears of it: the browser's sign-in is another one's now.
 */
export const ownSession = (port: SessionPort, userId: Id, foreign: () => void): SessionPort => {
  let another = false;
  const isAnothers = ({ desk, confirmed }: Extract<SessionEvent, { kind: 'state' }>['state']): boolean => {
    const is = desk !== null && desk.profile.userId !== userId;
    if (is && confirmed) foreign();
    return is;
  };
  return {
    post: (request) => port.post(request),
    listen: (listener) => port.listen((event) => {
      if (event.kind === 'state') another = isAnothers(event.state);
      if (!another || ANYBODYS.has(event.kind)) listener(event);
    }),
  };
};
