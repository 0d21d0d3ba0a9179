import { expect } from '@open-wc/testing';
import type { SignInObstacle } from '../../../../src/contract/desk.ts';
import { FAULTS, type FaultCode } from '../../../../src/contract/errors.ts';
import { CommandRefused } from '../../../../src/desktop/frame.ts';
import { stationFeature } from '../../../../src/features/station/desktop/index.ts';
import { refusalOf } from '../../../../src/features/station/desktop/station-refused.ts';
import { SettingsDb } from '../../../../src/desktop/settings-db.ts';
import { desk, profile } from '../../../desktop/desk-fixture.ts';
import { accessibleInBothThemes, buttonNamed, find, mount, until, words } from '../../../desktop/element-support.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { openStation, type StationHarness } from './station-harness.ts';

const refused = (code: FaultCode, data?: Record<string, string>): CommandRefused =>
  new CommandRefused({ code, message: '', trackingId: 't-8', ...(data ? { data } : {}) });

const submitted = async (refusal: CommandRefused): Promise<StationHarness> => {
  const harness = await openStation();
  harness.refusal = refusal;
  await harness.pick('Team', 'Service');
  await harness.choose('Extension');
  await harness.type('extension', '10078');
  await harness.submit();
  return harness;
};
const said = (harness: StationHarness): string => words(find(harness.root, '.notice.danger'));

describe('Station Credentials that are refused', () => {
  const numbers: [string, FaultCode, string][] = [
    ['WX-006 ', 'invalid-number', 'This number is not valid.'],
    ['WX-007 ', 'number-not-registered', 'This number is not registered.'],
    ['WX-008 ', 'number-in-use', 'This number is already in use by another agent.'],
    ['', 'number-restricted', 'Only your default number may be used.'],
  ];
  for (const [id, code, text] of numbers) {
    it(`${id}WX-015 ${code} is said at the number, with the way to the administrator, and the number can be changed`, async () => {
      const harness = await submitted(refused(code));
      const field = harness.field('extension');
      await until(() => field.getAttribute('aria-invalid') === 'true');
      const described = (field.getAttribute('aria-describedby') ?? '').split(' ').map((each) => words(find(field.getRootNode() as ShadowRoot, `#${each}`)));
      expect(described.join(' ')).to.include(`${text} Use another number, or contact your administrator.`);
      await until(() => harness.root.activeElement === field, 'the number has the focus');
      expect(harness.root.querySelector('.notice.danger')).to.equal(null);
      await harness.type('extension', '10079');
      expect(field.getAttribute('aria-invalid')).not.to.equal('true');
      harness.refusal = null;
      await harness.submit();
      expect(harness.entered.at(-1)?.station).to.deep.equal({ kind: 'extension', number: '10079' });
    });
  }

  it('WX-013 a network problem is said as one, whether the line or the request failed', async () => {
    for (const refusal of [refused('needs-line'), refused('unavailable', { cause: 'network' })]) {
      const harness = await submitted(refusal);
      await until(() => harness.root.querySelector('.notice.danger'));
      expect(said(harness)).to.include('The server cannot be reached. Check your network connection').and.to.include('contact your administrator');
    }
  });

  it('WX-014 a problem of the server is said otherwise', async () => {
    const seen = new Set<string>();
    for (const code of ['unavailable', 'internal', 'needs-line'] as const) {
      const harness = await submitted(refused(code));
      await until(() => harness.root.querySelector('.notice.danger'));
      expect(said(harness)).to.include('t-8').and.to.include('contact your administrator');
      seen.add(said(harness));
    }
    expect(seen.size).to.equal(3);
  });

  it('WX-015 every refusal that the server may give has a place and words', () => {
    for (const code of Object.keys(FAULTS) as FaultCode[]) {
      const refusal = refusalOf(refused(code));
      if ('words' in refusal) expect(refusal.words.text, code).to.match(/^\S.+\.$/su);
    }
    expect(refusalOf(new Error('x'))).to.have.property('words');
  });

  it('WX-021 reminds the agent to check that the calling device is ready', async () => {
    expect((await openStation()).said).to.include('Check that your calling device is ready to receive calls.');
  });

  it('has no accessibility violation with a refused number', async () => {
    await accessibleInBothThemes((await submitted(refused('number-in-use'))).dialog);
  });
});

describe('an agent who cannot work yet', () => {
  const start = (obstacle: SignInObstacle | null) => {
    const frame = new FakeFrame(desk([], { session: null, profile: profile({ obstacle }) }));
    const root = mount(stationFeature(new SettingsDb(`test-${crypto.randomUUID()}`)), frame);
    return { frame, root, shown: () => root.querySelector('ad-station-refusal') };
  };
  const opened = async (obstacle: SignInObstacle) => {
    const it = start(obstacle);
    await until(() => it.shown()?.shadowRoot?.querySelector('dialog')?.matches(':modal'));
    return { ...it, inside: it.shown()!.shadowRoot! };
  };

  const reasons: [string, SignInObstacle, string][] = [
    ['WX-009', 'tenant-not-configured', 'Your contact centre is not configured.'],
    ['WX-010', 'profile-not-configured', 'Your desktop profile is not configured.'],
    ['WX-011', 'skills-not-configured', 'Your skills are not configured.'],
    ['WX-012', 'permissions-not-configured', 'Your permissions and settings are not configured.'],
  ];
  for (const [id, obstacle, text] of reasons) {
    it(`${id} WX-015 is told so instead of being asked for a station: ${text}`, async () => {
      const { root, inside } = await opened(obstacle);
      expect(words(find(inside, '[role=alert]'))).to.equal(text);
      expect(words(find(inside, 'dialog'))).to.include('Contact your administrator');
      expect(root.querySelector('ad-station-dialog')).to.equal(null);
    });
  }

  it('tries again on demand, says when, and goes on by itself when the administrator has done it', async () => {
    const { frame, root, inside, shown } = await opened('skills-not-configured');
    buttonNamed(inside, 'Try again').click();
    expect(frame.refreshes).to.equal(1);
    await until(() => words(find(inside, '[role=status]')).startsWith('Still so at'));
    frame.become({ desk: desk([], { session: null, profile: profile({ obstacle: null }) }) });
    await until(() => root.querySelector('ad-station-dialog') && !shown());
  });

  it('signs out on demand', async () => {
    const { frame, inside } = await opened('profile-not-configured');
    let left = 0;
    frame.root.addEventListener('station-left', (event) => {
      left += 1;
      event.stopImmediatePropagation();
    }, { capture: true });
    buttonNamed(inside, 'Sign Out').click();
    expect(left).to.equal(1);
  });

  it('is asked nothing while the desk is what this browser has kept, or another window works', async () => {
    const { frame, root, shown } = start('skills-not-configured');
    await until(shown);
    for (const over of [{ confirmed: false }, { role: 'elsewhere' }, { role: 'moved' }] as const) {
      frame.become({ confirmed: true, role: 'working', ...over });
      await until(() => !shown());
      frame.become({ confirmed: true, role: 'working' });
      await until(shown);
    }
    expect(root.querySelector('ad-station-dialog')).to.equal(null);
  });

  it('has no accessibility violation', async () => {
    const { root } = await opened('tenant-not-configured');
    await accessibleInBothThemes(root);
  });
});
