import type { LayoutNode } from '../../../../domain/layout/desktop-layout.ts';
import { textNow } from '../layout-values.ts';
import type { WidgetStore } from '../widget-store.ts';

/** What a widget is called by those who see it: its title, else its element's name. */
export const widgetName = ({ wrapper, comp }: Pick<LayoutNode, 'wrapper' | 'comp'>, store: WidgetStore): string =>
  (wrapper && textNow(wrapper.title, store).trim()) || comp;
