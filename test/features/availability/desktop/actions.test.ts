import { expect } from '@open-wc/testing';
import { actions } from '../../../../src/features/availability/desktop/actions.ts';
import { feature } from '../../../../src/features/availability/desktop/index.ts';
import { desk, session } from '../../../desktop/desk-fixture.ts';
import { find, mount, until } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

const idle = desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' } }) });
const opened = (state = idle) => {
  const frame = new FakeFrame(state);
  mount(feature, frame);
  actions.register(frame);
  const action = (id: string) => frame.actions.all.find((each) => each.id === id)!;
  return { frame, action };
};

describe('availability actions', () => {
  it('Available and each idle state, but not the one that is; once however often it is pressed', async () => {
    const { frame, action } = opened();
    expect(frame.actions.all.map(({ id }) => id)).to.deep.equal(['availability.available', 'availability.open', 'availability.idle.meeting', 'availability.idle.lunch']);
    expect(action('availability.idle.meeting').label()).to.equal('Go to Meeting');
    expect(action('availability.idle.lunch').possible(frame.model)).to.equal(false);
    expect(action('availability.idle.lunch').why?.(frame.model)).to.equal('You are in this state already.');
    action('availability.available').run();
    action('availability.available').run();
    expect(frame.commands).to.deep.equal([{ kind: 'state.available' }]);
    frame.sent[0]!.resolve();
    await until(() => { action('availability.available').run(); return frame.commands.length === 2; });
  });

  it('without a station there is no state', () => {
    const { frame, action } = opened(desk([], { session: null }));
    for (const id of ['availability.available', 'availability.open']) {
      expect(action(id).possible(frame.model)).to.equal(false);
      expect(action(id).why?.(frame.model)).to.equal('Enter your Station Credentials first.');
    }
  });

  it('the state selector is opened', async () => {
    const { frame, action } = opened();
    await until(() => find(frame.root, 'input'));
    action('availability.open').run();
    await until(() => find(frame.root, 'input').getAttribute('aria-expanded') === 'true');
  });

  it('a new state is heard', async () => {
    const { frame } = opened();
    frame.become({ desk: desk() });
    await until(() => document.querySelector('[data-live-region=polite]')?.textContent?.includes('Availability state: Available'));
  });
});
