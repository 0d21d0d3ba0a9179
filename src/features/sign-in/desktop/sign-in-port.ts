import { api } from '../../../desktop/api.ts';

/** What the sign-in page asks of the server; every refusal is a `CommandRefused`. */
export interface SignInPort {
  signIn(email: string, password: string): Promise<void>;
  /** Sends a verification code; resolves whether or not there is such an account. */
  sendCode(email: string): Promise<void>;
  resetPassword(email: string, code: string, password: string): Promise<void>;
}

export const serverPort: SignInPort = {
  signIn: (email, password) => api('/sign-in', { body: { email, password } }),
  sendCode: (email) => api('/password/forgot', { body: { email } }),
  resetPassword: (email, code, password) => api('/password/reset', { body: { email, code, password } }),
};
