/** Features know the frame, not the session. */
export { errorTrace } from '../../session/error-trace.ts';
