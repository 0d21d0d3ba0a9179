import type { Language } from './language.ts';

interface MailText {
  subject: string;
  body: string;
}

/** The words of the verification mail. The code stands alone on its line, easy to select and to read aloud. */
const TEXTS: Readonly<Record<Language, (code: string) => MailText>> = {
  en: (code) => ({
    subject: `${code} is your verification code`,
    body: `Somebody, hopefully you, asked for a new password.\n\nYour verification code:\n\n${code}\n\nIt works once and for ten minutes. If it was not you, do nothing: your password stays as it is.\n`,
  }),
  ko: (code) => ({
    subject: `인증 코드 ${code}`,
    body: `비밀번호 재설정이 요청되었습니다.\n\n인증 코드:\n\n${code}\n\n이 코드는 10분 동안 한 번만 사용할 수 있습니다. 본인이 요청하지 않았다면 이 메일을 무시하세요. 비밀번호는 변경되지 않습니다.\n`,
  }),
  da: (code) => ({
    subject: `${code} er din bekræftelseskode`,
    body: `Nogen, forhåbentlig dig, har bedt om en ny adgangskode.\n\nDin bekræftelseskode:\n\n${code}\n\nDen virker én gang og i ti minutter. Var det ikke dig, skal du ikke gøre noget: din adgangskode er uændret.\n`,
  }),
  pl: (code) => ({
    subject: `${code} to Twój kod weryfikacyjny`,
    body: `Ktoś – mamy nadzieję, że Ty – poprosił o nowe hasło.\n\nTwój kod weryfikacyjny:\n\n${code}\n\nKod działa jeden raz, przez dziesięć minut. Jeśli to nie Ty, nic nie rób: hasło pozostanie bez zmian.\n`,
  }),
  fr: (code) => ({
    subject: `${code} est votre code de vérification`,
    body: `Quelqu’un, vous sans doute, a demandé un nouveau mot de passe.\n\nVotre code de vérification :\n\n${code}\n\nIl est valable une seule fois, pendant dix minutes. Si ce n’était pas vous, ne faites rien : votre mot de passe reste inchangé.\n`,
  }),
};

export const resetCodeText = (language: Language, code: string): MailText => TEXTS[language](code);
