import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import type { ConfigObject } from '../../src/contract/administration.ts';
import type { SignInFrame } from '../../src/features/sign-in/server/index.ts';
import { createAuth } from '../../src/server/auth/create-auth.ts';
import { createServer } from '../../src/server/create-server.ts';
import { buildApp } from '../../src/server/http/app.ts';
import type { Mailer, ResetCodeMail } from '../../src/server/mail/mailer.ts';
import type { Settings } from '../../src/server/settings.ts';
import { MemoryStore } from '../../src/server/store/memory-store.ts';
import { collectLog, type CollectedLog } from './collect-log.ts';

/** Keeps the mails and tells a waiting test of the next one. */
export class TestMailer implements Mailer {
  readonly mails: ResetCodeMail[] = [];
  #waiting: ((mail: ResetCodeMail) => void)[] = [];

  async sendResetCode(mail: ResetCodeMail): Promise<void> {
    this.mails.push(mail);
    for (const tell of this.#waiting.splice(0)) tell(mail);
  }

  next(): Promise<ResetCodeMail> {
    return new Promise((resolve) => { this.#waiting.push(resolve); });
  }
}

const SETTINGS: Settings = {
  host: '127.0.0.1', port: 8080, dataDir: 'data', databaseUrl: null, publicUrl: 'http://127.0.0.1:8080',
  smtpUrl: null, logLevel: 'info', sample: false, samplePassword: null,
};

export interface ApiFrame {
  server: SignInFrame;
  app: FastifyInstance;
  mailer: TestMailer;
  log: CollectedLog;
  /** Adds an object as the system would, without HTTP. */
  put(tenantId: string, ...objects: ConfigObject[]): Promise<void>;
  /** A cookie for this account. */
  signIn(email: string, password: string): Promise<string>;
  request(options: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

/** The server without a disk: real routes, real accounts, real partitions, all in memory. */
export async function apiFrame(...features: ((server: SignInFrame) => void)[]): Promise<ApiFrame> {
  const log = collectLog();
  const mailer = new TestMailer();
  const app = await buildApp({ settings: SETTINGS, log: log.logger, dist: '/nowhere', requestsPerMinute: 1_000_000 });
  const auth = await createAuth({ database: 'memory', secret: 's'.repeat(43), publicUrl: SETTINGS.publicUrl, mailer, log: log.logger });
  const frame = await createServer({ app, settings: SETTINGS, log: log.logger, store: new MemoryStore(), auth });
  const server: SignInFrame = { ...frame, auth };
  for (const register of features) register(server);
  await app.ready();
  return {
    server, app, mailer, log,
    async put(tenantId, ...objects) {
      for (const object of objects) await frame.partition(tenantId).execute({ kind: 'administrator', id: 'test' }, uuidv7(), { kind: 'config.put', object });
    },
    async signIn(email, password) {
      const { cookies } = await auth.signIn(email, password, { ip: '192.0.2.7' });
      return cookies.map((line) => line.split(';', 1)[0]).join('; ');
    },
    request: (options) => app.inject(options),
    close: () => frame.close(),
  };
}
