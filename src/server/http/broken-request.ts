import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { BaseLogger } from 'pino';
import { Fault } from '../fault.ts';
import { logFault, wireFault } from '../wire-fault.ts';

const isGone = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';
const isOverflow = (error: Error): boolean => 'code' in error && error.code === 'HPE_HEADER_OVERFLOW';

/** Bytes that are no HTTP never become a request; they are answered with a fault all the same. */
export function answerBrokenRequest(error: Error, socket: Socket, log: Pick<BaseLogger, 'info' | 'error'>): void {
  if (isGone(error) || !socket.writable) {
    socket.destroy();
    return;
  }
  const fault = new Fault(isOverflow(error) ? 'too-large' : 'invalid-input');
  const trackingId = randomUUID();
  logFault(log, fault, trackingId);
  const body = JSON.stringify({ fault: wireFault(fault, trackingId) });
  socket.end([
    `HTTP/1.1 ${fault.status} ${STATUS_CODES[fault.status]}`,
    'content-type: application/json; charset=utf-8', `content-length: ${Buffer.byteLength(body)}`, 'connection: close',
    '', body,
  ].join('\r\n'));
}
