import { expect } from '@open-wc/testing';
import { isFixed, reach, textNow, valueNow } from '../../../../src/features/layout/desktop/layout-values.ts';
import { desk, handled, interaction, profile, session } from '../../../desktop/desk-fixture.ts';
import { storeOf } from './layout-fixture.ts';

const store = storeOf({ desk: desk([handled({ customer: { id: 'c', name: 'Maria', email: 'maria@example.test' } })]), selectedId: 'i-1' }, { dark: true });

describe('values of a layout', () => {
  it('a whole $STORE path gives the value itself, inside a text its words', () => {
    expect(valueNow('$STORE.app.darkMode', store)).to.equal(true);
    expect(valueNow('$STORE.agentContact', store)).to.equal(store.agentContact);
    expect(valueNow('Hey {$STORE.agent.agentName}, Welcome!', store)).to.equal('Hey Anna Nowak, Welcome!');
    expect(valueNow({ a: ['$STORE.agent.teamId', 1, null] }, store)).to.deep.equal({ a: ['team-1', 1, null] });
  });

  it('reaches own members only', () => {
    expect(reach(store, 'agent.constructor')).to.equal(undefined);
    expect(reach(store, '__proto__.polluted')).to.equal(undefined);
    expect(valueNow('$STORE.agent.unknown.deeper', store)).to.equal(undefined);
    expect(valueNow('Hello {$STORE.agent.unknown}!', store)).to.equal('Hello !');
  });

  it('$I18N gives the words of a known key, and plain words for others', () => {
    expect(textNow('$I18N.common.homePageLabel', store)).to.equal('Home');
    expect(textNow('$I18N.crm.openTickets', store)).to.equal('Open tickets');
    expect(textNow('Tickets', store)).to.equal('Tickets');
  });

  it('tells what may change', () => {
    expect([isFixed('text'), isFixed({ a: ['x', 1] }), isFixed('$STORE.agent'), isFixed({ a: ['{$STORE.agent.agentName}'] })]).to.deep.equal([true, true, false, false]);
  });
});

describe('the store', () => {
  it('has the agent, the team and the selected contact under the names of published layouts', () => {
    expect(store.agent).to.include({ agentId: 'agent-me', agentName: 'Anna Nowak', orgId: 'tenant-1', teamId: 'team-1', teamName: 'Service', dnNumber: '1234', subStatus: 'Available' });
    expect(store.agentContact.taskSelected).to.include({ interactionId: 'i-1', mediaType: 'chat', ani: 'maria@example.test', queue: 'Returns' });
    expect(store.agentContact.taskMap).to.be.instanceOf(Map);
    expect(store.agentContact.taskMap.size).to.equal(1);
    expect(store.page.getDefaultPageTitle).to.equal('Home');
  });

  it('names the state, idle codes and a caller\'s number', () => {
    const idle = storeOf({
      desk: desk([interaction({ channel: 'voice', customer: { id: 'c', name: 'Maria', email: '', phone: '+4512345678' } })], { session: session({ presence: { state: 'idle', idleCodeId: 'lunch' } }) }),
      selectedId: 'i-1',
    });
    expect(idle.agent).to.deep.include({ subStatus: 'Idle', idleCode: { id: 'lunch', name: 'Lunch' } });
    expect(idle.agentContact.taskSelected).to.include({ mediaType: 'telephony', ani: '+4512345678' });
    const rona = storeOf({ desk: desk([], { session: session({ presence: { state: 'idle', idleCodeId: 'rona' } }) }) });
    expect(rona.agent['subStatus']).to.equal('RONA');
    expect(storeOf({ desk: desk([], { session: null, profile: profile({ name: 'B' }) }) }).agent).to.include({ status: 'LoggedOut', agentName: 'B' });
  });
});
