/** A widget is to be shown anew, or again. */
export class WidgetAgain extends Event {
  constructor() {
    super('widget-again');
  }
}

/** A widget is to be switched off. */
export class WidgetOff extends Event {
  constructor() {
    super('widget-off');
  }
}

declare global {
  interface HTMLElementEventMap {
    'widget-again': WidgetAgain;
    'widget-off': WidgetOff;
  }
}
