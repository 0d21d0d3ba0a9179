import { html, nothing } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { carryOut } from '../../../desktop/deed.ts';
import type { DesktopFeature } from '../../../desktop/frame.ts';
import './wrap-up-bar.ts';
import './wrap-up-dialog.ts';
import type { WrapUpDialog } from './wrap-up-dialog.ts';
import './wrap-up-list.ts';
import { wrapUpView } from './wrap-up-view.ts';

/** After-contact work: the dialog that asks for the reason, and the ways back to it. */
export const feature: DesktopFeature = {
  id: 'wrap-up',
  register(frame) {
    const now = () => frame.now();
    const dialog = createRef<WrapUpDialog>();
    frame.contribute({
      id: 'wrap-up-list', slot: 'task-list', order: 20,
      render: ({ desk, outbox }) => html`<ad-wrap-up-list .tasks=${wrapUpView(desk, outbox).tasks} .now=${now}></ad-wrap-up-list>`,
    });
    frame.contribute({
      id: 'wrap-up-bar', slot: 'workspace', order: 15,
      render: ({ desk, outbox, selectedId }) => {
        const task = wrapUpView(desk, outbox).tasks.find((each) => each.id === selectedId);
        return task ? html`<ad-wrap-up-bar .task=${task} .now=${now}></ad-wrap-up-bar>` : nothing;
      },
    });
    frame.contribute({
      id: 'wrap-up-dialog', slot: 'dialogs', order: 20,
      // What an earlier visit has left may be done by now.
      render: ({ desk, outbox, confirmed }) => html`
        <ad-wrap-up-dialog ${ref(dialog)} .view=${wrapUpView(desk, outbox)} .idle=${!confirmed} .now=${now}></ad-wrap-up-dialog>`,
    });
    frame.root.addEventListener('wrap-up-reopened', ({ interactionId }) => {
      frame.select(interactionId);
      dialog.value?.reopen(interactionId);
    });
    frame.root.addEventListener('wrap-up-submitted', (deed) => {
      const { interactionId, reasonId } = deed;
      carryOut(frame, deed, frame.send({ kind: 'wrapUp.submit', interactionId, reasonId }));
    });
    frame.root.addEventListener('auto-wrap-up-cancelled', (deed) => {
      // Without a line it waits in the outbox; the reason can be chosen meanwhile.
      frame.send({ kind: 'wrapUp.cancelAuto', interactionId: deed.interactionId }).catch((error: unknown) => frame.explain(error));
    });
  },
};
