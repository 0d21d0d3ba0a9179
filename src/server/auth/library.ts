import { createHmac } from 'node:crypto';
import { createAuthEndpoint } from '@better-auth/core/api';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { setSessionCookie } from 'better-auth/cookies';
import { getMigrations } from 'better-auth/db/migration';
import { emailOTP } from 'better-auth/plugins/email-otp';
import type { Pool } from 'pg';
import type { BaseLogger } from 'pino';
import { Fault } from '../fault.ts';
import { hashPassword, PASSWORD_LENGTH, verifyPassword } from './password.ts';
import { COOKIE_PREFIX, isSecure } from './session-cookie.ts';

/** Longer than a shift; opening the desktop starts it again. */
const SESSION_SECONDS = 24 * 3600;
const RENEW_AFTER_SECONDS = 15 * 60;
const CODE_SECONDS = 10 * 60;
const CODE_TRIES = 5;

export interface LibraryOptions {
  /** `memory` forgets everything at the end of the process: for tests. */
  database: Pool | 'memory';
  /** Signs the cookies; must stay the same from start to start. */
  secret: string;
  publicUrl: string;
  log: Pick<BaseLogger, 'error' | 'debug'>;
  sendCode: (email: string, code: string, languages: string | undefined) => void;
}

/**
 * Sign-in by password without the library's own idea of what an e-mail address looks like: ours come from
 * the configuration. Server-only: it has no HTTP address.
 */
const passwordSignIn = () => ({
  id: 'password-sign-in' as const,
  endpoints: {
    signInByPassword: createAuthEndpoint.serverOnly(
      { method: 'POST', metadata: { $Infer: { body: {} as { email: string; password: string } } } },
      async (ctx) => {
        const { email, password } = ctx.body;
        const { internalAdapter, password: passwords } = ctx.context;
        const found = await internalAdapter.findUserByEmail(email, { includeAccounts: true });
        const digest = found?.accounts.find((account) => account.providerId === 'credential')?.password;
        // An unknown address takes as long as a known one.
        const right = digest ? await passwords.verify({ hash: digest, password }) : !(await passwords.hash(password));
        if (!found || !right) throw new Fault('wrong-credentials');
        const session = await internalAdapter.createSession(found.user.id);
        await setSessionCookie(ctx, { session, user: found.user });
        return { userId: found.user.id, sessionId: session.id };
      },
    ),
  },
});

const database = (pool: Pool | 'memory') => pool === 'memory'
  ? memoryAdapter({ auth_user: [], auth_session: [], auth_account: [], auth_verification: [] })
  : pool;

const plugins = ({ secret, sendCode }: LibraryOptions) => [
  passwordSignIn(),
  emailOTP({
    otpLength: 6, expiresIn: CODE_SECONDS, allowedAttempts: CODE_TRIES, disableSignUp: true,
    // A plain hash of six digits is guessed in a millisecond; with the secret it is not.
    storeOTP: { hash: async (code) => createHmac('sha256', secret).update(`reset:${code}`).digest('base64url') },
    sendVerificationOTP: async ({ email, otp }, ctx) => sendCode(email, otp, ctx?.headers?.get('accept-language') ?? undefined),
  }),
] as const;

const options = (given: LibraryOptions) => ({
  baseURL: given.publicUrl,
  secret: given.secret,
  database: database(given.database),
  telemetry: { enabled: false },
  // Its limit is per address; ours is per account. Nothing of its HTTP side is reachable anyway.
  rateLimit: { enabled: false },
  disabledPaths: ['/sign-up/email', '/sign-in/email-otp', '/email-otp/send-verification-otp'],
  logger: { level: 'error' as const, log: (_level: string, message: string) => given.log.error({ from: 'better-auth' }, message) },
  user: { modelName: 'auth_user', additionalFields: { tenantId: { type: 'string' as const, required: true, input: false } } },
  session: { modelName: 'auth_session', expiresIn: SESSION_SECONDS, updateAge: RENEW_AFTER_SECONDS, cookieCache: { enabled: false } },
  account: { modelName: 'auth_account' },
  verification: { modelName: 'auth_verification' },
  emailAndPassword: {
    enabled: true, disableSignUp: true, revokeSessionsOnPasswordReset: true,
    minPasswordLength: PASSWORD_LENGTH.min, maxPasswordLength: PASSWORD_LENGTH.max,
    password: { hash: hashPassword, verify: ({ hash, password }: { hash: string; password: string }) => verifyPassword(hash, password) },
  },
  advanced: {
    cookiePrefix: COOKIE_PREFIX,
    useSecureCookies: isSecure(given.publicUrl),
    defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' as const, path: '/' },
  },
  plugins: [...plugins(given)],
});

/** The library, with its tables made or brought up to date. */
export async function openLibrary(given: LibraryOptions) {
  const config = options(given);
  if (given.database !== 'memory') await (await getMigrations(config)).runMigrations();
  return betterAuth(config);
}
export type Library = Awaited<ReturnType<typeof openLibrary>>;
