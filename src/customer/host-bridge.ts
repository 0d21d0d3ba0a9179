import { unreadCount } from './conversation-store.ts';
import type { CustomerSession } from './customer-session.ts';
import type { FromHost, FromPage } from './host-messages.ts';

/** Events on the page's elements that ask for the panel to be closed. */
export class PanelCloseAsked extends Event {
  static readonly type = 'ad-panel-close-asked';

  constructor() {
    super(PanelCloseAsked.type, { bubbles: true, composed: true });
  }
}

/** The part of a window that the bridge uses. */
export type HostWindow = Pick<Window, 'postMessage'>;

export interface HostBridgeOptions {
  session: CustomerSession;
  /** The embedding page and its origin, as the embed script has said; messages of anybody else count for nothing. */
  host: HostWindow;
  origin: string;
  /** Where the host's messages arrive. */
  window: EventTarget;
  /** The panel was opened or closed; `focus` when a person has opened it. */
  changed: (change: { focus: boolean }) => void;
}

export interface HostBridge {
  tell(message: FromPage): void;
  /** Whether the panel is open. */
  open(): boolean;
}

/** Keeps the embedding page informed, and listens whether the panel is open. */
export function bridgeToHost({ session, host, origin, window, changed }: HostBridgeOptions): HostBridge {
  let open = false;
  let told = '';
  const tell = (message: FromPage): void => host.postMessage(message, origin);
  const tellStatus = (): void => {
    const { transcript } = session.model;
    const active = session.model.started && transcript?.conversation.status !== 'ended';
    const status: FromPage = { agentDesktop: 'status', unread: transcript ? unreadCount(transcript.conversation) : 0, active };
    const text = JSON.stringify(status);
    if (text !== told) tell(status);
    told = text;
  };
  window.addEventListener('message', (event) => {
    if (!(event instanceof MessageEvent) || event.source !== host || event.origin !== origin) return;
    const said = event.data as Partial<FromHost> | null;
    if (said?.agentDesktop !== 'shown' && said?.agentDesktop !== 'hidden') return;
    open = said.agentDesktop === 'shown';
    changed({ focus: said.agentDesktop === 'shown' && said.focus === true });
  });
  session.subscribe(tellStatus);
  tell({ agentDesktop: 'ready' });
  tellStatus();
  return { tell, open: () => open };
}
