import { BehaviorSubject } from 'rxjs';
import { v7 as uuidv7 } from 'uuid';
import type { WireFault } from '../contract/errors.ts';
import type { Id } from '../contract/primitives.ts';
import type { Ending, SessionEvent, SessionPort, SessionState } from '../session/session-port.ts';
import type { ToastMessage } from '../ui/toast.ts';
import { Answers } from './answers.ts';
import { api } from './api.ts';
import { AuxiliaryAsked } from './auxiliary-asked.ts';
import { DeskClock } from './desk-clock.ts';
import { DeskStore } from './desk-store.ts';
import { failureDoor, type Failure } from './failure/failure.ts';
import { type AuxiliaryTab, CommandRefused, type Contribution, type DeskAction, type DeskModel, type DeskPage, type DesktopFrame, type KeptTranscripts, type Notice, USUAL_APPEARANCE } from './frame.ts';
import { Inquiries } from './inquiries.ts';
import { Registry } from './registry.ts';
import { storageTrouble } from './storage-trouble.ts';
import { TabMemory } from './tab-memory.ts';
import { t } from './texts/index.ts';
import { ReloadAsked } from './reload-asked.ts';

export interface FrameOptions {
  /** What is known before the session's first word. */
  initial: DeskModel;
  memory: SessionState['memory'];
  port: SessionPort;
  transcripts: KeptTranscripts & { flush(): Promise<void> };
  /** Where panes stand and their events arrive. */
  root: HTMLElement;
  contribute: (contribution: Contribution) => void;
  pages: Registry<DeskPage>;
  auxiliary: Registry<AuxiliaryTab>;
  toast: (message: ToastMessage) => () => void;
  /** Shows a failure in the error dialog. */
  show: (failure: Failure) => void;
  /** The session has ended for good. */
  ended: (why: Ending) => void;
  local?: () => number;
  /** The interaction that the page's address names: it goes before the one where the agent was. */
  wanted?: Id | null;
}

export interface RunningFrame {
  frame: DesktopFrame;
  store: DeskStore;
}

const SELECTION = 'selection';
const MOVED: WireFault = { code: 'session-moved', message: 'Another window works for this agent.', trackingId: '' };
const ENDED: WireFault = { code: 'unauthenticated', message: 'The session has ended.', trackingId: '' };

/** What a tab holds for as long as its desktop is open. */
interface Tab {
  store: DeskStore;
  memory: TabMemory;
  answers: Answers;
  inquiries: Inquiries;
  clock: DeskClock;
  /** It works, on a desk that the server has confirmed: what is selected is this window's own. */
  settled: boolean;
  /** The interaction that the address names, until the agent has gone elsewhere. */
  wanted: Id | null;
}

const troubled = ({ store }: Tab, trouble: SessionState['trouble']): void =>
  store.put({ kind: 'trouble', id: 'storage', trouble: storageTrouble(trouble) });

const become = (tab: Tab, state: SessionState): void => {
  const { store, memory, clock } = tab;
  // Not by the model: of the role it has heard before.
  const took = state.role === 'working' && !tab.settled;
  tab.settled = state.role === 'working' && state.confirmed;
  clock.learn(state.offsetMs);
  memory.become(state.memory);
  memory.conflict(state.conflicts);
  store.put({ kind: 'state', state });
  troubled(tab, state.trouble);
  // Where the address leads, else where the agent was, in whichever window.
  const { wanted } = tab;
  const selected = took ? wanted !== null && state.desk?.interactions[wanted] ? wanted : memory.get(SELECTION) : null;
  if (state.confirmed) tab.wanted = null;
  if (selected !== null) store.put({ kind: 'select', interactionId: selected, behind: true });
};

const hear = (tab: Tab, event: SessionEvent, { root, ended }: FrameOptions): void => {
  const { store, memory, answers, inquiries, clock } = tab;
  switch (event.kind) {
    case 'state': return become(tab, event.state);
    case 'items': return event.items.forEach((item) => store.put({ kind: 'item', item }));
    case 'line': return store.put({ kind: 'line', line: event.line });
    case 'role':
      tab.settled &&= event.role === 'working';
      return store.put({ kind: 'role', role: event.role });
    case 'outbox': return store.put({ kind: 'outbox', outbox: event.outbox });
    case 'typing': return store.typing(event.interactionId, event.name);
    case 'time': return clock.learn(event.offsetMs);
    case 'answer': return answers.settle(event.id, event.fault);
    case 'memory': return memory.learn(event.key, event.value);
    case 'conflicts': return memory.conflict(event.conflicts);
    case 'trouble': return troubled(tab, event.trouble);
    case 'report':
    case 'flushed': return inquiries.arrived(event);
    case 'reload': root.dispatchEvent(new ReloadAsked()); return;
    case 'ended':
      answers.refuseAll(event.fault ?? ENDED);
      ended(event.why);
  }
};

