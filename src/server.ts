import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { register as administration } from './features/administration/server/index.ts';
import { PostgresPushStore, register as alerts } from './features/alerts/server/index.ts';
import { register as chat } from './features/chat/server/index.ts';
import { register as handling } from './features/handling/server/index.ts';
import { PostgresFeedbackStore, register as help } from './features/help/server/index.ts';
import { register as history } from './features/history/server/index.ts';
import { register as layout } from './features/layout/server/index.ts';
import { register as openChannel } from './features/open-channel/server/index.ts';
import { PostgresPictureStore, register as profile } from './features/profile/server/index.ts';
import { loadSample, sampleWords } from './features/sample/server/index.ts';
import { register as signIn } from './features/sign-in/server/index.ts';
import { createAuth } from './server/auth/create-auth.ts';
import { createServer } from './server/create-server.ts';
import { buildApp } from './server/http/app.ts';
import { serveHealth } from './server/http/health.ts';
import { endGracefully } from './server/lifecycle/graceful-end.ts';
import { openStore } from './server/lifecycle/open-store.ts';
import { run } from './server/lifecycle/run.ts';
import { welcome } from './server/lifecycle/welcome.ts';
import { createMailer } from './server/mail/mailer.ts';

/** What the contact centre can do; to take a capability away, remove its line and its folder. */
const features = [administration, chat, handling, history, layout, openChannel];

/** The server: a frame and its features on one store. */
await run(async (settings, log) => {
  const { publicUrl, host, port } = settings;
  const { store, pool, close } = await openStore(settings, log);
  const secret = await store.setting('auth-secret', () => randomBytes(32).toString('base64url'));
  const auth = await createAuth({ database: pool, secret, publicUrl, mailer: createMailer(settings, log), log });
  const app = await buildApp({ settings, log, dist: fileURLToPath(new URL('.', import.meta.url)) });
  const server = await createServer({ app, settings, log, store, auth });
  const health = serveHealth(app);
  for (const register of features) register(server);
  signIn({ ...server, auth });
  profile({ ...server, pictures: await PostgresPictureStore.open(pool) });
  help({ ...server, feedback: await PostgresFeedbackStore.open(pool) });
  await alerts({ ...server, pushes: await PostgresPushStore.open(pool) });
  const sample = await loadSample(server);
  endGracefully(log, () => health.retire(), () => server.close(), close);
  await app.listen({ host, port });
  console.log(welcome(settings, sampleWords(sample)));
});
