/** The agent goes to a page of the navigation bar; null: home. */
export class PageAsked extends Event {
  readonly pageId: string | null;

  constructor(pageId: string | null) {
    super('page-asked', { bubbles: true, composed: true });
    this.pageId = pageId;
  }
}

declare global {
  interface HTMLElementEventMap {
    'page-asked': PageAsked;
  }
}
