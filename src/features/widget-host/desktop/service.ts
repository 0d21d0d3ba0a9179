import type { DesktopFrame } from '../../../desktop/frame.ts';
import { answerActions } from './actions.ts';
import { agentMethods, supervisorDeeds } from './agent-methods.ts';
import { agentMsg } from './agent-model.ts';
import { Channels } from './channels.ts';
import { codeLists, contactHistory } from './code-lists.ts';
import { contactMethods } from './contact-methods.ts';
import { hydrated } from './contact-signals.ts';
import type { Deeds } from './deeds.ts';
import type { Guard } from './guard.ts';
import { i18nService } from './i18n-service.ts';
import { missingMethods } from './missing-methods.ts';
import { Shortcuts } from './shortcuts.ts';
import { Sender, type Signal } from './signal.ts';
import { AGENT_SIGNALS, ASSISTANT_SIGNALS, CONFIG_SIGNALS, CONTACT_SIGNALS, DIALER_SIGNALS, SCREEN_POP_SIGNALS, SUPERVISOR_SIGNALS } from './signal-names.ts';
import { Teller } from './teller.ts';
import type { Msg } from './vendor.ts';
import { vendorProfile } from './vendor-profile.ts';

type Greetings<N extends string> = Partial<Record<N, () => readonly Msg[]>>;

interface Group<N extends string> {
  senders: Readonly<Record<N, Sender<Msg>>>;
  signals: Readonly<Record<N, Signal<Msg>>>;
}

const group = <N extends string>(names: readonly N[], guard: Guard, greetings: Greetings<N> = {}): Group<N> => {
  const all = names.map((name) => [name, new Sender<Msg>(name, guard, greetings[name])] as const);
  return {
    senders: Object.fromEntries(all) as Record<N, Sender<Msg>>,
    signals: Object.fromEntries(all.map(([name, { signal }]) => [name, signal])) as Record<N, Signal<Msg>>,
  };
};

/** The widgets' own statistics go nowhere; but in them a widget says what it is called. */
const metrics = (guard: Guard) => ({
  trackBehavioralEvent: (name: unknown, detail: unknown = {}): void => {
    const { widgetName } = typeof detail === 'object' && detail !== null ? detail as { widgetName?: unknown } : {};
    if (typeof widgetName !== 'string') return;
    guard.christen(guard.caller(), widgetName);
    guard.note('widget', { widget: widgetName.slice(0, 80), at: String(name).slice(0, 80) });
  },
  trackOperationalEvent: (): void => {},
  trackBusinessEvent: (): void => {},
  timeEvent: (): void => {},
});

/** The signals of the host, told from the frame. */
const signalGroups = (frame: DesktopFrame, guard: Guard) => {
  // What an earlier page has left: the vendor tells it again after a reload, and so do we, once to everyone who listens.
  const left = new Set(Object.keys(frame.model.desk.interactions));
  const relogin = (): readonly Msg[] => (frame.model.desk.session ? [agentMsg('AgentReloginSuccess', frame.model.desk)] : []);
  const contact = group(CONTACT_SIGNALS, guard, { eAgentContact: () => hydrated(left, frame.model.desk, frame.now()) });
  const agent = group(AGENT_SIGNALS, guard, { eAgentReloginSuccess: relogin });
  const screenpop = group(SCREEN_POP_SIGNALS, guard);
  new Teller(frame, {
    contact: ({ signal, msg }) => contact.senders[signal].send(msg),
    agent: ({ signal, msg }) => agent.senders[signal].send(msg),
    screenPop: (msg) => screenpop.senders.eScreenPop.send(msg),
  }).start();
  watchRole(frame, () => agent.senders.eAgentMultiLogin.send(agentMsg('AgentMultiLoginCloseSession', frame.model.desk)));
  return {
    contact, agent, screenpop,
    dialer: group(DIALER_SIGNALS, guard), supervisor: group(SUPERVISOR_SIGNALS, guard), configs: group(CONFIG_SIGNALS, guard),
    aiAssistant: group(ASSISTANT_SIGNALS, guard), dataNotifs: group(ASSISTANT_SIGNALS, guard),
  };
};

/** Another window works for this agent from now on. */
const watchRole = ({ model, model$ }: DesktopFrame, moved: () => void): void => {
  let before = model.role;
  model$.subscribe(({ role }) => {
    if (role !== before && before === 'working') moved();
    before = role;
  });
};

/**
 * `window.AGENTX_SERVICE`: the contract of widgets that were made for the Webex desktop, backed by the frame's state,
 * feed and commands (issue 4, capability 6). Nobody can change it: what one widget does to it no other one sees.
 */
export const createService = (frame: DesktopFrame, deeds: Deeds, guard: Guard) => {
  const signals = signalGroups(frame, guard);
  const channels = new Channels(guard);
  answerActions(channels, frame, guard);
  const shortcuts = new Shortcuts(frame, guard);
  const conf = Object.freeze({
    get profile() { return vendorProfile(frame.model.desk); },
    get status() { return vendorProfile(frame.model.desk).agentStatus; },
    get subStatus() { return vendorProfile(frame.model.desk).agentSubStatus; },
    isReloginSuccess: false,
    isWebexCallingEnabled: false,
    fetchProfile: () => Promise.resolve(vendorProfile(frame.model.desk)),
  });
  return Object.freeze({
    isInited: true, isIniting: false,
    aqm: Object.freeze({
      contact: Object.freeze({
        ...missingMethods(deeds, 'contact'), ...contactMethods(deeds), fetchHistoryByAgent: contactHistory(deeds), ...signals.contact.signals,
      }),
      agent: Object.freeze({ ...agentMethods(deeds), ...signals.agent.signals }),
      configs: Object.freeze({ ...signals.configs.signals }),
      dialer: Object.freeze({ ...missingMethods(deeds, 'dialer'), ...signals.dialer.signals }),
      screenpop: Object.freeze({ ...signals.screenpop.signals }),
      supervisor: Object.freeze({ ...missingMethods(deeds, 'supervisor'), ...supervisorDeeds(deeds), ...signals.supervisor.signals }),
      aiAssistant: Object.freeze({ ...signals.aiAssistant.signals }),
      scheduleCallback: Object.freeze(missingMethods(deeds, 'scheduleCallback')),
    }),
    dataNotifs: Object.freeze({ aiAssistant: Object.freeze({ ...signals.dataNotifs.signals }) }),
    conf, actionsChannels: channels.service, shortcut: shortcuts.service, i18n: i18nService(), abs: Object.freeze(codeLists(deeds)),
    qmw: Object.freeze(missingMethods(deeds, 'qmw')), webexMetrics: Object.freeze(metrics(guard)),
    webCalling: Object.freeze({ sendDTMF: () => guard.note('widget-not-here', { at: 'sendDTMF' }) }),
  });
};
export type AgentxService = ReturnType<typeof createService>;
