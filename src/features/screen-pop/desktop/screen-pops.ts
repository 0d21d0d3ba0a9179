import { BehaviorSubject, distinctUntilChanged } from 'rxjs';
import type { Id } from '../../../contract/primitives.ts';
import { presentScreenPop$, ScreenPopAreaAsked, ScreenPopDelivered } from '../../../desktop/screen-pop-door.ts';
import type { DeskModel, DesktopFrame } from '../../../desktop/frame.ts';
import { isEmbedded, screenPopsFor } from '../../../domain/screen-pops.ts';
import { momentKey, moments, type Moment } from './moments.ts';
import { PopEntries } from './pop-entries.ts';
import { PopMemory } from './pop-memory.ts';
import type { Delivery } from './pop-notices.ts';
import { openTab } from './pop-windows.ts';
import { NO_POPS, placeAt, placeOf, popKey, shownPop, type PopsView, type ShownPop } from './shown-pop.ts';

/** The ids of our tab of the Auxiliary Information pane and of our page. */
export const PLACE_ID = 'screen-pop';

/** What happened longer ago, while no window was there to see it, opens nothing any more. */
const FRESH_MS = 5 * 60_000;

type Frame = Pick<DesktopFrame, 'model' | 'model$' | 'memory' | 'notify' | 'notices$' | 'select' | 'goTo' | 'showAuxiliary' | 'now' | 'record' | 'root'>;

/** Opens screen pops at the events of this agent's interactions, once each, in the window that works. */
export class ScreenPops {
  readonly view$ = new BehaviorSubject<PopsView>(NO_POPS);
  readonly #frame: Frame;
  readonly #memory: PopMemory;
  readonly #open: (shown: ShownPop) => boolean;
  /** Moments that this window has dealt with: a screen pop that is configured later opens at the next one. */
  readonly #seen = new Set<string>();
  /** Interactions whose screen pop is to be in sight when they are in the workspace. */
  readonly #coming = new Set<Id>();
  readonly #entries: PopEntries;

  constructor(frame: Frame, open: (shown: ShownPop) => boolean = openTab) {
    this.#frame = frame;
    this.#memory = new PopMemory(frame.memory);
    this.#open = open;
    this.#entries = new PopEntries(frame, (key) => this.reopen(key));
  }

