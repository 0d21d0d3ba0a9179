import { FAULTS, type WireFault } from '../../../contract/errors.ts';
import type { DeskProfile } from '../../../contract/desk.ts';
import { CommandRefused } from '../../../desktop/frame.ts';
import type { Msg } from './vendor.ts';

export interface FailureData {
  agentId: string;
  orgId: string;
  trackingId: string;
  reason: string;
  reasonCode: number;
  type: string;
}

/** What cannot be done here is told with this code. */
const NOT_HERE = 501;
const UNKNOWN = 500;

/**
 * A refusal as widgets expect it: an error with the vendor's `id` and `details`. What the details say stands on the
 * error itself too, for those who read a message.
 */
export class VendorFailure extends Error implements Msg<FailureData> {
  readonly id: string;
  readonly details: Msg<FailureData>;
  readonly type: string;
  readonly orgId: string;
  readonly trackingId: string;
  readonly data: FailureData;

  constructor(id: string, details: Msg<FailureData>) {
    super(details.data.reason);
    this.name = 'VendorFailure';
    this.id = id;
    this.details = details;
    this.type = details.type;
    this.orgId = details.orgId;
    this.trackingId = details.trackingId;
    this.data = details.data;
  }
}

/** How a method's refusals are called: the vendor's error id and message type. */
export interface FailureName {
  id: string;
  type: string;
}

const failure = ({ id, type }: FailureName, { userId, tenantId }: DeskProfile, why: Pick<FailureData, 'reason' | 'reasonCode' | 'trackingId'>): VendorFailure =>
  new VendorFailure(id, {
    type: 'RoutingMessage', orgId: tenantId, trackingId: why.trackingId,
    data: { agentId: userId, orgId: tenantId, type, ...why },
  });

export const refusal = (name: FailureName, profile: DeskProfile, { code, message, trackingId }: Pick<WireFault, 'code' | 'message' | 'trackingId'>): VendorFailure =>
  failure(name, profile, { reason: message || code, reasonCode: FAULTS[code].status, trackingId });

/** What a deed has failed with, in the vendor's shape. */
export const failed = (name: FailureName, profile: DeskProfile, error: unknown): VendorFailure => {
  if (error instanceof VendorFailure) return error;
  if (error instanceof CommandRefused) return refusal(name, profile, error.fault);
  return failure(name, profile, { reason: error instanceof Error ? error.message : 'Unknown error', reasonCode: UNKNOWN, trackingId: '' });
};

/** What this contact centre does not do is said at once, in plain words. */
export const notHere = (name: FailureName, profile: DeskProfile, what: string): VendorFailure =>
  failure(name, profile, { reason: `This contact centre has no ${what}.`, reasonCode: NOT_HERE, trackingId: '' });
