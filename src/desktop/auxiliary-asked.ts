/** A tab of the Auxiliary Information pane is to be shown, and the pane with it. */
export class AuxiliaryAsked extends Event {
  readonly tabId: string;

  constructor(tabId: string) {
    super('auxiliary-asked');
    this.tabId = tabId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'auxiliary-asked': AuxiliaryAsked;
  }
}
