import { html, nothing } from 'lit';
import type { DesktopFrame } from '../../../desktop/frame.ts';
import type { DesktopLayout, LayoutNode } from '../../../domain/layout/desktop-layout.ts';
import { headerId } from './layout-appearance.ts';
import type { LayoutHost } from './layout-host.ts';
import { hasSubstance, isVisible, isWideOnly } from './layout-substance.ts';
import './layout-view.ts';
import { wide } from './wide.ts';
import { widgetName } from './widgets/widget-name.ts';

/** Before all of ours. */
const ORDER = -100;

/** The custom widgets of the header: a contribution stays for good, so each shows whatever widget has its number now. */
export class LayoutHeader {
  readonly #frame: DesktopFrame;
  readonly #host: LayoutHost;
  /** As lists of one, the same for as long as the layout is: the view shows them anew when they are others. */
  #shown: readonly (readonly LayoutNode[])[] = [];
  #slots = 0;

  constructor(frame: DesktopFrame, host: LayoutHost) {
    this.#frame = frame;
    this.#host = host;
  }

  apply(layout: DesktopLayout | null): void {
    this.#shown = (layout?.header ?? []).map((node) => [node]);
    for (; this.#slots < this.#shown.length; this.#slots += 1) this.#contribute(this.#slots);
  }

  #contribute(at: number): void {
    this.#frame.contribute({
      id: headerId(at), slot: 'header-actions', order: ORDER + at,
      label: () => this.#nameOf(at),
      render: () => {
        const nodes = this.#shown[at];
        const node = nodes?.[0];
        if (!nodes || !node || !isVisible(node) || !hasSubstance(node) || (isWideOnly(node) && !wide.matches)) return nothing;
        return html`<ad-layout-view place="header" .nodes=${nodes} .host=${this.#host}></ad-layout-view>`;
      },
    });
  }

  #nameOf(at: number): string {
    const node = this.#shown[at]?.[0];
    return node ? node.textContent?.trim() || widgetName(node, this.#host.store$.value) : '';
  }
}
