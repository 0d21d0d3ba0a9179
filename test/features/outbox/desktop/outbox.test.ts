import { expect } from '@open-wc/testing';
import type { HandledRecord } from '../../../../src/contract/events.ts';
import { feature } from '../../../../src/features/outbox/desktop/index.ts';
import { desk, failed, handled, ME, pending, session, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, findAll, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const message = { kind: 'message.post', interactionId: 'i-1', text: 'Until tomorrow' } as const;
const submit = { kind: 'wrapUp.submit', interactionId: 'i-1', reasonId: 'solved' } as const;

const opened = (over = {}, state = desk([handled()])) => {
  const frame = new FakeFrame(state, over);
  return { frame, root: mount(feature, frame) };
};
const rows = (root: ParentNode) => findAll(root, 'li').map(words);
const trigger = (root: ParentNode) => find<HTMLButtonElement>(root, '.trigger');
const record = (over: Partial<HandledRecord>) => ({ reasonName: 'Refund granted', automatic: true, ...over }) as HandledRecord;

describe('the outbox', () => {
  it('CARD-003 shows what waits without a line: what, to whom, when; nothing is shown of what is answered in a moment', async () => {
    const at = Date.now();
    const { frame, root } = opened({ outbox: [pending(message, { at })] });
    await find<HTMLElement & { updateComplete: Promise<boolean> }>(root, 'ad-outbox').updateComplete;
    expect(findAll(root, '.trigger')).to.have.length(0);
    frame.become({ line: 'reconnecting', outbox: [
      pending(message, { at }), pending({ kind: 'state.idle', idleCodeId: 'lunch' }, { id: 'x-2', at }),
      pending({ kind: 'message.mark', interactionId: 'i-1', delivered: 1, read: 1 }, { id: 'x-3', at }),
    ] });
    await until(() => trigger(root).getAttribute('aria-label') === '2 actions wait to be sent');
    trigger(root).click();
    await until(() => find(root, '.panel').matches(':popover-open'));
    expect(rows(root)[0]).to.match(/^Message to Maria Waits to be sent .+ You Until tomorrow Discard$/u);
    expect(rows(root)[1]).to.match(/^Change of state Waits to be sent .+ You Lunch Discard$/u);
    await accessibleInBothThemes(root);
  });

  it('shows what takes long although there is a line', async () => {
    const { root } = opened({ outbox: [pending(message, { at: Date.now() - 10_000 })] });
    await until(() => trigger(root));
  });

  it('shows a failed message beside what has become of its conversation, to be tried again or given up', async () => {
    const { frame, root } = opened({ outbox: [failed(message, 'not-owner')] });
    await until(() => trigger(root).classList.contains('failed'));
    expect(rows(root)[0]).to.include('The conversation is still yours.');
    frame.become({ desk: desk() });
    await until(() => rows(root)[0]?.includes('The conversation is over or was handed over.'));
    expect(rows(root)[0], 'the name is known after the interaction has left').to.include('Message to Maria');
    expect(rows(root)[0]).to.include('This interaction is not yours any more.');
    buttonNamed(root, 'Retry').click();
    buttonNamed(root, 'Discard').click();
    expect([frame.retried, frame.discarded]).to.deep.equal([['x-1'], ['x-1']]);
    await accessibleInBothThemes(root);
  });

  it('keeps what is tried again in its place, however young it is', async () => {
    const at = Date.now();
    const { frame, root } = opened({ outbox: [failed(message, 'not-owner', { at })] });
    await until(() => trigger(root));
    buttonNamed(root, 'Retry').click();
    frame.become({ outbox: [pending(message, { at })] });
    await until(() => rows(root)[0]?.includes('Waits to be sent'));
  });

  it('shows a wrap-up reason beside the one that was stored meanwhile', async () => {
    const { frame, root } = opened({ outbox: [failed(submit, 'no-wrap-up')] }, desk([wrappingUp()]));
    await until(() => rows(root)[0]?.includes('Now Not wrapped up yet'));
    frame.happen({ kind: 'wrapUp.completed', at: T0, interactionId: 'i-1', agentId: ME, record: record({}) }, desk());
    frame.become({});
    await until(() => rows(root)[0]?.includes('You Solved Now Refund granted (automatic)'));
  });

  it('shows a wish for a state beside the state of now', async () => {
    const { root } = opened({ outbox: [failed({ kind: 'state.available' }, 'not-signed-in')] }, desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'meeting' } }) }));
    await until(() => rows(root)[0]?.includes('You Available Now Meeting'));
  });

  it('goes when there is nothing left, and does not leave the keyboard nowhere', async () => {
    const { frame, root } = opened({ outbox: [failed(message, 'not-owner')] });
    const main = root.appendChild(Object.assign(document.createElement('main'), { tabIndex: -1 }));
    await until(() => trigger(root));
    trigger(root).click();
    await until(() => trigger(root).getAttribute('aria-expanded') === 'true');
    frame.become({ outbox: [] });
    await until(() => findAll(root, '.trigger').length === 0);
    expect(document.activeElement === main).to.equal(true);
  });
});
