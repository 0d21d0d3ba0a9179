import { expect } from '@open-wc/testing';
import type { ScreenPop } from '../../../../src/contract/screen-pop.ts';
import { askForWidgetHost, widgetDoorOpen } from '../../../../src/desktop/widget-door.ts';
import { feature } from '../../../../src/features/widget-host/desktop/index.ts';
import { DIALER_SIGNALS } from '../../../../src/features/widget-host/desktop/signal-names.ts';
import type { Msg } from '../../../../src/features/widget-host/desktop/vendor.ts';
import { desk, handled, ME, offer, offered, profile, T0 } from '../../../desktop/desk-fixture.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';
import { happens, probe, turn } from './probe.ts';

/** What the vendor's documentation lists for widgets. */
const LISTED = {
  contact: `eAgentContact, eAgentContactAssigned, eAgentContactEnded, eAgentContactWrappedUp, eAgentContactAniUpdated, eAgentOfferContact,
    eAgentOfferContactRona, eAgentOfferConsult, eAgentWrapup, eAgentContactHeld, eAgentContactUnHeld, eCallRecordingStarted, eAgentConsultCreated,
    eAgentConsultConferenced, eAgentConsultEnded, eAgentCtqCancelled, eAgentConsulting, eAgentConsultFailed, eAgentConsultEndFailed, eAgentCtqFailed,
    eAgentCtqCancelFailed, eAgentConsultConferenceEndFailed, eAgentMonitorStateChanged, eAgentMonitoringEnded, eAgentOfferCampaignReserved,
    eAgentAddCampaignReserved, eAgentCampaignContactUpdated, eContactOwnerChanged, eParticipantJoinedConference, eParticipantLeftConference,
    eAgentConsultConferencing, eAgentConsultConferenceEnded, eAgentConsultTransferring`,
  agent: 'eAgentChannelStateChanged, eAgentChannelReloginSuccess, eAgentReloginSuccess, eAgentStationLoginSuccess, eAgentStateChangeSuccess, eAgentDNRegistered, eAgentLogoutSuccess',
  dialer: DIALER_SIGNALS.join(', '),
  supervisor: `eMonitoringOffered, eMonitoringStarted, eMonitoringRequestCreateFailed, eMonitoringFailed, eMonitoringEnded, eMonitoringEndFailed, eMonitoringHeld,
    eMonitoringHoldFailed, eMonitoringUnHeld, eMonitoringUnHoldFailed, eAgentMonitorStateChanged, eAgentMonitorStateChangeFailed`,
  screenpop: 'eScreenPop',
  aiAssistant: 'eSuggestedResponseAvailable, eSuggestedResponseAcknowledgeEvent, eSuggestedResponseEnablementEvent, eMidCallSummaryResponseSubsequentAgent, eWellnessBreakEvent',
} as const;

describe('the widgets’ host', () => {
  it('is brought when somebody asks for it, and stands before any widget’s script', async () => {
    expect(window.AGENTX_SERVICE).to.equal(undefined);
    feature.register(new FakeFrame());
    await turn();
    expect(window.AGENTX_SERVICE, 'who has no widgets does not pay for it').to.equal(undefined);
    askForWidgetHost();
    await widgetDoorOpen;
    expect(window.AGENTX_SERVICE?.isInited).to.equal(true);
  });

  for (const [service, names] of Object.entries(LISTED)) {
    it(`has every signal of ${service}`, () => {
      const signals = probe().host.aqm[service as keyof typeof LISTED] as unknown as Record<string, unknown>;
      for (const name of names.split(/,\s*/)) {
        expect(signals[name], name).to.include.keys('listen', 'listenOnce', 'listenOnceAsync', 'stopListen', 'stopListenOnce');
      }
    });
  }

  it('has what the SDK reads when it starts', () => {
    const { host } = probe();
    expect(host).to.include.keys('aqm', 'dataNotifs', 'conf', 'actionsChannels', 'shortcut', 'i18n', 'webexMetrics', 'webCalling', 'abs', 'qmw');
    expect(host.dataNotifs.aiAssistant.eSuggestedResponseAvailable).to.include.keys('listen');
    expect(host.shortcut.MODIFIERS.CTRL_SHIFT).to.equal('ctrlKey_shiftKey');
    expect(host.shortcut.REGISTERED_KEYS.ACCEPT_TASK_KEY).to.equal('A');
    expect(host.i18n.DEFAULT_INIT_OPTIONS).to.include({ lng: 'en', fallbackLng: 'en' });
    expect(host.i18n.t('some:key')).to.equal('some:key');
  });

  it('does nothing, and says nothing untrue, for the voice call of a browser that has none', () => {
    const { host, frame } = probe();
    host.webCalling.sendDTMF();
    window.dispatchEvent(new CustomEvent('ax-web-call-answer'));
    const notes = frame.notes.filter(({ what }) => what === 'widget-not-here').map(({ detail }) => detail.at);
    expect(notes).to.deep.equal(['sendDTMF', 'ax-web-call-answer']);
  });

  it('tells screen pops as they open', () => {
    const pop: ScreenPop = { type: 'screenPop', id: 'crm', name: 'CRM', event: 'accepted', queueIds: [], channels: [], mode: 'auxiliary', url: 'https://crm.example.test/?mail={customerEmail}' };
    const state = (interactions: Parameters<typeof desk>[0]) => desk(interactions, { profile: profile({ screenPops: [pop] }) });
    const widget = probe(state([]));
    const heard: Msg[] = [];
    widget.host.aqm.screenpop.eScreenPop.listen((msg) => { heard.push(msg); });
    widget.frame.happen({ kind: 'interaction.offered', at: T0, interactionId: 'i-1', agentId: ME, offer: offer() }, state([offered()]));
    expect(heard).to.have.length(0);
    widget.frame.happen({ kind: 'interaction.connected', at: T0, interactionId: 'i-1', agentId: ME, agentName: 'A' }, state([handled()]));
    expect(heard.map(({ data }) => data)).to.deep.equal([{
      type: 'ScreenPop', agentId: ME, interactionId: 'i-1', screenPopName: 'CRM', screenPopUrl: 'https://crm.example.test/?mail=maria%40example.test',
      screenPopDesktopLabel: 'CRM', queryParameters: { mail: 'maria@example.test' }, target: 'insideDesktop',
    }]);
    happens.connected(widget, handled({ id: 'i-2' }));
    expect(heard, 'a desk without screen pops').to.have.length(1);
  });
});
