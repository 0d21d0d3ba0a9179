let open: () => void = () => {};

/** Resolves when integrators' widgets find their host: none of their scripts runs before. */
export const widgetDoorOpen: Promise<void> = new Promise((resolve) => { open = resolve; });

/** The host stands: `window.AGENTX_SERVICE` is there. */
export const openWidgetDoor = (): void => open();