  start(): void {
    this.#frame.model$.pipe(
      distinctUntilChanged((a, b) => a.desk.interactions === b.desk.interactions && a.role === b.role && a.confirmed === b.confirmed && a.selectedId === b.selectedId),
    ).subscribe((model) => this.#follow(model));
    this.view$.subscribe(() => this.#tellWidgets());
  }

  /** In its configured mode again (WX-162). */
  reopen(key: string): void {
    const shown = this.#find(key);
    if (!shown) return;
    if (!isEmbedded(shown.pop)) return this.#openAgain(shown);
    this.#become(key, false);
    this.#entries.keep(shown);
    // A request has no conversation in the workspace yet.
    if (this.#frame.model.desk.interactions[shown.interactionId]?.status !== 'offered') this.#frame.select(shown.interactionId);
    this.#show(shown);
  }

  close(key: string): void {
    const shown = this.#find(key);
    this.#become(key, true);
    if (shown) this.#entries.keep(shown);
  }

  bringToFront(key: string): void {
    const shown = this.#find(key);
    if (shown) this.#change({ front: { ...this.view$.value.front, [placeOf(shown)]: key } });
  }

  /** In a tab of the browser, because its own site does not want to be framed. */
  openBeside(key: string): void {
    const shown = this.#find(key);
    if (shown) this.#open({ ...shown, pop: { ...shown.pop, mode: 'new-tab' } });
  }

  /** The browser keeps the desktop from framing this origin: it was configured after the page was loaded. */
  refuse(origin: string): void {
    const { refused } = this.view$.value;
    if (!refused.includes(origin)) this.#change({ refused: [...refused, origin] });
  }

  #follow(model: DeskModel): void {
    if (model.role !== 'working') return this.#forgetWindow();
    if (!model.confirmed) return;
    this.#forgetGone(model);
    for (const moment of moments(model)) {
      const key = momentKey(moment);
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      this.#restore(model, moment);
      this.#deliver(model, moment);
    }
    this.#showComing(model.selectedId);
    this.#tellWidgets();
  }

  #openAgain(shown: ShownPop): void {
    if (this.#open(shown)) this.#entries.keep(shown);
    else this.#entries.tell(shown, 'blocked');
  }

  /** What an earlier window has opened: what stands inside the desktop stands again, the rest can be opened again. */
  #restore({ desk }: DeskModel, moment: Moment): void {
    const { interaction } = moment;
    for (const { popId, event, at, closed = false } of this.#memory.of(interaction.id)) {
      if (this.#find(popKey(interaction.id, popId))) continue;
      const due = screenPopsFor(desk.profile, interaction, event).find(({ pop }) => pop.id === popId);
      if (due) this.#put(shownPop({ interaction, event, at }, due, closed), 'kept');
    }
  }

  #deliver({ desk }: DeskModel, moment: Moment): void {
    const { interaction, event, at } = moment;
    if (this.#frame.now() - at > FRESH_MS) return;
    for (const [i, due] of screenPopsFor(desk.profile, interaction, event).entries()) {
      const opened = { popId: due.pop.id, event, at };
      if (this.#memory.has(interaction.id, opened)) continue;
      this.#memory.put(interaction.id, opened);
      for (const variable of due.unknown) this.#frame.record('screen-pop-variable', { pop: due.pop.id, variable: /^\w{1,40}$/u.exec(variable)?.[0] ?? null });
      const shown = shownPop(moment, due);
      const blocked = !isEmbedded(due.pop) && !this.#open(shown);
      // One message on the screen is enough; the Notification Center has them all.
      this.#put(shown, blocked ? 'blocked' : i === 0 ? 'opened' : 'beside');
      this.#frame.record('screen-pop', { pop: due.pop.id, mode: due.pop.mode, event, blocked });
      const { interactionId, pop: { name, mode }, url } = shown;
      this.#frame.root.dispatchEvent(new ScreenPopDelivered({ interactionId, name, mode, url }));
    }
  }

  #put(shown: ShownPop, delivery: Delivery): void {
    const { pops, front } = this.view$.value;
    const isNew = delivery !== 'kept';
    this.#change({
      pops: [...pops.filter(({ key }) => key !== shown.key), shown],
      ...(isNew && { front: { ...front, [placeOf(shown)]: shown.key } }),
    });
    if (isNew && shown.pop.mode === 'auxiliary') this.#coming.add(shown.interactionId);
    this.#entries.tell(shown, delivery);
  }

  /** The agent accepts first and is brought into the conversation then: the pane follows them there. */
  #showComing(selectedId: Id | null): void {
    if (selectedId !== null && this.#coming.delete(selectedId)) this.#frame.showAuxiliary(PLACE_ID);
  }

  #show({ pop: { mode } }: ShownPop): void {
    if (mode === 'auxiliary') this.#frame.showAuxiliary(PLACE_ID);
    else if (mode === 'page') this.#frame.goTo(PLACE_ID);
    else this.#frame.root.dispatchEvent(new ScreenPopAreaAsked());
  }

  #become(key: string, closed: boolean): void {
    const shown = this.#find(key);
    if (!shown) return;
    const { pops, front } = this.view$.value;
    this.#memory.mark(shown.interactionId, shown.pop.id, closed);
    this.#change({
      pops: pops.map((each) => (each.key === key ? { ...each, closed } : each)),
      ...(!closed && { front: { ...front, [placeOf(shown)]: key } }),
    });
  }

  /** The wrap-up is submitted, or the interaction is somebody else's (WX-157). A tab of the browser is the agent's own, and can be opened again. */
  #forgetGone({ desk: { interactions } }: DeskModel): void {
    const gone = new Set(this.view$.value.pops.filter(({ interactionId }) => !interactions[interactionId]).map(({ interactionId }) => interactionId));
    for (const key of this.#seen) if (!interactions[key.slice(0, key.indexOf(' '))]) this.#seen.delete(key);
    for (const interactionId of gone) this.#forget(interactionId);
  }

  #forget(interactionId: Id): void {
    const { pops } = this.view$.value;
    const inside = pops.filter((each) => each.interactionId === interactionId && isEmbedded(each.pop));
    if (inside.length > 0) this.#change({ pops: pops.filter((each) => !inside.includes(each)) });
    for (const { key } of inside) this.#entries.takeBack(key);
    this.#coming.delete(interactionId);
    this.#memory.forget(interactionId);
  }

  /** Another window works: what it opens and closes is known when this one works again. */
  #forgetWindow(): void {
    this.#entries.takeAllBack();
    this.#seen.clear();
    this.#coming.clear();
    if (this.view$.value.pops.length > 0) this.view$.next(NO_POPS);
  }

  #find(key: string): ShownPop | undefined {
    return this.view$.value.pops.find((each) => each.key === key);
  }

  #change(change: Partial<PopsView>): void {
    this.view$.next({ ...this.view$.value, ...change });
  }

  #tellWidgets(): void {
    const { selectedId } = this.#frame.model;
    const front = placeAt(this.view$.value, selectedId, 'widget').front ?? placeAt(this.view$.value, selectedId, 'page').front;
    const before = presentScreenPop$.value;
    if (before?.url === front?.url && before?.interactionId === front?.interactionId) return;
    presentScreenPop$.next(front && { interactionId: front.interactionId, name: front.pop.name, url: front.url });
  }
}
