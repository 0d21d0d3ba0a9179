import { strict as assert } from 'node:assert';
import test from 'node:test';
import { conversationEvent, conversationOf } from '../../src/domain/conversation.ts';
import { type Timer, timersOfSession } from '../../src/domain/timers.ts';
import { type Centre, centreOf, kinds } from '../support/domain.ts';
import { desktopProfile, entryPoint, queue } from '../support/domain-objects.ts';

const leave = (centre: Centre, agentId = 'ann') => centre.system({ kind: 'agent.leave', agentId });
const comeBack = (centre: Centre, agentId = 'ann') => centre.system({ kind: 'agent.return', agentId });
const seesAway = (centre: Centre, chat: string): boolean => conversationOf(centre.state, centre.interaction(chat), []).agentAway;

/** Ann talks with one customer, and another one rings. */
function working(): { centre: Centre; talking: string; ringing: string } {
  const centre = centreOf(['ann', 'bob'], desktopProfile('standard', { graceSeconds: 40 }));
  centre.available('ann');
  const talking = centre.start('queue-1');
  centre.accept('ann', talking);
  centre.wait(2_000);
  return { centre, talking, ringing: centre.start('queue-1') };
}

test('an agent whose line is gone keeps the conversations for the grace of the profile; the customers see it', () => {
  const { centre, talking } = working();
  leave(centre);
  assert.deepEqual(centre.session('ann').away, { since: centre.now, until: centre.now + 40_000 });
  assert.equal(seesAway(centre, talking), true);
  centre.wait(39_999);
  assert.deepEqual([centre.interaction(talking).agentId, seesAway(centre, talking)], ['ann', true]);
  const back = comeBack(centre);
  assert.deepEqual(back.map(conversationEvent).filter((event) => event !== null), [{ kind: 'agentAway', at: centre.now, away: false }]);
  assert.deepEqual([centre.interaction(talking).agentId, seesAway(centre, talking)], ['ann', false]);
  centre.wait(3_600_000);
  assert.equal(centre.interaction(talking).agentId, 'ann');
});

test('what rings goes back without blame, with its place and its age, and to another agent at once', () => {
  const { centre, ringing } = working();
  const { waitingSince, queuedAt } = centre.interaction(ringing);
  assert.deepEqual(kinds(leave(centre)), ['agent.away', 'interaction.agentAway', 'interaction.offerEnded', 'interaction.queued']);
  assert.equal(centre.last('interaction.offerEnded').cause, 'withdrawn');
  assert.deepEqual(centre.session('ann').presence, { state: 'available' });
  const { declinedBy, ...after } = centre.interaction(ringing);
  assert.deepEqual([after.status, after.waitingSince, after.queuedAt, declinedBy], ['queued', waitingSince, queuedAt, {}]);

  const other = working();
  other.centre.available('bob');
  leave(other.centre);
  assert.equal(other.centre.offeredTo(other.ringing), 'bob');
});

test('nothing is offered to an agent without a line: not by routing, not by transfer', () => {
  const { centre, ringing } = working();
  const { id: offerId } = centre.offer(ringing);
  leave(centre);
  const next = centre.start('queue-1');
  assert.deepEqual([ringing, next].map((id) => centre.interaction(id).status), ['queued', 'queued']);
  assert.equal(centre.refusesAgent('ann', { kind: 'offer.accept', interactionId: ringing, offerId }), 'offer-gone');
  centre.available('bob');
  centre.accept('bob', ringing);
  assert.equal(centre.refusesAgent('bob', { kind: 'interaction.transfer', interactionId: ringing, to: { kind: 'agent', id: 'ann' } }), 'agent-unavailable');
});

test('who becomes available without a line is offered nothing until it is back', () => {
  const centre = centreOf(['ann']);
  centre.signIn('ann');
  leave(centre);
  centre.available('ann');
  const chat = centre.start('queue-1');
  assert.equal(centre.interaction(chat).status, 'queued');
  comeBack(centre);
  assert.equal(centre.offeredTo(chat), 'ann');
});

test('back within the grace the agent stands where they stood, and is offered what waits', () => {
  const centre = centreOf(['ann', 'bob']);
  centre.available('ann');
  centre.wait(1_000);
  centre.available('bob');
  const { freeSince } = centre.session('ann');
  leave(centre);
  leave(centre, 'bob');
  const chat = centre.start('queue-1');
  centre.wait(30_000);
  comeBack(centre, 'bob');
  assert.equal(centre.offeredTo(chat), 'bob');
  centre.decline('bob', chat);
  comeBack(centre);
  assert.deepEqual([centre.offeredTo(chat), centre.session('ann').freeSince, centre.session('ann').away], ['ann', freeSince, undefined]);
  assert.equal(centre.offeredTo(centre.start('queue-1')), 'ann', 'the longest-available agent still');
});

test('at the end of the grace the conversation goes back to its queue, and the agent is signed out', () => {
  const { centre, talking } = working();
  const { waitingSince } = centre.interaction(talking);
  leave(centre);
  centre.wait(40_000);
  assert.equal(centre.state.agents.has('ann'), false);
  assert.equal(centre.last('agent.signedOut').cause, 'lost');
  assert.deepEqual([centre.interaction(talking).status, centre.interaction(talking).waitingSince], ['queued', waitingSince]);
  assert.deepEqual([seesAway(centre, talking), centre.last('wrapUp.completed').record.cause], [false, 'agent-lost']);
});

test('an agent is lost after an own absence only: not while there, not for an earlier one', () => {
  const { centre } = working();
  assert.deepEqual(centre.system({ kind: 'agent.lost', agentId: 'ann' }), []);
  leave(centre);
  centre.wait(30_000);
  comeBack(centre);
  leave(centre);
  centre.wait(39_999);
  assert.equal(centre.state.agents.has('ann'), true);
  centre.wait(1);
  assert.equal(centre.state.agents.has('ann'), false);
});

test('to leave twice, to come back from nowhere, and both without a session, are nothing', () => {
  const { centre } = working();
  assert.deepEqual(comeBack(centre), []);
  leave(centre);
  const { away } = centre.session('ann');
  centre.wait(1_000);
  assert.deepEqual(leave(centre), []);
  assert.deepEqual(centre.session('ann').away, away);
  for (const each of [leave, comeBack]) assert.deepEqual(each(centre, 'bob'), []);
});

test('only who talks with the agent is told: not who waits, and not who is wrapped up', () => {
  const centre = centreOf(['ann', 'bob'], queue('orders'), entryPoint('orders'));
  centre.available('ann');
  const chat = centre.start('queue-1');
  centre.accept('ann', chat);
  centre.agent('ann', { kind: 'interaction.transfer', interactionId: chat, to: { kind: 'queue', id: 'orders' } });
  centre.available('bob');
  centre.accept('bob', chat);
  assert.deepEqual(kinds(leave(centre)), ['agent.away']);
  assert.equal(seesAway(centre, chat), false);
  assert.deepEqual(kinds(leave(centre, 'bob')), ['agent.away', 'interaction.agentAway']);
});

test('a restart knows when an agent is lost', () => {
  const { centre } = working();
  assert.deepEqual(timersOfSession(centre.session('ann')), []);
  leave(centre);
  const timer: Timer = { at: centre.now + 40_000, command: { kind: 'agent.lost', agentId: 'ann' } };
  assert.deepEqual(timersOfSession(centre.session('ann')), [timer]);
  assert.deepEqual(centre.timers.filter(({ command }) => command.kind === 'agent.lost'), [timer]);
});
