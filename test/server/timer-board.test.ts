import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import type { InnerCommand } from '../../src/domain/command.ts';
import { TimerBoard } from '../../src/server/partition/timer-board.ts';
import { type Centre, centreOf } from '../support/domain.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

/** A board that was rebuilt from this state `late` milliseconds after it was left, and what it has rung for. */
function restarted(centre: Centre, late: number): { clock: VirtualClock; rung: InnerCommand['kind'][] } {
  const clock = new VirtualClock(centre.now + late);
  const rung: InnerCommand['kind'][] = [];
  const board = new TimerBoard(clock, ({ kind }) => rung.push(kind));
  board.rebuild(centre.state.interactions.values(), centre.state.agents.values());
  return { clock, rung };
}

function withoutLine(): Centre {
  const centre = centreOf(['ann', 'bob']);
  centre.available('ann');
  centre.accept('ann', centre.start('queue-1'));
  centre.system({ kind: 'agent.leave', agentId: 'ann' });
  centre.signIn('bob');
  centre.system({ kind: 'agent.warnInactive', agentId: 'bob', signOutAt: centre.now + 60_000 });
  return centre;
}

test('after a restart the grace and the Prolonged Inactivity dialog go on', () => {
  const { clock, rung } = restarted(withoutLine(), 5_000);
  clock.advance(54_999);
  assert.deepEqual(rung, []);
  clock.advance(1);
  assert.deepEqual(rung, ['agent.inactivityEnd']);
  clock.advance(60_000);
  assert.deepEqual(rung, ['agent.inactivityEnd', 'agent.lost']);
});

test('after a long outage every agent has 15 seconds to come back; what rings for customers rings at once', () => {
  const centre = withoutLine();
  centre.available('bob');
  centre.start('queue-1');
  centre.system({ kind: 'agent.leave', agentId: 'bob' });
  centre.system({ kind: 'agent.return', agentId: 'bob' });
  const { clock, rung } = restarted(centre, 3_600_000);
  clock.advance(14_999);
  assert.deepEqual(rung, ['offer.expire']);
  clock.advance(1);
  assert.deepEqual(rung, ['offer.expire', 'agent.lost']);
});
