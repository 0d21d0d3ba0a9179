import { html } from 'lit';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { needsLine } from '../../../desktop/needs-line.ts';
import { guardClosing } from './closing-guard.ts';
import { profileView } from './profile-view.ts';
import './user-menu.ts';

/** The user menu; what is in it and what follows from it comes with `menu/`. */
export const feature: DesktopFeature = {
  id: 'profile',
  register(frame) {
    guardClosing(frame);
    frame.contribute({
      id: 'user-menu', slot: 'header-actions', order: 90,
      render: (model) => html`<ad-user-menu .view=${profileView(model.desk)} .offline=${needsLine(model) ?? ''}></ad-user-menu>`,
    });
  },
};
