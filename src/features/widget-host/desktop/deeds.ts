import { catchError, filter, firstValueFrom, map, of, take, timeout } from 'rxjs';
import type { DeskState } from '../../../contract/desk.ts';
import type { FaultCode } from '../../../contract/errors.ts';
import type { Interaction } from '../../../contract/interaction.ts';
import type { AgentCommand } from '../../../contract/up.ts';
import type { DeskModel, DesktopFrame } from '../../../desktop/frame.ts';
import type { Guard } from './guard.ts';
import { contactMsg, type ContactMore } from './interaction-model.ts';
import type { ContactMsg } from './vendor.ts';
import { failed, type FailureName, notHere, refusal } from './vendor-failure.ts';

export type DeedFrame = Pick<DesktopFrame, 'model' | 'model$' | 'send' | 'api' | 'now' | 'select' | 'appearance$'>;

/** A command that is durable is on the feed soon; whoever waits longer for it goes on with what is known. */
const FEED_MS = 5_000;

/** What was asked for the interaction, and what to call it. */
export interface ContactDeed {
  interactionId: string;
  command: (interaction: Interaction, desk: DeskState) => AgentCommand;
  /** The type of the message that says it is done. */
  done: string;
  /** Whether the desk shows it. */
  shown: (interaction: Interaction | undefined, me: string) => boolean;
  name: FailureName;
  /** What the answer says beside that. */
  more?: () => ContactMore;
}

/** Carries out as real commands what widgets ask for, and answers in the vendor's words. */
export class Deeds {
  readonly frame: DeedFrame;
  readonly #guard: Guard;

  constructor(frame: DeedFrame, guard: Guard) {
    this.frame = frame;
    this.#guard = guard;
  }

  get desk(): DeskState {
    return this.frame.model.desk;
  }

  /** Every method of the host goes through here: who calls in a loop is refused, and every failure has the vendor's shape. */
  async carryOut<T>(name: FailureName, deed: () => Promise<T>): Promise<T> {
    if (!this.#guard.admits(this.#guard.caller(), name.id)) {
      throw refusal(name, this.desk.profile, { code: 'rate-limited', message: 'This widget calls too often.', trackingId: '' });
    }
    try {
      return await deed();
    } catch (error) {
      throw failed(name, this.desk.profile, error);
    }
  }

  /** Resolves with the message of the interaction when the command is durable and the desk shows it. */
  contact({ interactionId, command, done, shown, name, more }: ContactDeed): Promise<ContactMsg> {
    return this.carryOut(name, async () => {
      const before = this.known(interactionId, name);
      await this.send(command(before, this.desk));
      const { userId } = this.desk.profile;
      await this.settled((desk) => shown(desk.interactions[interactionId], userId));
      return contactMsg(done, this.desk.interactions[interactionId] ?? before, this.desk, { at: this.frame.now(), ...more?.() });
    });
  }

  /** Widgets begin to call as soon as the page stands, also a moment before it has its line. */
  async send(command: AgentCommand): Promise<void> {
    if (!this.frame.model.confirmed) await this.#until((model) => model.confirmed);
    await this.frame.send(command);
  }

  /** Shows what was accepted, as when the agent has accepted it, unless the layout wants the workspace to stay as it is. */
  showAccepted(interactionId: string): void {
    const { appearance$, model } = this.frame;
    if (!appearance$.value.stopNavigateOnAcceptTask || model.selectedId === null) this.frame.select(interactionId);
  }

  /** The interaction on the desk; refused when there is none. */
  known(interactionId: string, name: FailureName): Interaction {
    const interaction = this.desk.interactions[interactionId];
    if (!interaction) throw this.refuse(name, 'not-found', 'There is no such interaction on this desktop.');
    return interaction;
  }

  /** Resolves when the desk is so, at the latest after some seconds. */
  settled(so: (desk: DeskState) => boolean): Promise<void> {
    return this.#until(({ desk }) => so(desk));
  }

  async #until(so: (model: DeskModel) => boolean): Promise<void> {
    await firstValueFrom(this.frame.model$.pipe(
      map(so), filter(Boolean), take(1), timeout(FEED_MS), catchError(() => of(false)),
    ), { defaultValue: false });
  }

  refuse(name: FailureName, code: FaultCode, message: string): Error {
    return refusal(name, this.desk.profile, { code, message, trackingId: '' });
  }

  /** A method that this contact centre does not have: rejects at once and says so. */
  missing(name: FailureName, what: string): () => Promise<never> {
    return () => this.carryOut(name, () => Promise.reject(notHere(name, this.desk.profile, what)));
  }
}
