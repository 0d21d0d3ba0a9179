/** How urgent words are: when everything else is said, or at once. */
type Politeness = 'polite' | 'assertive';

const regions = new WeakMap<Element, Readonly<Record<Politeness, HTMLElement>>>();
/** The modal dialogs that are open, the topmost last: what stands outside of it is not there for screen readers. */
const modals: Element[] = [];
const fresh = new WeakSet<HTMLElement>();
/** Screen readers hear only what changes in regions that they know: those of a dialog need this long to be known. */
const ACQUAINTANCE_MS = 100;
const unknown = new WeakSet<Element>();

const make = (politeness: Politeness): HTMLElement => {
  const made = document.createElement('div');
  made.setAttribute('aria-live', politeness);
  made.dataset['liveRegion'] = politeness;
  Object.assign(made.style, { position: 'absolute', inset: '0 auto auto 0', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' });
  return made;
};

/** The words for screen readers have no place on the screen: one polite and one assertive region in the page, and in each modal dialog. */
const regionsIn = (place: Element): Readonly<Record<Politeness, HTMLElement>> => {
  const known = regions.get(place);
  if (known?.polite.isConnected) return known;
  const made = { polite: make('polite'), assertive: make('assertive') };
  place.append(made.polite, made.assertive);
  regions.set(place, made);
  return made;
};

/** From now on, until the result is called, words are said in this modal dialog, which is all that there is meanwhile. */
export const speakIn = (modal: Element): (() => void) => {
  modals.push(modal);
  regionsIn(modal);
  unknown.add(modal);
  setTimeout(() => unknown.delete(modal), ACQUAINTANCE_MS);
  return () => { if (modals.includes(modal)) modals.splice(modals.indexOf(modal), 1); };
};

const placeToSpeak = (): Element => modals.findLast((each) => each.isConnected) ?? document.body;

/** Lets screen readers say `text` when they have finished what they say (`polite`) or at once (`assertive`). */
export const announce = (text: string, politeness: Politeness = 'polite'): void => {
  const place = placeToSpeak();
  if (unknown.has(place)) setTimeout(() => say(text, regionsIn(placeToSpeak())[politeness]), ACQUAINTANCE_MS);
  else say(text, regionsIn(place)[politeness]);
};

/** Takes back what was announced: its words are not for whoever looks at the page now. */
export const hush = (): void => {
  for (const place of [document.body, ...modals]) for (const region of Object.values(regions.get(place) ?? {})) region.replaceChildren();
};

const say = (text: string, region: HTMLElement): void => {
  // The same words twice are only spoken twice when the node is a new one.
  const words = Object.assign(document.createElement('p'), { textContent: text });
  // Browsers tell screen readers once a frame what has changed: what came in the same one is said with it.
  if (!document.hidden && fresh.has(region) && region.lastChild?.textContent !== text) return region.append(words);
  region.replaceChildren(words);
  fresh.add(region);
  requestAnimationFrame(() => fresh.delete(region));
};
