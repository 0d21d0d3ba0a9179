import { html, nothing } from 'lit';
import type { DesktopFeature } from '../../../desktop/frame.ts';
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
        if (!asked) void import('./chat-pane.ts').catch((error: unknown) => frame.explain(error));
        asked = true;
        return html`
          <ad-chat .view=${view} .transcript$=${desk.transcripts.of(view.id)} .drafts=${desk.drafts} .now=${now}></ad-chat>`;
      },
    });
  },
};
