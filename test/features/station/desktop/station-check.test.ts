import { expect } from '@open-wc/testing';
import type { DeskProfile } from '../../../../src/contract/desk.ts';
import type { StationEntry } from '../../../../src/desktop/station-entry.ts';
import { countries, parseNumber, splitNumber } from '../../../../src/features/station/desktop/phone-book.ts';
import { checkStation, firstEntry } from '../../../../src/features/station/desktop/station-check.ts';
import { profile } from '../../../desktop/desk-fixture.ts';

const entry = (over: Partial<StationEntry> = {}): StationEntry =>
  ({ kind: 'dialNumber', international: true, country: 'US', dialNumber: '', extension: '', teamId: 'team-1', ...over });
const free = (dialNumber: string) => entry({ international: false, dialNumber });
const restricted = (over: Partial<DeskProfile> = {}) =>
  profile({ desktopProfile: { ...profile().desktopProfile!, dialNumber: 'defaultOnly' }, defaultDialNumber: '+12125550123', defaultExtension: '10078', ...over });
const number = (what: StationEntry, rules = profile()) => {
  const check = checkStation(what, rules);
  return 'station' in check ? check.station.number : check.problems.number;
};

describe('checkStation', () => {
  it('WX-038 CARD-012 validates a dial number by the rules of its country’s code', () => {
    expect(number(entry({ country: 'US', dialNumber: '2125550123' }))).to.equal('+12125550123');
    expect(number(entry({ country: 'DK', dialNumber: '32 12 34 56' }))).to.equal('+4532123456');
    expect(number(entry({ country: 'KR', dialNumber: '010-1234-5678' }))).to.equal('+821012345678');
    expect(number(entry({ country: 'PL', dialNumber: '22 123 45 67' }))).to.equal('+48221234567');
    for (const [country, dialNumber] of [['US', '1235550123'], ['US', '212555'], ['DK', '3212345'], ['DK', '321234567'], ['KR', '123'], ['FR', 'abc']] as const) {
      expect(number(entry({ country, dialNumber })), `${country} ${dialNumber}`).to.equal('country-rules');
    }
  });

  it('WX-038 CARD-012 takes the same digits in one country and refuses them in another', () => {
    expect(number(entry({ country: 'DK', dialNumber: '32123456' }))).to.equal('+4532123456');
    expect(number(entry({ country: 'US', dialNumber: '32123456' }))).to.equal('country-rules');
  });

  it('WX-039 puts the country’s code in front of the number that is typed', () => {
    expect(number(entry({ country: 'TN', dialNumber: '71234567' }))).to.equal('+21671234567');
    expect(number(entry({ country: 'DK', dialNumber: '+45 32123456' }))).to.equal('+4532123456');
    expect(number(entry({ country: 'DK', dialNumber: '+46 8 123 456 78' }))).to.equal('country-rules');
  });

  it('WX-040 takes E.164 as it is typed when International Dialing Format is cleared', () => {
    expect(number(free('+11234567890'))).to.equal('+11234567890');
    expect(number(free(' +1 (123) 456-7890 '))).to.equal('+11234567890');
    for (const wrong of ['+0123456789', '+1', '+1234567890123456', '+1123456789x']) expect(number(free(wrong)), wrong).to.equal('format');
  });

  it('WX-041 takes IDD as it is typed when International Dialing Format is cleared', () => {
    expect(number(free('01161123456789'))).to.equal('01161123456789');
    expect(number(free('0045 32 12 34 56'))).to.equal('004532123456');
    for (const wrong of ['11234567890', '0612345678', '0110', '00']) expect(number(free(wrong)), wrong).to.equal('format');
  });

  it('WX-044 takes an extension of up to 18 digits, and not one of 19', () => {
    const extension = (digits: string) => number(entry({ kind: 'extension', extension: digits }));
    expect(extension('10078')).to.equal('10078');
    expect(extension('1'.repeat(18))).to.equal('1'.repeat(18));
    expect(extension('1'.repeat(19))).to.equal('format');
    expect([extension('12a'), extension('+123'), extension('')]).to.deep.equal(['format', 'format', 'missing']);
  });

  it('asks for a number and a team', () => {
    expect(checkStation(entry({ teamId: '' }), profile())).to.deep.equal({ problems: { number: 'missing', team: 'missing' } });
    expect(checkStation(entry({ teamId: 'of-others', kind: 'extension', extension: '1' }), profile())).to.deep.equal({ problems: { team: 'missing' } });
  });

  it('takes the administrator’s default number whatever it looks like', () => {
    expect(number(free('+15550100'), profile({ defaultDialNumber: '+15550100' }))).to.equal('+15550100');
  });

  it('gives the default numbers and nothing else when the profile restricts them', () => {
    expect(number(entry({ dialNumber: '99' }), restricted())).to.equal('+12125550123');
    expect(number(entry({ kind: 'extension', extension: '99' }), restricted())).to.equal('10078');
    expect(number(entry({ kind: 'extension' }), restricted({ defaultExtension: null }))).to.equal('restricted');
  });
});

