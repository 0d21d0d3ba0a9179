import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import { deskProfile } from '../../../domain/desk-profile.ts';
import type { Identity, SignInAuth } from '../../../server/auth/auth.ts';
import { principalOf } from '../../../server/auth/principal.ts';
import { Fault } from '../../../server/fault.ts';
import type { Principal, ServerFrame } from '../../../server/frame.ts';
import { Nothing } from '../../../server/http/schemas.ts';
import { needsSetup, setUp } from './first-run.ts';
import { ChangePassword, ForgottenPassword, ResetPassword, Session, SessionQuery, SetUp, Setup, SetupState, SignedIn, SignIn } from './schemas.ts';
import { signOut } from './sign-out.ts';

/** The frame as this feature needs it: accounts that can be signed in to. */
export interface SignInFrame extends ServerFrame {
  readonly auth: SignInAuth;
}

const tags = ['sign-in'];
/** Each try costs the server ten milliseconds of work; a whole office may sign in from one address. */
const config = { rateLimit: { max: 600, timeWindow: '1 minute' } };

/** The user as configured today: an account alone opens no door. */
const configured = (server: SignInFrame, identity: Identity | null): Principal => principalOf(identity, (tenantId) => server.partition(tenantId));

function signInRoutes(server: SignInFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  const { auth } = server;

  app.post('/api/sign-in', {
    config, schema: { tags, summary: 'Sign in by password', security: [], body: SignIn, response: { 200: SignedIn } },
  }, async (request, reply) => {
    const { identity, cookies } = await auth.signIn(request.body.email, request.body.password, { ip: request.ip });
    const { userId } = configured(server, identity);
    reply.header('set-cookie', cookies);
    return { userId };
  });

  app.post('/api/sign-out', {
    schema: { tags, summary: 'Sign out of this browser', security: [], response: { 204: Nothing('Signed out.') } },
  }, async (request, reply) => {
    reply.header('set-cookie', await signOut(server, auth, request.headers));
    return reply.code(204).send();
  });

  app.get('/api/session', {
    schema: { tags, summary: 'Who is signed in', querystring: SessionQuery, response: { 200: Session } },
  }, async (request, reply) => {
    const { identity, cookies } = await auth.renew(request.headers);
    if (cookies.length > 0) reply.header('set-cookie', cookies);
    if (!identity && request.query.or === 'nobody') return { profile: null };
    const { tenantId, userId } = configured(server, identity);
    const profile = deskProfile(server.partition(tenantId).state, userId, server.tenant(tenantId));
    if (!profile) throw new Fault('unauthenticated');
    return { profile };
  });
}

function passwordRoutes(server: SignInFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();

  app.post('/api/password/forgot', {
    config,
    schema: { tags, summary: 'Send a verification code', security: [], body: ForgottenPassword, response: { 202: Nothing('If there is such an account, a code is on its way.') } },
  }, async (request, reply) => {
    // Not waited for: the answer is the same, and as quick, whether there is such an account or not.
    server.auth.sendResetCode(request.body.email, request.headers).catch((error: unknown) => {
      if (!(error instanceof Fault)) request.log.error({ err: error, trackingId: request.id }, 'no verification code was made');
    });
    return reply.code(202).send();
  });

  app.post('/api/password/reset', {
    config,
    schema: { tags, summary: 'Set a new password with the code', security: [], body: ResetPassword, response: { 204: Nothing('The password is changed.') } },
  }, async (request, reply) => {
    const { email, code, password } = request.body;
    await server.auth.resetPassword(email, code, password);
    return reply.code(204).send();
  });

  app.post('/api/password/change', {
    config,
    schema: { tags, summary: 'Set a new password with the current one; other browsers are signed out', body: ChangePassword, response: { 204: Nothing('The password is changed.') } },
  }, async (request, reply) => {
    const { current, password } = request.body;
    await server.require(request);
    await server.auth.changePassword(request.headers, current, password);
    return reply.code(204).send();
  });
}

function setupRoutes(server: SignInFrame): void {
  const app = server.app.withTypeProvider<TypeBoxTypeProvider>();
  let running: Promise<unknown> = Promise.resolve();

  app.get('/api/setup', {
    schema: { tags, summary: 'Is this the first run', security: [], response: { 200: SetupState } },
  }, () => ({ needed: needsSetup(server) }));

  app.post('/api/setup', {
    config,
    schema: { tags, summary: 'Make the contact centre and its administrator', security: [], body: Setup, response: { 201: SetUp } },
  }, async (request, reply) => {
    // One after the other: the second finds it done.
    const mine = running.then(() => setUp(server, request.body));
    running = mine.catch(() => {});
    return reply.code(201).send(await mine);
  });
}

/** Sign-in, sign-out, forgotten passwords, and the first run of an empty installation. */
export function register(server: SignInFrame): void {
  signInRoutes(server);
  passwordRoutes(server);
  setupRoutes(server);
}
