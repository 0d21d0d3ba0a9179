import { v7 as uuidv7 } from 'uuid';
import type { DeskState } from '../contract/desk.ts';
import type { Id } from '../contract/primitives.ts';
import { api } from './api.ts';
import { AgentConnection, type ConnectionEvent, type Ending } from './connection.ts';
import { DeskStore } from './desk-store.ts';
import { explanation } from './explanation.ts';
import type { Contribution, DesktopFrame } from './frame.ts';
import { ServerClock } from './server-clock.ts';
import type { ConnectionPorts } from './wire.ts';
import type { ToastMessage } from '../ui/toast.ts';

export interface FrameOptions {
  /** What is known before the first snapshot. */
  desk: DeskState;
  /** The interaction that the workspace shows at first. */
  selectedId: Id | null;
  ports: ConnectionPorts;
  /** Where panes stand and their events arrive. */
  root: HTMLElement;
  contribute: (contribution: Contribution) => void;
  toast: (message: ToastMessage) => void;
  /** The line has ended for good. */
  ended: (why: Ending) => void;
}

export interface RunningFrame {
  frame: DesktopFrame;
  store: DeskStore;
  connection: AgentConnection;
}

const feed = (store: DeskStore, clock: ServerClock, event: ConnectionEvent): void => {
  switch (event.kind) {
    case 'line': return store.put({ kind: 'line', line: event.line });
    case 'snapshot': return store.put({ kind: 'snapshot', desk: event.desk });
    case 'items': return event.items.forEach((item) => store.put({ kind: 'item', item }));
    case 'typing': return store.typing(event.interactionId, event.name);
    case 'time': return clock.learn(event);
    case 'ended':
  }
};

/** The desktop's frame: one store, one line, one clock behind the narrow door that features see. */
export const createFrame = ({ desk, selectedId, ports, root, contribute, toast, ended }: FrameOptions): RunningFrame => {
  const store = new DeskStore({ desk, line: 'connecting', selectedId, typing: {} });
  const clock = new ServerClock(ports.now);
  const connection = new AgentConnection(ports, (event) => {
    feed(store, clock, event);
    if (event.kind === 'ended') ended(event.why);
  });
  const frame: DesktopFrame = {
    model$: store.model$,
    get model() { return store.model; },
    events$: store.events$,
    send: (command, id = uuidv7()) => connection.send(id, command),
    typing: (interactionId) => connection.typing(interactionId),
    now: clock.now,
    root,
    contribute,
    select: (interactionId) => store.put({ kind: 'select', interactionId }),
    toast: (text, tone = 'info') => toast({ text, tone }),
    explain: (error) => toast(explanation(error)),
    api,
  };
  return { frame, store, connection };
};
