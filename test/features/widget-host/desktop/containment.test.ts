import { expect } from '@open-wc/testing';
import { tellWidgetPlace } from '../../../../src/desktop/widget-door.ts';
import { scriptOf } from '../../../../src/features/widget-host/desktop/caller.ts';
import { Guard } from '../../../../src/features/widget-host/desktop/guard.ts';
import type { ContactMsg } from '../../../../src/features/widget-host/desktop/vendor.ts';
import { desk, handled, offered, T0 } from '../../../desktop/desk-fixture.ts';
import { happens, type Note, probe, turn } from './probe.ts';

const THIS = new URL(import.meta.url).pathname;

describe('a widget that misbehaves', () => {
  const { reportError: real } = globalThis;
  let reported: unknown[] = [];
  beforeEach(() => {
    reported = [];
    globalThis.reportError = (error) => { reported.push(error); };
  });
  afterEach(() => { globalThis.reportError = real; });

  it('and throws is named in the black box; all others hear what happens', async () => {
    const widget = probe(desk());
    const { frame, host } = widget;
    host.webexMetrics.trackBehavioralEvent('agentx-js-sdk-init', { widgetName: 'crm', widgetProvider: 'Example' });
    const after: string[] = [];
    host.aqm.contact.eAgentOfferContact.listen(() => { throw new TypeError('Maria is not a function'); });
    host.aqm.contact.eAgentOfferContact.listen(() => Promise.reject(new RangeError('late')));
    host.aqm.contact.eAgentOfferContact.listen(() => { after.push('heard'); });
    happens.offered(widget, offered());
    await turn();
    expect(after).to.deep.equal(['heard']);
    const errors = frame.notes.filter(({ what }) => what === 'widget-error').map(({ detail }) => detail);
    expect(errors).to.deep.equal([
      { widget: 'crm', at: 'eAgentOfferContact', error: 'TypeError' }, { widget: 'crm', at: 'eAgentOfferContact', error: 'RangeError' },
    ]);
    expect(reported.map((error) => (error as Error).name), 'its developer sees it, and the widget’s place').to.deep.equal(['TypeError', 'RangeError']);
    expect(JSON.stringify(frame.notes), 'what it says may name a customer').not.to.contain('Maria');
  });

  it('and does not know what to make of a greeting is only noted: nothing has happened', async () => {
    const { frame, host } = probe(desk([handled()]));
    host.aqm.contact.eAgentContact.listen(() => { throw new TypeError('not yet'); });
    await turn();
    expect(frame.notes.some(({ what, detail }) => what === 'widget-error' && detail.at === 'eAgentContact')).to.equal(true);
    expect(reported).to.deep.equal([]);
  });

  it('and changes what it was told changes only its own', () => {
    const widget = probe(desk());
    const heard: string[] = [];
    const { eAgentOfferContact } = widget.host.aqm.contact;
    eAgentOfferContact.listen((msg) => { (msg as ContactMsg).data.interaction.callProcessingDetails.customerName = 'Somebody'; });
    eAgentOfferContact.listen((msg) => { heard.push((msg as ContactMsg).data.interaction.callProcessingDetails.customerName); });
    happens.offered(widget, offered());
    expect(heard).to.deep.equal(['Maria']);
  });

  it('and wants to replace the host, or a part of it, cannot', () => {
    const { host, frame } = probe(desk());
    Object.assign(window, { AGENTX_SERVICE: {} });
    expect(window.AGENTX_SERVICE).to.equal(host);
    expect(() => Object.defineProperty(window, 'AGENTX_SERVICE', { value: {} })).to.throw(TypeError);
    expect(frame.notes.some(({ what }) => what === 'widget-global')).to.equal(true);
    expect(() => Object.assign(host.aqm.contact, { accept: () => {} })).to.throw(TypeError);
    expect(() => Object.assign(host.aqm.contact.eAgentContact, { listen: () => {} })).to.throw(TypeError);
  });

  it('and calls in a loop is refused, and noticed once', async () => {
    const { host, frame } = probe(desk([handled()]));
    const results = await Promise.allSettled(Array.from({ length: 100 }, () => host.aqm.contact.hold()));
    expect(results.filter(({ status }) => status === 'rejected')).to.have.length(100);
    const codes = results.map((each) => (each.status === 'rejected' ? (each.reason as { data: { reasonCode: number } }).data.reasonCode : 0));
    expect(codes.filter((each) => each === 429)).to.have.length(40);
    expect(frame.notes.filter(({ what }) => what === 'widget-flood')).to.have.length(1);
  });

  it('and is switched off hears nothing more, until it is on again', () => {
    const widget = probe(desk());
    const heard: string[] = [];
    widget.host.aqm.contact.eAgentOfferContact.listen((msg) => { heard.push((msg as ContactMsg).data.interactionId); });
    const [one, other] = [{}, {}];
    const tell = (id: string, place: object, state: 'on' | 'off' | 'gone'): void => {
      tellWidgetPlace(`${import.meta.url.replace(/[?#].*$/, '')}?key=1`, place, state);
      happens.offered(widget, offered({ id }));
    };
    tell('off', one, 'off');
    tell('another of the script is on', other, 'on');
    tell('both are off', other, 'off');
    tell('on', one, 'on');
    tell('the one is gone, the other off', one, 'gone');
    tell('both are gone', other, 'gone');
    expect(heard).to.deep.equal(['another of the script is on', 'on', 'both are gone']);
  });

  it('and keeps the desktop busy is named', () => {
    const notes: Note[] = [];
    let clock = 0;
    const guard = new Guard((what, detail = {}) => { notes.push({ what, detail }); }, () => clock);
    guard.run('https://widgets.example.test/slow.js', 'eAgentContact', () => { clock += 80; });
    guard.run('https://widgets.example.test/quick.js', 'eAgentContact', () => { clock += 8; });
    expect(notes).to.deep.equal([{ what: 'widget-slow', detail: { widget: 'https://widgets.example.test/slow.js', at: 'eAgentContact', ms: 80 } }]);
  });
});

