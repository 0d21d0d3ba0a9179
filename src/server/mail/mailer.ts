import { createTransport } from 'nodemailer';
import type { BaseLogger } from 'pino';
import { languageFor } from './language.ts';
import { resetCodeText } from './reset-code-text.ts';

export interface ResetCodeMail {
  to: string;
  code: string;
  /** The `Accept-Language` of the page that asked. */
  languages: string | undefined;
}

/** Sends what people must know outside of the product. */
export interface Mailer {
  sendResetCode(mail: ResetCodeMail): Promise<void>;
}

/** Who the mail is from: `?from=` of SMTP_URL, its user when that is an address, or no-reply at our own host. */
function senderOf(smtpUrl: URL, publicUrl: string): string {
  const user = decodeURIComponent(smtpUrl.username);
  return smtpUrl.searchParams.get('from') ?? (user.includes('@') ? user : `no-reply@${new URL(publicUrl).hostname}`);
}

function smtpMailer(address: string, publicUrl: string): Mailer {
  const url = new URL(address);
  const from = senderOf(url, publicUrl);
  url.searchParams.delete('from');
  const transport = createTransport(url.href);
  return {
    async sendResetCode({ to, code, languages }) {
      const language = languageFor(languages);
      const { subject, body } = resetCodeText(language, code);
      // As an object, an address is never parsed as a list of addresses.
      await transport.sendMail({
        from, to: { name: '', address: to }, subject, text: body,
        headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
      });
    },
  };
}

/** Without SMTP_URL the operator reads the code in the server's log and passes it on. */
const logMailer = (log: Pick<BaseLogger, 'info'>): Mailer => ({
  async sendResetCode({ to, code }) {
    log.info({ to, code }, `verification code for ${to}: ${code} (set SMTP_URL to send it by e-mail)`);
  },
});

export const createMailer = (settings: { smtpUrl: string | null; publicUrl: string }, log: Pick<BaseLogger, 'info'>): Mailer =>
  settings.smtpUrl === null ? logMailer(log) : smtpMailer(settings.smtpUrl, settings.publicUrl);
