let ask: () => void = () => {};
let open: () => void = () => {};

/** Resolves when somebody has widgets to show: without them nothing of their host is loaded. */
export const widgetHostAsked: Promise<void> = new Promise((resolve) => { ask = resolve; });

/** Resolves when integrators' widgets find their host: none of their scripts runs before. */
export const widgetDoorOpen: Promise<void> = new Promise((resolve) => { open = resolve; });

/** There are widgets to show: brings their host; to be called before `await widgetDoorOpen`. */
export const askForWidgetHost = (): void => ask();

/** The host stands: `window.AGENTX_SERVICE` is there. */
export const openWidgetDoor = (): void => open();

const bare = (script: string): string => script.replace(/[?#].*$/, '');

/** By script: the places where its widgets stand, and whether they are on. */
const places = new Map<string, Map<object, boolean>>();

/** Says of a widget's place whether it is switched on or off, or gone with its page. `place` is whatever stands for it. */
export const tellWidgetPlace = (script: string, place: object, state: 'on' | 'off' | 'gone'): void => {
  const all = places.get(bare(script)) ?? new Map<object, boolean>();
  places.set(bare(script), all);
  if (state === 'gone') all.delete(place);
  else all.set(place, state === 'on');
};

/** All widgets of the script that are there are switched off: what it has left with the host is not called. */
export const isSilenced = (script: string): boolean => {
  const all = [...(places.get(bare(script))?.values() ?? [])];
  return all.length > 0 && all.every((on) => !on);
};
