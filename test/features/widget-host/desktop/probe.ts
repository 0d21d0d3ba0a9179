import type { Interaction } from '../../../../src/contract/interaction.ts';
import { installHost } from '../../../../src/features/widget-host/desktop/host.ts';
import type { AgentxService } from '../../../../src/features/widget-host/desktop/service.ts';
import type { Signal } from '../../../../src/features/widget-host/desktop/signal.ts';
import type { ContactMsg, Msg } from '../../../../src/features/widget-host/desktop/vendor.ts';
import type { DeskState } from '../../../../src/contract/desk.ts';
import { desk, ME, offer, T0, wrapUp } from '../../../desktop/desk-fixture.ts';
import { FakeFrame } from '../../../desktop/fake-frame.ts';

export interface Note {
  what: string;
  detail: Readonly<Record<string, unknown>>;
}

/** A frame that also keeps what stands in the black box. */
export class NotingFrame extends FakeFrame {
  readonly notes: Note[] = [];

  override record(what: string, detail: Readonly<Record<string, unknown>> = {}): void {
    super.record(what);
    this.notes.push({ what, detail });
  }
}

export interface Probe {
  frame: NotingFrame;
  host: AgentxService;
  /** What the probe has heard, in order. */
  heard: { signal: string; msg: Msg }[];
}

export type ContactName = Extract<keyof AgentxService['aqm']['contact'], `e${string}`>;

/** A page with a host, and a widget that listens to everything that contacts do. */
export const probe = (state: DeskState = desk()): Probe => {
  const frame = new NotingFrame(state);
  const host = installHost(frame);
  const heard: Probe['heard'] = [];
  for (const [signal, { listen }] of Object.entries(host.aqm.contact).filter((each): each is [string, Signal<Msg>] => typeof each[1] === 'object')) {
    listen((msg) => { heard.push({ signal, msg }); });
  }
  return { frame, host, heard };
};

export const namesOf = ({ heard }: Probe): string[] => heard.map(({ signal }) => signal);
export const lastContact = ({ heard }: Probe): ContactMsg => heard.at(-1)?.msg as ContactMsg;

/** After everything that waits for its turn, as greetings do. */
export const turn = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

/** The steps of the feed, one by one, with the desk after each. */
export const happens = {
  offered: ({ frame }: Probe, to: Interaction): void =>
    frame.happen({ kind: 'interaction.offered', at: T0, interactionId: to.id, agentId: ME, offer: offer() }, desk([to])),
  connected: ({ frame }: Probe, to: Interaction): void =>
    frame.happen({ kind: 'interaction.connected', at: T0, interactionId: to.id, agentId: ME, agentName: 'Anna Nowak' }, desk([to])),
  wrapUpStarted: ({ frame }: Probe, to: Interaction): void =>
    frame.happen({ kind: 'wrapUp.started', at: T0, interactionId: to.id, agentId: ME, wrapUp: to.wrapUps[ME] ?? wrapUp() }, desk([to])),
};
