import { expect } from '@open-wc/testing';
import { profileView } from '../../../../src/features/profile/desktop/profile-view.ts';
import { desk, profile, session } from '../../../desktop/desk-fixture.ts';

const idle = { state: 'idle', idleCodeId: 'lunch' } as const;
const load = { 'i-1': { channel: 'chat', queueId: 'returns' } } as const;

describe('profile view', () => {
  it('shows who is signed in, in which team and where', () => {
    expect(profileView(desk())).to.deep.include({
      name: 'Anna Nowak', email: 'anna@example.test', team: { type: 'team', id: 'team-1', name: 'Service' },
      station: { kind: 'extension', number: '1234' },
    });
  });

  it('shows the routing type and the contacts of voice, chat, e-mail and social', () => {
    const view = profileView(desk());
    expect(view.routingType).to.equal('blended');
    expect(view.capacity).to.deep.equal([
      { channel: 'voice', contacts: 1 }, { channel: 'chat', contacts: 3 },
      { channel: 'email', contacts: 0 }, { channel: 'social', contacts: 0 },
    ]);
    expect(profileView(desk([], { profile: profile({ multimediaProfile: null }) })).capacity).to.deep.equal([]);
  });

  it('sign-out waits for open interactions', () => {
    expect(profileView(desk([], { session: session({ presence: idle, load }) })).obstacle).to.equal('open-interactions');
  });

  it('sign-out needs the Idle state', () => {
    expect(profileView(desk()).obstacle).to.equal('not-idle');
    expect(profileView(desk([], { session: session({ presence: idle }) })).obstacle).to.equal(null);
    expect(profileView(desk([], { session: null })).obstacle).to.equal(null);
  });
});
