/** Waits, turn by turn of the event loop, until it is so; the test's own timeout ends what never comes. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise(setImmediate);
}
