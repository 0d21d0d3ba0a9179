import type { FaultCode, WireFault } from '../contract/errors.ts';

/** The server's no, with its code and tracking ID. */
export class CommandRefused extends Error {
  readonly fault: WireFault;

  constructor(fault: WireFault) {
    super(fault.message);
    this.fault = fault;
  }
}

/** A fault that this page finds out by itself: there is no tracking ID, because no server has seen it. */
export function ownFault(code: FaultCode, message: string): WireFault {
  return { code, message, trackingId: '' };
}
