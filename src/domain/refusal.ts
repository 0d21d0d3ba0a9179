import type { DomainFault, FaultCode, FaultData } from '../contract/errors.ts';
import type { Actor, Command, Moment } from './command.ts';
import type { CentreState } from './state.ts';

/** A decision's working copy: what each part of `decide` is given. */
export interface Ask<C extends Command = Command> {
  state: CentreState;
  actor: Actor;
  command: C;
  moment: Moment;
}

/** A refusal, raised inside `decide` and returned by it as a value. */
export class Refusal extends Error {
  readonly fault: DomainFault;

  constructor(code: FaultCode, data?: FaultData) {
    super(code);
    this.fault = data ? { code, data } : { code };
  }
}
