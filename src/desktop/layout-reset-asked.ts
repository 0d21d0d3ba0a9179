/** The desktop is to look as the administrator has arranged it: **Reset Entire Desktop Layout** (WX-171). */
export class LayoutResetAsked extends Event {
  constructor() {
    super('layout-reset-asked', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'layout-reset-asked': LayoutResetAsked;
  }
}
