import { expect } from '@open-wc/testing';
import { currentTask, wrapUpView } from '../../../../src/features/wrap-up/desktop/wrap-up-view.ts';
import { desk, handled, offered, profile, T0, wrappingUp } from '../../../desktop/desk-fixture.ts';

const fixedProfile = () => {
  const base = profile();
  return profile({ desktopProfile: base.desktopProfile && { ...base.desktopProfile, cancelAutoWrapUp: false } });
};

describe('wrap-up view', () => {
  it('WX-118 has nothing to wrap up without an interaction in wrap-up', () => {
    const { tasks } = wrapUpView(desk([handled({ id: 'a' }), offered({ id: 'b' })]));
    expect(tasks).to.deep.equal([]);
    expect(currentTask(tasks, new Set())).to.equal(null);
  });

  it('says why, since when and until when', () => {
    expect(wrapUpView(desk([wrappingUp({}, { cause: 'customer-ended' })])).tasks).to.deep.equal([{
      id: 'i-1', customer: 'Maria', cause: 'customer-ended', since: T0 + 120_000, autoAt: T0 + 180_000, cancellable: true, waiting: false,
    }]);
  });

  it('lets the automatic wrap-up be cancelled only where there is one and the profile allows it', () => {
    const cancellable = (state: Parameters<typeof wrapUpView>[0]) => wrapUpView(state).tasks[0]?.cancellable;
    expect(cancellable(desk([wrappingUp()]))).to.equal(true);
    expect(cancellable(desk([wrappingUp({}, { autoAt: null })]))).to.equal(false);
    expect(cancellable(desk([wrappingUp()], { profile: fixedProfile() }))).to.equal(false);
  });

  it('takes several one after the other and leaves out what was put aside', () => {
    const { tasks } = wrapUpView(desk([wrappingUp({ id: 'b' }, { since: T0 + 2 }), wrappingUp({ id: 'a' }, { since: T0 + 1 })]));
    expect(currentTask(tasks, new Set())?.id).to.equal('a');
    expect(currentTask(tasks, new Set(['a']))?.id).to.equal('b');
    expect(currentTask(tasks, new Set(['a', 'b']))).to.equal(null);
  });

  it('knows the reasons in the administrator’s order and the default one', () => {
    const view = wrapUpView(desk());
    expect(view.reasons.map((reason) => reason.name)).to.deep.equal(['Solved', 'Refund granted', 'Spam']);
    expect(view.defaultReason).to.equal('Solved');
  });
});
