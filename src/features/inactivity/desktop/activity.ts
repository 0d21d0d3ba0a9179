import { filter, fromEvent, merge, Subject, throttleTime, type Observable } from 'rxjs';

/** What a person does with a window. Movements of the pointer alone count too: somebody is there and reads. */
const DEEDS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'touchmove', 'focusin'] as const;

/** How often the server hears of it at most. */
const EVERY_MS = 10_000;

/** The innermost element that has the focus, through shadow roots. */
const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

const deedsIn = (target: EventTarget): Observable<Event> =>
  merge(...DEEDS.map((name) => fromEvent(target, name, { capture: true, passive: true })));

/** The window of a widget's frame when it is of our own origin; else its inside cannot be seen. */
const insideOf = (frame: HTMLIFrameElement): Document | null => {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
};

/** Signs of life: of this window, and of widgets' frames, into which the focus goes without another event (WX-100). */
export function signsOfLife(): Observable<unknown> {
  const inside = new Subject<Event>();
  const known = new WeakSet<Document>();
  const entered = fromEvent(window, 'blur').pipe(filter(() => {
    const frame = focused();
    if (!(frame instanceof HTMLIFrameElement)) return false;
    const document = insideOf(frame);
    if (document && !known.has(document)) {
      known.add(document);
      deedsIn(document).subscribe(inside);
    }
    return true;
  }));
  return merge(deedsIn(window), entered, inside);
}

/** The first of several signs at once, and the last one of a time, so that the server is never far behind. */
export const activity = (signs: Observable<unknown> = signsOfLife()): Observable<unknown> =>
  signs.pipe(throttleTime(EVERY_MS, undefined, { leading: true, trailing: true }));
