import type { DeskState } from '../../../contract/desk.ts';
import type { BusEvent, DesktopFrame } from '../../../desktop/frame.ts';
import { agentCaughtUp, agentSignals, type AgentTold } from './agent-signals.ts';
import { caughtUp, contactSignals, type ContactTold } from './contact-signals.ts';
import { screenPopMsgs } from './screen-pop-messages.ts';
import type { Msg } from './vendor.ts';

/** Where widgets are told: the host's signals. */
export interface Telling {
  contact: (told: ContactTold) => void;
  agent: (told: AgentTold) => void;
  screenPop: (msg: Msg) => void;
}

type TellerFrame = Pick<DesktopFrame, 'model' | 'model$' | 'events$' | 'now'>;

/**
 * Tells widgets what happens on the desk: of each step of the feed what it means to them, and when the desk was
 * replaced as a whole, as after a long time without a line, what has become of everything meanwhile.
 */
export class Teller {
  readonly #frame: TellerFrame;
  readonly #telling: Telling;
  /** What widgets know. */
  #told: DeskState;
  #current: DeskState;
  #previous: DeskState;

  constructor(frame: TellerFrame, telling: Telling) {
    this.#frame = frame;
    this.#telling = telling;
    this.#told = frame.model.desk;
    this.#current = this.#told;
    this.#previous = this.#told;
  }

  start(): void {
    const frame = this.#frame;
    frame.model$.subscribe(({ desk }) => this.#became(desk));
    frame.events$.subscribe((event) => this.#happened(event));
  }

  #became(desk: DeskState): void {
    if (desk === this.#current) return;
    this.#previous = this.#current;
    this.#current = desk;
    // A step of the feed follows its model at once; what nobody has told by then came as a whole.
    queueMicrotask(() => this.#catchUp(this.#current));
  }

  #happened({ seq, event, desk }: BusEvent): void {
    if (desk !== this.#told && this.#previous !== this.#told) this.#catchUp(this.#previous);
    const before = this.#told;
    this.#told = desk;
    const trackingId = String(seq);
    for (const each of agentSignals(event, before, desk, trackingId)) this.#telling.agent(each);
    for (const each of contactSignals(event, before, desk, trackingId)) this.#tellContact(each);
  }

  #catchUp(desk: DeskState): void {
    const before = this.#told;
    if (before === desk) return;
    this.#told = desk;
    for (const each of agentCaughtUp(before, desk)) this.#telling.agent(each);
    for (const each of caughtUp(before, desk, this.#frame.now())) this.#tellContact(each);
  }

  #tellContact(told: ContactTold): void {
    this.#telling.contact(told);
    for (const msg of screenPopMsgs(told, this.#told)) this.#telling.screenPop(msg);
  }
}
