import { BehaviorSubject } from 'rxjs';
import type { Id } from '../contract/primitives.ts';
import type { ScreenPopMode } from '../contract/screen-pop.ts';

/** What a widget of a custom page shows: `$STORE.session.screenpop.screenPopSelector` is its address (WX-151). */
export interface PresentScreenPop {
  interactionId: Id;
  name: string;
  url: string;
}

/** The screen pop of the interaction in the workspace; null when there is none. */
export const presentScreenPop$ = new BehaviorSubject<PresentScreenPop | null>(null);

/** A screen pop of an interaction was opened; integrators' widgets hear of it. Raised at the frame's root. */
export class ScreenPopDelivered extends Event {
  readonly interactionId: Id;
  readonly name: string;
  readonly mode: ScreenPopMode;
  readonly url: string;

  constructor({ interactionId, name, mode, url }: Pick<ScreenPopDelivered, 'interactionId' | 'name' | 'mode' | 'url'>) {
    super('screen-pop-delivered', { bubbles: true });
    this.interactionId = interactionId;
    this.name = name;
    this.mode = mode;
    this.url = url;
  }
}

/** The agent wants to see the custom page that has an area for screen pops (WX-162). Raised at the frame's root. */
export class ScreenPopAreaAsked extends Event {
  constructor() {
    super('screen-pop-area-asked', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'screen-pop-delivered': ScreenPopDelivered;
    'screen-pop-area-asked': ScreenPopAreaAsked;
  }
}
