import { expect } from '@open-wc/testing';
import type { TranscriptLog } from '../../../../src/features/chat/desktop/transcript-log.ts';
import { message } from '../../../desktop/desk-fixture.ts';
import { find, until } from '../../../desktop/element-support.ts';
import { opened } from './chat-fixture.ts';

describe('subscriptions', () => {
  it('CARD-010 1,000 times shown and taken away leave the bus’s subscribers as they were', async () => {
    const { frame, root } = await opened([message(1)]);
    const observers = () => (frame.bus as unknown as { observers: unknown[] }).observers.length;
    const watchers = () => (frame as unknown as { model$: { source: { observers: unknown[] } } }).model$.source.observers.length;
    const before = { bus: observers(), model: watchers() };
    const pane = find<HTMLElement & { updateComplete: Promise<boolean>; transcript$: { observers: unknown[] } }>(root, 'ad-chat');
    const transcript$ = pane.transcript$;
    expect(transcript$.observers).to.have.length(1);
    const place = pane.parentNode!;
    for (let i = 0; i < 1_000; i += 1) {
      pane.remove();
      if (i % 100 === 0) expect(transcript$.observers).to.have.length(0);
      place.append(pane);
      if (i % 100 === 0) await pane.updateComplete;
    }
    await pane.updateComplete;
    expect({ bus: observers(), model: watchers() }).to.deep.equal(before);
    expect(transcript$.observers).to.have.length(1);
    await until(() => find<TranscriptLog>(root, 'ad-transcript').isConnected);
  });
});
