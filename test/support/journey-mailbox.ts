import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A mail server of one test: takes every mail and keeps it as it came. */
export class Mailbox {
  readonly mails: { to: string[]; source: string }[] = [];
  readonly #smtp: SMTPServer;

  private constructor() {
    this.#smtp = new SMTPServer({
      authOptional: true, disabledCommands: ['STARTTLS'],
      onData: (stream, { envelope }, done) => {
        text(stream).then((source) => {
          this.mails.push({ to: envelope.rcptTo.map(({ address }) => address), source });
          done();
        }, done);
      },
    });
  }

  static async open(): Promise<Mailbox> {
    const box = new Mailbox();
    box.#smtp.listen(0, '127.0.0.1');
    await once(box.#smtp.server, 'listening');
    return box;
  }

  /** What SMTP_URL is set to. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.#smtp.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => { this.#smtp.close(resolve); });
  }
}
