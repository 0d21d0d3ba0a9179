import { filter, take } from 'rxjs';
import type { DesktopFrame, DeskModel } from '../../../desktop/frame.ts';

/** Chromium's queue of launches: also of those that only brought this window to the front. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { targetURL?: string }) => void): void;
}

const goesAvailable = (address: string): boolean => URL.canParse(address) && new URL(address).searchParams.get('do') === 'available';

/** This window works for an agent on a station: then the state can be another one. */
const canChoose = ({ role, confirmed, desk }: DeskModel): boolean => role === 'working' && confirmed && desk.session !== null;

/** The application's shortcut **Go available**: done as soon as the agent may choose, and once. */
export class Launches {
  readonly #frame: Pick<DesktopFrame, 'model$' | 'send' | 'explain'>;
  #waiting = false;

  constructor(frame: Pick<DesktopFrame, 'model$' | 'send' | 'explain'>) {
    this.#frame = frame;
  }

  /** Follows what the application was or will be started with. */
  start(page: Pick<Window, 'location' | 'history'> & { launchQueue?: LaunchQueue } = window): void {
    if (goesAvailable(page.location.href)) {
      // Gone from the address, or a reload would ask for it again.
      page.history.replaceState(page.history.state, '', page.location.pathname);
      this.#goAvailable();
    }
    page.launchQueue?.setConsumer(({ targetURL }) => { if (targetURL && goesAvailable(targetURL)) this.#goAvailable(); });
  }

  #goAvailable(): void {
    if (this.#waiting) return;
    this.#waiting = true;
    this.#frame.model$.pipe(filter(canChoose), take(1)).subscribe(({ desk }) => {
      this.#waiting = false;
      if (desk.session?.presence.state === 'idle') this.#frame.send({ kind: 'state.available' }).catch((error: unknown) => this.#frame.explain(error));
    });
  }
}
