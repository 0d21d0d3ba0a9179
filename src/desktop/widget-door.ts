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

const silenced = new Set<string>();
const bare = (script: string): string => script.replace(/[?#].*$/, '');

/** A widget was switched off, or on again: what its script has left with the host is not called meanwhile. */
export const silenceWidget = (script: string, off: boolean): void => {
  if (off) silenced.add(bare(script));
  else silenced.delete(bare(script));
};
export const isSilenced = (script: string): boolean => silenced.has(bare(script));