/** What only posts to the session. */
const requests = ({ post }: SessionPort): Pick<DesktopFrame, 'retry' | 'discard' | 'refresh' | 'continueHere' | 'record' | 'active' | 'typing'> => ({
  retry: (id) => post({ kind: 'retry', id }),
  discard: (id) => post({ kind: 'discard', id }),
  refresh: () => post({ kind: 'refresh' }),
  continueHere: () => post({ kind: 'continue' }),
  record: (what, detail) => post({ kind: 'record', what, ...(detail ? { detail } : {}) }),
  active: () => post({ kind: 'active' }),
  typing: (interactionId) => post({ kind: 'typing', interactionId }),
});

type Additions = 'page' | 'auxiliary' | 'showAuxiliary' | 'action' | 'actions$' | 'notify' | 'notices$' | 'noticed' | 'appearance$';

const both = (one: () => void, other: () => void) => (): void => { one(); other(); };

/** What features add, and take away again. Where one can go, the command palette goes too. */
const additions = ({ pages, auxiliary, root }: FrameOptions, goTo: DesktopFrame['goTo']): Pick<DesktopFrame, Additions> => {
  const actions = new Registry<DeskAction>();
  const notices = new Registry<Notice>();
  const showAuxiliary = (tabId: string): void => void root.dispatchEvent(new AuxiliaryAsked(tabId));
  return {
    page: (page) => both(pages.add(page), actions.add({
      id: `page.${page.id}`, group: 'view', label: page.label, passing: true,
      possible: (model) => model.pageId !== page.id && page.shown(model), run: () => goTo(page.id),
    })),
    auxiliary: (tab) => both(auxiliary.add(tab), actions.add({
      id: `tab.${tab.id}`, group: 'view', label: tab.label, passing: true, possible: tab.shown, run: () => showAuxiliary(tab.id),
    })),
    showAuxiliary,
    action: (action) => actions.add(action),
    actions$: actions.all$,
    notify: (notice) => notices.add(notice),
    notices$: notices.all$,
    noticed: (ids) => notices.remove(ids),
    appearance$: new BehaviorSubject(USUAL_APPEARANCE),
  };
};

/** Where the agent goes is where the agent is, whatever the address said. */
const waysOf = (tab: Tab): Pick<DesktopFrame, 'select' | 'goTo'> => ({
  select: (interactionId) => {
    tab.wanted = null;
    tab.store.put({ kind: 'select', interactionId });
    tab.memory.keep(SELECTION, tab.store.model.selectedId);
  },
  goTo: (pageId) => {
    tab.wanted = null;
    tab.store.put({ kind: 'page', pageId });
  },
});

/** The desktop's frame: one store, one session, one clock behind the narrow door that features see. */
export const createFrame = (options: FrameOptions): RunningFrame => {
  const { initial, root, transcripts, contribute, toast, show } = options;
  const port: SessionPort = { post: (request) => options.port.post(request), listen: (listener) => options.port.listen(listener) };
  const local = options.local ?? Date.now;
  const tab: Tab = {
    store: new DeskStore(initial, (error) => {
      // A step that cannot be applied must not end the feed: the desk is taken afresh, and the failure is told (WX-141).
      frame.refresh();
      frame.fail(error, t('desk.incomplete'));
    }),
    memory: new TabMemory(port, local, options.memory),
    answers: new Answers(), inquiries: new Inquiries(port), clock: new DeskClock(local), settled: false, wanted: options.wanted ?? null,
  };
  const { store, memory, answers, inquiries, clock } = tab;
  const asked = requests(port);
  const ways = waysOf(tab);
  const frame: DesktopFrame = {
    ...asked,
    ...failureDoor({ show, toast, record: asked.record, now: clock.now, id: uuidv7 }),
    model$: store.model$,
    get model() { return store.model; },
    events$: store.events$,
    send: (command, id = uuidv7()) => {
      if (store.model.role !== 'working') return Promise.reject(new CommandRefused(MOVED));
      const answer = answers.of(id);
      port.post({ kind: 'send', id, command });
      return answer;
    },
    memory,
    transcripts,
    trouble: (id, text, reload = false) => store.put({ kind: 'trouble', id, trouble: text && { id, text, reload } }),
    responds: (interactionId, responds) => store.put({ kind: 'responds', interactionId, responds }),
    report: () => inquiries.report(),
    flush: async () => { await Promise.all([inquiries.flush(), transcripts.flush()]); },
    now: clock.now,
    root,
    contribute,
    ...additions(options, ways.goTo),
    ...ways,
    toast: (text, tone = 'info') => { toast({ text, tone }); },
    showToast: toast,
    api,
  };
  port.listen((event) => hear(tab, event, options));
  return { frame, store };
};
