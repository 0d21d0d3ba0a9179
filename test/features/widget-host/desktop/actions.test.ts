import { expect } from '@open-wc/testing';
import type { NoticeEnd } from '../../../../src/desktop/frame.ts';
import type { AgentxService } from '../../../../src/features/widget-host/desktop/service.ts';
import { desk, handled, offered } from '../../../desktop/desk-fixture.ts';
import { probe } from './probe.ts';

/** Asks as the vendor's SDK does: the id is the last argument of the question and of its answer. */
const ask = (host: AgentxService, name: string, ...args: unknown[]): Promise<unknown> => new Promise((resolve) => {
  const id = `${String(performance.now())}_0`;
  const answers = host.actionsChannels.createDestination(`${name}/Res`, { tag: 'probe' });
  answers.addListener(({ args: [value, echoed] }) => { if (echoed === id) resolve(value); });
  host.actionsChannels.createSource(`${name}/Req`, { rps: 0, tag: 'probe' }).send(...args, id);
});

/** What became of a notification, in the vendor's words. */
const told = (host: AgentxService, name: string, raw: unknown): unknown[][] => {
  const answers: unknown[][] = [];
  host.actionsChannels.createDestination(`${name}/Res`).addListener(({ args }) => { answers.push(args); });
  host.actionsChannels.createSource(`${name}/Req`).send(raw, 'n-1');
  return answers;
};

const raw = (over: object = {}, options: object = {}) => ({ data: { type: 'warn', mode: 'autodismiss', title: 'New order', data: 'Number 7', ...over }, options });

describe('what widgets ask through channels', () => {
  it('is answered under the id of the question: a real map of the tasks, one of a channel, the codes', async () => {
    const { host } = probe(desk([handled(), offered({ id: 'call', channel: 'voice', queueId: 'phone' })]));
    const tasks = await ask(host, 'getTaskMap') as Map<string, { interactionId: string; type: string; mediaType: string }>;
    expect(tasks).to.be.instanceOf(Map);
    expect([...tasks.values()].map(({ interactionId, type, mediaType }) => [interactionId, type, mediaType]))
      .to.deep.equal([['i-1', 'AgentContactAssigned', 'chat'], ['call', 'AgentOfferContact', 'telephony']]);
    expect([...(await ask(host, 'getMediaTypeQueue', 'telephony') as Map<string, unknown>).keys()]).to.deep.equal(['call']);
    expect(await ask(host, 'getIdleCodes')).to.deep.include({ id: 'lunch', name: 'Lunch', isSystem: false, isDefault: false });
    expect(await ask(host, 'getWrapUpCodes')).to.deep.include({ id: 'solved', name: 'Solved', isSystem: false, isDefault: true });
  });

  it('is never a token of the agent’s', async () => {
    expect(await ask(probe().host, 'getToken')).to.equal('');
  });

  it('goes between widgets too, and a listener that was taken back hears nothing', () => {
    const { host } = probe();
    const { createSource, createDestination } = host.actionsChannels;
    const heard: unknown[] = [];
    const destination = createDestination('crm/selected');
    const listener = ({ args, meta }: { args: unknown[]; meta: { sourceTag?: string } }) => { heard.push([...args, meta.sourceTag]); };
    destination.addListener(listener);
    const source = createSource('crm/selected', { tag: 'crm' });
    source.send('c-1', 2);
    expect(destination.listenersCount).to.equal(1);
    destination.removeListener(listener);
    source.send('c-2');
    expect(heard).to.deep.equal([['c-1', 2, 'crm']]);
  });
});

describe('what widgets tell the agent', () => {
  it('is a notice of the desktop, as text, for as long as it asks', () => {
    const { host, frame } = probe();
    const data = { text: '<b>Number 7</b>', link: 'https://crm.example.test/7', linkName: 'Open' };
    const answers = told(host, 'fireGeneralAutoDismissNotification', raw({ data }, { AUTO_DISMISS_TIMEOUT: 3000 }));
    const [notice] = frame.notices.all;
    expect(notice).to.deep.include({ tone: 'warning', mode: 'auto', title: 'New order', text: '<b>Number 7</b>', seconds: 3 });
    expect(notice?.link?.label).to.equal('Open');
    expect(answers).to.deep.equal([['added', 'user_add', 'autodismiss', 'n-1'], ['activated', 'service_auto_propagate_activate', 'autodismiss', 'n-1']]);
  });

  const ends: readonly [how: NoticeEnd, name: string, mode: string, last: readonly string[]][] = [
    ['acknowledged', 'fireGeneralAcknowledgeNotification', 'acknowledge', ['user_positive_deactivate', 'acknowledge']],
    ['dismissed', 'fireGeneralAutoDismissNotification', 'autodismiss', ['user_negative_deactivate', 'autodismiss']],
    ['timeout', 'fireGeneralAutoDismissNotification', 'autodismiss', ['user_neutral_deactivate', 'autodismiss']],
    ['silenced', 'fireGeneralAcknowledgeNotification', 'acknowledge', ['user_neutral_deactivate', 'silent']],
  ];
  for (const [how, name, mode, last] of ends) {
    it(`is answered when it is ${how}`, () => {
      const { host, frame } = probe();
      const answers = told(host, name, raw({ mode }));
      frame.notices.all[0]?.ended?.(how);
      expect(answers.find(([status]) => status === 'deactivated')).to.deep.equal(['deactivated', ...last, 'n-1']);
      expect(answers.at(-1)?.[0]).to.equal('removed');
      if (how === 'timeout') expect(answers.at(-3)).to.deep.equal(['pended', 'service_autodismiss_pending', 'autodismiss', 'n-1']);
    });
  }

  it('is silent when it asks for that, and no address but http leads anywhere', () => {
    const { host, frame } = probe();
    told(host, 'fireGeneralSilentNotification', raw({ mode: 'silent', type: 'chat', data: { text: 'x', link: 'javascript:alert(1)' } }));
    expect(frame.notices.all[0]).to.deep.include({ mode: 'silent', tone: 'chat' });
    expect(frame.notices.all[0]?.link).to.equal(undefined);
  });

  it('is nothing when it is nonsense, or a flood', () => {
    const { host, frame } = probe();
    for (const nonsense of [null, 7, 'text', {}, { data: {} }]) told(host, 'fireGeneralSilentNotification', nonsense);
    expect(frame.notices.all).to.have.length(0);
    const source = host.actionsChannels.createSource('fireGeneralSilentNotification/Req');
    for (let n = 0; n < 200; n += 1) source.send(raw({ mode: 'silent', title: String(n) }));
    expect(frame.notices.all).to.have.length(60);
    expect(frame.notes.filter(({ what }) => what === 'widget-flood').map(({ detail }) => detail.at)).to.include('notification');
  });
});
