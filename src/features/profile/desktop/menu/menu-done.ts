/** Something of the menu was chosen: the menu closes. */
export class MenuDone extends Event {
  constructor() {
    super('menu-done', { bubbles: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'menu-done': MenuDone;
  }
}