describe('firstEntry', () => {
  it('WX-034 begins with a dial number in international format, country code +1', () => {
    const first = firstEntry(profile(), null);
    expect(first).to.include({ kind: 'dialNumber', international: true, country: 'US', dialNumber: '', extension: '' });
    expect(countries('en').find(({ country }) => country === first.country)?.code).to.equal('+1');
  });

  it('prefills the administrator’s defaults', () => {
    expect(firstEntry(profile({ defaultDialNumber: '+4532123456', defaultExtension: '10078' }), null))
      .to.include({ international: true, country: 'DK', dialNumber: '32123456', extension: '10078' });
    expect(firstEntry(profile({ defaultDialNumber: '+15550100' }), null)).to.include({ international: false, dialNumber: '+15550100' });
  });

  it('prefers what was remembered, as long as its team is still one of the agent’s', () => {
    const remembered = entry({ kind: 'extension', extension: '55', teamId: 'team-2' });
    expect(firstEntry(profile({ defaultExtension: '10078' }), remembered)).to.deep.equal(remembered);
    expect(firstEntry(profile(), { ...remembered, teamId: 'left' }).teamId).to.equal('');
  });

  it('shows the defaults in full when they are all that is allowed', () => {
    expect(firstEntry(restricted(), entry({ dialNumber: '99', teamId: 'team-2' }))).to.include({ dialNumber: '+12125550123', extension: '10078', teamId: 'team-2' });
  });

  it('chooses the team of whoever has only one', () => {
    expect(firstEntry(profile({ teams: profile().teams.slice(0, 1) }), null).teamId).to.equal('team-1');
    expect(firstEntry(profile(), null).teamId).to.equal('');
  });
});

describe('phone book', () => {
  it('WX-035 lists every country’s code by the country’s name, in the reader’s language', () => {
    const english = countries('en');
    expect(english.length).to.be.greaterThan(230);
    const names = english.map(({ name }) => name);
    expect(names).to.deep.equal(names.toSorted(new Intl.Collator('en').compare));
    expect(english.find(({ country }) => country === 'DK')).to.deep.equal({ country: 'DK', code: '+45', name: 'Denmark' });
    expect(countries('ko').find(({ country }) => country === 'DK')?.name).to.equal('덴마크');
  });

  it('CARD-012 parses and splits numbers of every country', () => {
    for (const e164 of ['+12125550123', '+4532123456', '+821012345678', '+48221234567', '+33142685300', '+442079460958']) {
      const split = splitNumber(e164);
      expect(split && parseNumber(split.national, split.country), e164).to.equal(e164);
    }
    expect(splitNumber('+15550100')).to.equal(null);
    expect(parseNumber('1', 'XX')).to.equal(null);
  });
});
