import type { CustomerSession } from './customer-session.ts';
import { bridgeToHost, PanelCloseAsked, type HostBridge } from './host-bridge.ts';

/** Tells the session what happens to its page: seen or not, network or none, inside another site or alone. */
export function followPage(session: CustomerSession, page: HTMLElement, hostOrigin: string | null): void {
  const bridge = hostOrigin === null ? null : bridgeToHost({
    session, host: window.parent, origin: hostOrigin, window,
    changed: ({ focus }) => {
      look();
      if (focus) page.focus();
    },
  });
  // Inside another page one can be seen only while the panel is open.
  const look = (): void => session.show(document.visibilityState === 'visible' && (bridge?.open() ?? true));
  look();
  document.addEventListener('visibilitychange', () => {
    look();
    if (document.visibilityState === 'visible') session.nudge();
  });
  for (const change of ['online', 'offline', 'pageshow']) window.addEventListener(change, () => session.nudge());
  if (bridge) closeWith(bridge, page);
}

function closeWith(bridge: HostBridge, page: HTMLElement): void {
  page.addEventListener(PanelCloseAsked.type, () => bridge.tell({ agentDesktop: 'close' }));
  window.addEventListener('keydown', (event) => {
    // A dialog's own Escape, or one that ends a composition, is not meant for the panel.
    const inDialog = event.composedPath().some((node) => node instanceof HTMLDialogElement);
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing && !inDialog) bridge.tell({ agentDesktop: 'close' });
  });
}
