/** What is taken back when the agent leaves, whoever ends the session. */
export type Farewell = () => Promise<unknown>;

/** Nobody waits longer than this for the way out. */
const PATIENCE_MS = 1_000;
const farewells = new Set<Farewell>();

/** Adds something that must not outlive the agent's visit; the result takes it back. */
export const onFarewell = (farewell: Farewell): (() => void) => {
  farewells.add(farewell);
  return () => farewells.delete(farewell);
};

/** Before the page goes: everything that features have to take back. Never rejects. */
export const sayFarewell = async (): Promise<void> => {
  const done = Promise.allSettled([...farewells].map((farewell) => farewell()));
  await Promise.race([done, new Promise((resolve) => { setTimeout(resolve, PATIENCE_MS); })]);
};
