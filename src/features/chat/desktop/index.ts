import { html, nothing } from 'lit';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import { bringPart } from '../../../desktop/register-features.ts';
import { ChatDesk } from './chat-desk.ts';
import { chatView } from './chat-view.ts';

/** Chats in the workspace. The pane is loaded with the first conversation that it shows. */
export const feature: DesktopFeature = {
  id: 'chat',
  register(frame) {
    const now = () => frame.now();
    const desk = new ChatDesk(frame);
    let asked = false;
    frame.contribute({
      id: 'chat', slot: 'workspace', order: 20,
      render: (model) => {
        const view = chatView(model);
        if (!view) return nothing;
        if (!asked) bringPart(frame, 'chat', () => import('./chat-pane.ts'));
        asked = true;
        return html`
          <ad-chat .view=${view} .transcript$=${desk.transcripts.of(view.id)} .memory=${frame.memory} .now=${now}></ad-chat>`;
      },
    });
  },
};
