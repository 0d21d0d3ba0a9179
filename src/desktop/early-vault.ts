import type { Kept } from '../session/ports.ts';
import { createVault, type OpenVault } from '../vault/create-vault.ts';
import { localWitness } from '../vault/witness.ts';

/** What a tab needs of the vault; the session core has a connection of its own. */
export type TabVault = Pick<OpenVault, 'load' | 'erase' | 'onTrouble' | 'transcriptsOf'>;

let vault: OpenVault | null = null;
let early: Promise<Kept | null> | null = null;

const opened = (): OpenVault => (vault ??= createVault({ witness: localWitness(() => localStorage) }));

/** Begins to read what this browser has kept, while the code that will show it is still being loaded. */
export const readAhead = (): void => {
  early ??= opened().load();
};

/** The page's one vault. What was read ahead is given once; later it may be another's. */
export const tabVault: TabVault = {
  load() {
    const read = early ?? opened().load();
    early = null;
    return read;
  },
  erase: () => opened().erase(),
  transcriptsOf: (owner) => opened().transcriptsOf(owner),
  onTrouble: (listener) => opened().onTrouble(listener),
};
