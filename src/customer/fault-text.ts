import type { FaultCode, WireFault } from '../contract/errors.ts';
import { t } from './texts/index.ts';

/** The words for the faults that a customer can do something about; any other is ours. */
const WORDS: Partial<Record<FaultCode, () => string>> = {
  'invalid-input': () => t('customer.fault-invalid-input'),
  'too-large': () => t('customer.fault-too-large'),
  'rate-limited': () => t('customer.fault-rate-limited'),
  'unavailable': () => t('customer.fault-unavailable'),
  'entry-point-closed': () => t('customer.fault-topic-closed'),
  'unknown-reference': () => t('customer.fault-topic-closed'),
  'version-mismatch': () => t('customer.fault-version-mismatch'),
};

/** A fault in words, with the tracking ID that the server's log knows. */
export function faultText(fault: WireFault): string {
  const words = (WORDS[fault.code] ?? (() => t('customer.fault-internal')))();
  return fault.trackingId ? `${words} ${t('customer.tracking-id', { id: fault.trackingId })}` : words;
}
