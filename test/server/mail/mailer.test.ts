import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, beforeEach, describe, test } from 'node:test';
import { SMTPServer } from 'smtp-server';
import { LANGUAGES, languageFor } from '../../../src/server/mail/language.ts';
import { createMailer } from '../../../src/server/mail/mailer.ts';
import { resetCodeText } from '../../../src/server/mail/reset-code-text.ts';
import { collectLog } from '../../support/collect-log.ts';

interface Received {
  from: string;
  to: string[];
  source: string;
}

describe('verification mail', () => {
  const received: Received[] = [];
  const log = collectLog();
  let smtp: SMTPServer;
  let smtpUrl: string;

  before(async () => {
    smtp = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'],
      async onData(stream, session, done) {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({ from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address), source: await text(stream) });
        done();
      },
    });
    await new Promise<void>((resolve) => { smtp.listen(0, '127.0.0.1', resolve); });
    smtpUrl = `smtp://127.0.0.1:${(smtp.server.address() as AddressInfo).port}`;
  });
  after(() => new Promise<void>((resolve) => { smtp.close(resolve); }));
  beforeEach(() => { received.length = 0; });

  const send = (url: string, to: string, languages?: string) =>
    createMailer({ smtpUrl: url, publicUrl: 'https://desk.example:8443' }, log.logger).sendResetCode({ to, code: '012345', languages });

  test('WX-027 the code goes to the e-mail address, in the language of the page', async () => {
    await send(smtpUrl, 'ana.silva@example.com', 'fr-CA,fr;q=0.9,en;q=0.1');
    const [mail] = received;
    assert.deepEqual(mail?.to, ['ana.silva@example.com']);
    assert.equal(mail?.from, 'no-reply@desk.example');
    assert.match(mail?.source ?? '', /^012345$/m);
    assert.match(mail?.source ?? '', /Content-Language: fr/);
    assert.ok(!log.lines().some((line) => JSON.stringify(line).includes('012345')), 'the log does not know the code');
  });

  test('an address is one address, whatever is in it', async () => {
    await send(smtpUrl, 'a,b@example.com').catch(() => {});
    for (const { to } of received) assert.deepEqual(to.length, 1);
    assert.ok(!received.some(({ to }) => to.includes('a') || to.includes('b@example.com')));
  });

  test('the sender may be given with SMTP_URL', async () => {
    await send(`${smtpUrl}/?from=${encodeURIComponent('desk@shop.example')}`, 'ana@example.com');
    assert.equal(received[0]?.from, 'desk@shop.example');
  });

  test('a server that is not there is an error for the caller', async () => {
    await assert.rejects(send('smtp://127.0.0.1:9', 'ana@example.com'));
  });
});

test('WX-027 without SMTP_URL the code stands in the server\'s log as one info line', async () => {
  const log = collectLog();
  await createMailer({ smtpUrl: null, publicUrl: 'http://127.0.0.1:8080' }, log.logger)
    .sendResetCode({ to: 'ana@example.com', code: '987654', languages: undefined });
  assert.equal(log.lines().length, 1);
  assert.equal(log.lines()[0]?.['level'], 30);
  assert.match(String(log.lines()[0]?.['msg']), /987654/);
});

test('every language has its own words around the code', () => {
  const texts = LANGUAGES.map((language) => resetCodeText(language, '123456'));
  assert.equal(new Set(texts.map(({ body }) => body)).size, 5);
  for (const { subject, body } of texts) {
    assert.match(subject, /123456/);
    assert.match(body, /^123456$/m);
  }
});

test('the language follows the browser\'s wishes in their order', () => {
  const cases: [string | undefined, string][] = [
    [undefined, 'en'], ['', 'en'], ['de', 'en'], ['ko-KR', 'ko'], ['de,da;q=0.5,pl;q=0.8', 'pl'], ['pl;q=0,fr;q=0.1', 'fr'],
    ['PL', 'pl'], ['*', 'en'], [`${'x,'.repeat(5000)}ko`, 'en'], [';;,q=;=', 'en'],
  ];
  for (const [header, language] of cases) assert.equal(languageFor(header), language, header);
});