describe('who calls', () => {
  it('is the first script in the stack that is not the host', () => {
    const { host, frame } = probe(desk());
    host.webexMetrics.trackBehavioralEvent('agentx-js-sdk-init', { widgetName: 'crm' });
    expect(new Guard(() => {}).caller()).to.contain(THIS);
    expect(frame.notes.find(({ what }) => what === 'widget')?.detail).to.deep.equal({ widget: 'crm', at: 'agentx-js-sdk-init' });
  });

  it('is found in a stack of any browser, without what stands behind a question mark', () => {
    const chromium = 'Error\n    at Guard.caller (http://desk/src/features/widget-host/desktop/guard.ts:1:2)\n    at start (https://widgets.example.test/crm.js?key=1:12:3)';
    const firefox = 'caller@http://desk/src/features/widget-host/desktop/guard.ts:1:2\nstart@https://widgets.example.test/crm.js:12:3';
    expect([scriptOf(chromium), scriptOf(firefox), scriptOf('Error\n    at <anonymous>')]).to.deep.equal(
      ['https://widgets.example.test/crm.js', 'https://widgets.example.test/crm.js', '']);
  });
});

describe('waiting for a signal', () => {
  it('ends with the first that fits, or when its time is over', async () => {
    const widget = probe(desk());
    const { eAgentContactAssigned } = widget.host.aqm.contact;
    const waiting = eAgentContactAssigned.listenOnceAsync({ resolveIf: (msg) => (msg as ContactMsg).data.interactionId === 'second', timeout: 'disabled' });
    happens.connected(widget, handled({ id: 'first' }));
    happens.connected(widget, handled({ id: 'second' }));
    expect((await waiting as ContactMsg).data.interactionId).to.equal('second');
    const late = await eAgentContactAssigned.listenOnceAsync({ timeout: 1 }).catch((error: unknown) => (error as Error).message);
    expect(late).to.contain('eAgentContactAssigned');
  });

  it('once is once, and what was taken back is never told', () => {
    const widget = probe(desk());
    const heard: string[] = [];
    const { eAgentOfferContact: signal } = widget.host.aqm.contact;
    signal.listenOnce(() => { heard.push('once'); });
    signal.listenOnce(() => { heard.push('taken back'); }).stopListenOnce();
    const { stopListen } = signal.listen(() => { heard.push('listening'); });
    happens.offered(widget, offered());
    happens.offered(widget, offered({ id: 'i-2', createdAt: T0 }));
    expect(stopListen()).to.equal(true);
    happens.offered(widget, offered({ id: 'i-3' }));
    expect(heard).to.deep.equal(['listening', 'once', 'listening']);
  });
});
