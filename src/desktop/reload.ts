let reloading = false;

/** Loads the page anew because the desktop needs it, not because its person wants to leave. */
export const reloadPage = (): void => {
  reloading = true;
  location.reload();
};

/** The page is on its way out by itself: nobody has to be asked. */
export const isReloading = (): boolean => reloading;
