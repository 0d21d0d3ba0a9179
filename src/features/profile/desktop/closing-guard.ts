import type { DesktopFrame } from '../../../desktop/frame.ts';
import { isReloading } from '../../../desktop/reload.ts';
import { t } from './texts/index.ts';

/**
 * Asks before the window closes over a working session (WX-278): the browser's own question first, and
 * for those who stay, how to leave properly. Browsers let no page choose the words of the first.
 */
export function guardClosing(frame: Pick<DesktopFrame, 'model' | 'toast'>, target: EventTarget = window): () => void {
  const ask = (event: Event) => {
    const { desk, role } = frame.model;
    // A window that another one has taken the session from may go.
    if (desk.session === null || role !== 'working' || isReloading()) return;
    event.preventDefault();
    // Runs after the question, and only for those who stay.
    setTimeout(() => frame.toast(t('profile.sign-out-first'), 'warning'));
  };
  target.addEventListener('beforeunload', ask);
  return () => target.removeEventListener('beforeunload', ask);
}
