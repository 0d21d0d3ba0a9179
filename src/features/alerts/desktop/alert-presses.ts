import type { DesktopFrame } from '../../../desktop/frame.ts';
import { isMine, offeredToMe } from '../../../desktop/my-interactions.ts';

/** What the service worker asks of the windows. */
type Question = { type: 'who-works' } | { type: 'alert-pressed'; path: string };

/** Leads the keyboard to a request's answers; the requests themselves listen to it. */
class OfferShown extends Event {
  readonly interactionId: string;

  constructor(interactionId: string) {
    super('offer-shown', { bubbles: true, composed: true });
    this.interactionId = interactionId;
  }
}

const TASK = /^\/task\/([A-Za-z0-9_-]{1,64})$/;

/** Shows what an alert was about: a conversation in the workspace, a request where it waits. */
export function showTask(frame: Pick<DesktopFrame, 'model' | 'select' | 'root'>, path: string): void {
  const id = TASK.exec(path)?.[1];
  const { desk } = frame.model;
  const interaction = id === undefined ? undefined : desk.interactions[id];
  if (!interaction) return;
  if (offeredToMe(desk).some((each) => each.interaction.id === interaction.id)) frame.root.dispatchEvent(new OfferShown(interaction.id));
  else if (isMine(interaction, desk)) frame.select(interaction.id);
}

/** Answers the service worker when an alert was pressed. */
export function followPresses(frame: Pick<DesktopFrame, 'model' | 'select' | 'root'>, container: Pick<EventTarget, 'addEventListener'>): void {
  container.addEventListener('message', (event) => {
    const { data, ports } = event as MessageEvent<Partial<Question> | null>;
    if (data?.type === 'who-works') ports[0]?.postMessage(frame.model.role === 'working');
    if (data?.type === 'alert-pressed') showTask(frame, String(data.path));
  });
}
