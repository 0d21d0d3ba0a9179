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
