import { FAULTS, type FaultCode, type FaultData } from '../contract/errors.ts';

/** A failure with a code of the contract's list; frames turn it into an answer with a tracking ID. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly data: FaultData | undefined;

  constructor(code: FaultCode, data?: FaultData, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.data = data;
  }

  get status(): number {
    return FAULTS[this.code].status;
  }
}
