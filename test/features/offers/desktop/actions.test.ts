import { expect } from '@open-wc/testing';
import type { Interaction } from '../../../../src/contract/interaction.ts';
import { actions } from '../../../../src/features/offers/desktop/actions.ts';
import { feature } from '../../../../src/features/offers/desktop/index.ts';
import { desk, handled, offered, T0 } from '../../../desktop/desk-fixture.ts';
import { mount, until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const opened = (...interactions: Interaction[]) => {
  const frame = new FakeFrame(desk(interactions));
  mount(feature, frame);
  actions.register(frame);
  const led: string[] = [];
  frame.root.addEventListener('workspace-asked', () => led.push('workspace'));
  const action = (id: string) => frame.actions.all.find((each) => each.id === `offers.${id}`)!;
  return { frame, action, led };
};
const two = () => [offered({ id: 'i-1' }, { id: 'o-1', at: T0 }), offered({ id: 'i-2' }, { id: 'o-2', at: T0 + 1 })] as const;

describe('offer actions', () => {
  it('Accept takes the request that runs out first, once, and leads on to it', async () => {
    const { frame, action, led } = opened(...two());
    action('accept').run();
    action('accept').run();
    expect(frame.commands).to.deep.equal([{ kind: 'offer.accept', interactionId: 'i-1', offerId: 'o-1' }]);
    frame.sent[0]!.resolve();
    await until(() => led.length === 1);
    expect(frame.model.selectedId).to.equal('i-1');
  });

  it('Accept All takes them all; Decline leaves the first to others', () => {
    const { frame, action } = opened(...two());
    action('accept-all').run();
    expect(frame.commands.map(({ kind }) => kind)).to.deep.equal(['offer.accept', 'offer.accept']);
    const other = opened(...two());
    other.action('decline').run();
    expect(other.frame.commands).to.deep.equal([{ kind: 'offer.decline', interactionId: 'i-1', offerId: 'o-1' }]);
  });

  it('a refused Accept leads nowhere', async () => {
    const { frame, action, led } = opened(...two());
    action('accept').run();
    frame.sent[0]!.reject(new Error('gone'));
    await until(() => frame.explained.length === 1);
    expect(led).to.deep.equal([]);
  });

  it('without a request, or without a line, there is a reason', () => {
    const empty = opened();
    expect(empty.action('accept').possible(empty.frame.model)).to.equal(false);
    expect(empty.action('accept').why?.(empty.frame.model)).to.equal('There is no request to answer.');
    const { frame, action } = opened(...two());
    frame.become({ line: 'reconnecting' });
    expect(action('accept').possible(frame.model)).to.equal(false);
    expect(action('accept').why?.(frame.model)).to.equal('Needs a connection');
  });

  it('the requests are shown one after the other', () => {
    const { frame, action } = opened(...two());
    const shown: string[] = [];
    frame.root.addEventListener('offer-shown', ({ interactionId }) => shown.push(interactionId));
    for (let i = 0; i < 3; i++) action('requests').run();
    expect(shown).to.deep.equal(['i-1', 'i-2', 'i-1']);
  });
});

describe('conversation actions', () => {
  const three = () => [3, 2, 1].map((n) => handled({ id: `i-${n}`, connectedAt: T0 + n, customer: { id: `c-${n}`, name: `Customer ${n}`, email: '' } }));

  it('the next and the one before, around the end', () => {
    const { frame, action, led } = opened(...three());
    frame.become({ selectedId: 'i-3' });
    action('next-task').run();
    expect(frame.model.selectedId).to.equal('i-2');
    action('previous-task').run();
    action('previous-task').run();
    expect(frame.model.selectedId).to.equal('i-1');
    expect(led).to.have.length(3);
  });

  it('one conversation alone has no next one', () => {
    const { frame, action } = opened(handled({ id: 'i-1' }));
    frame.become({ selectedId: 'i-1' });
    expect(action('next-task').possible(frame.model)).to.equal(false);
    expect(action('next-task').why?.(frame.model)).to.equal('There is no other conversation.');
  });

  it('each has its own, by the customer’s name, as long as it is there', () => {
    const { frame, action } = opened(...three());
    const task = action('task.i-2');
    expect([task.label(), task.passing]).to.deep.equal(['Go to the conversation with Customer 2', true]);
    task.run();
    expect(frame.model.selectedId).to.equal('i-2');
    expect(task.possible(frame.model)).to.equal(false);
    frame.become({ desk: desk(), selectedId: null });
    expect(frame.actions.all.filter(({ passing }) => passing)).to.deep.equal([]);
  });
});
