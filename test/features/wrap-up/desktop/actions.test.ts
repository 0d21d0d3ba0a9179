import { expect } from '@open-wc/testing';
import type { DeskEvent } from '../../../../src/contract/desk.ts';
import type { Interaction } from '../../../../src/contract/interaction.ts';
import { actions } from '../../../../src/features/wrap-up/desktop/actions.ts';
import { desk, ME, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';
import { until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const opened = (...interactions: Interaction[]) => {
  const frame = new FakeFrame(desk(interactions));
  actions.register(frame);
  const reopened: string[] = [];
  frame.root.addEventListener('wrap-up-reopened', ({ interactionId }) => reopened.push(interactionId));
  return { frame, wrapUp: frame.actions.all.find(({ id }) => id === 'wrap-up.open')!, reopened };
};

describe('wrap-up actions', () => {
  it('Wrap up brings the dialog of the conversation in the workspace, else of the oldest', () => {
    const { frame, wrapUp, reopened } = opened(wrappingUp({ id: 'i-1' }, { since: T0 }), wrappingUp({ id: 'i-2' }, { since: T0 + 1 }));
    wrapUp.run();
    frame.become({ selectedId: 'i-2' });
    wrapUp.run();
    expect(reopened).to.deep.equal(['i-1', 'i-2']);
  });

  it('without anything to wrap up it says so', () => {
    const { frame, wrapUp } = opened();
    expect(wrapUp.possible(frame.model)).to.equal(false);
    expect(wrapUp.why?.(frame.model)).to.equal('There is nothing to wrap up.');
  });

  it('a reason that is stored is heard, by whichever way', async () => {
    const { frame } = opened(wrappingUp({ id: 'i-1' }));
    const record = { reasonName: 'Solved' };
    frame.happen({ kind: 'wrapUp.completed', interactionId: 'i-1', agentId: ME, record } as unknown as DeskEvent, desk());
    await until(() => document.querySelector('[data-live-region=polite]')?.textContent?.includes('The wrap-up reason is stored: Solved'));
  });
});
