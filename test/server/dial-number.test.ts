import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AgentCommand } from '../../src/contract/up.ts';
import { evolve } from '../../src/domain/evolve.ts';
import { EMPTY, ORGANISATION, type CentreState } from '../../src/domain/state.ts';
import { checkDialNumber, isDiallable } from '../../src/server/dial-number.ts';
import { Fault } from '../../src/server/fault.ts';
import { user } from '../support/domain-objects.ts';

const centre = (registeredNumbers: string[] | null = null): CentreState => [
  { ...user('ana'), teamIds: [], defaultDialNumber: '+15550100' },
  { type: 'organisation', id: ORGANISATION, name: 'Fernhill', inactivityMinutes: 0, registeredNumbers },
].reduce((state, object) => evolve(state, { kind: 'config.put', at: 1, object } as Parameters<typeof evolve>[1]), EMPTY);
const signIn = (kind: 'dialNumber' | 'extension', number: string): AgentCommand => ({ kind: 'station.signIn', teamId: 'support', station: { kind, number } });

describe('the dial number of the Station Credentials', () => {
  test('WX-006 has a country\'s code and a length that the country has', () => {
    for (const number of ['+12025550143', '+4532345678', '+61291234567', '+11234567890', '01161123456789', '004532345678', '00114532345678', '8104532345678']) {
      assert.ok(isDiallable(number), number);
    }
    for (const number of ['+15550100', '+999123456789', '+0012345678', '+45123', '+12345678901234567890', '12025550143', '5550143', '0000000000', '+', '00']) {
      assert.ok(!isDiallable(number), number);
    }
  });

  test('WX-006 sign-in with another one is refused as invalid', () => {
    const refused = (number: string) => { checkDialNumber(centre(), 'ana', signIn('dialNumber', number)); };
    assert.throws(() => refused('+45123'), (error) => error instanceof Fault && error.code === 'invalid-number');
    assert.throws(() => refused('5550143'), Fault);
    refused('+4532345678');
  });

  test('what the administrator has chosen needs no rule: defaults, registered numbers, extensions', () => {
    checkDialNumber(centre(), 'ana', signIn('dialNumber', '+15550100'));
    checkDialNumber(centre(['7001']), 'ana', signIn('dialNumber', '7001'));
    checkDialNumber(centre(), 'ana', signIn('extension', '1'));
    checkDialNumber(centre(), 'ana', { kind: 'state.available' });
    assert.throws(() => checkDialNumber(centre(), 'ben', signIn('dialNumber', '+15550100')), Fault, 'another agent\'s default');
  });
});
