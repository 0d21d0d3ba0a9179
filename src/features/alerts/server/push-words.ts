import type { Channel } from '../../../contract/administration.ts';
import type { Language } from '../../../server/mail/language.ts';

interface Words {
  /** The heading of the alert that the desktop has no line. */
  away: string;
  /** `{time}` becomes the moment in the reader's own time zone, in the service worker. */
  handedOver: string;
  nothingOffered: string;
  request: Readonly<Record<Channel, string>>;
  answer: (queue: string, seconds: number) => string;
}

/** What a pushed alert says: channel, queue, seconds. Never a customer's name, number or words. */
export const PUSH_WORDS: Readonly<Record<Language, Words>> = {
  en: {
    away: 'Connection lost', handedOver: 'Open the desktop: your conversations are handed over at {time}.',
    nothingOffered: 'Open the desktop: you get no requests until then.',
    request: { voice: 'Incoming call', chat: 'New chat request', email: 'New email request', social: 'New message request' },
    answer: (queue, seconds) => `${queue}. Open the desktop within ${seconds} s.`,
  },
  ko: {
    away: '연결이 끊어졌습니다', handedOver: '데스크톱을 여세요. {time}에 대화가 다른 상담원에게 넘어갑니다.',
    nothingOffered: '데스크톱을 여세요. 그때까지 요청을 받지 않습니다.',
    request: { voice: '수신 통화', chat: '새 채팅 요청', email: '새 이메일 요청', social: '새 메시지 요청' },
    answer: (queue, seconds) => `${queue}. ${seconds}초 안에 데스크톱을 여세요.`,
  },
  da: {
    away: 'Forbindelsen er afbrudt', handedOver: 'Åbn skrivebordet: dine samtaler gives videre kl. {time}.',
    nothingOffered: 'Åbn skrivebordet: indtil da får du ingen henvendelser.',
    request: { voice: 'Indgående opkald', chat: 'Ny chathenvendelse', email: 'Ny e-mailhenvendelse', social: 'Ny beskedhenvendelse' },
    answer: (queue, seconds) => `${queue}. Åbn skrivebordet inden for ${seconds} s.`,
  },
  pl: {
    away: 'Utracono połączenie', handedOver: 'Otwórz pulpit: Twoje rozmowy zostaną przekazane o {time}.',
    nothingOffered: 'Otwórz pulpit: do tego czasu nie otrzymujesz zgłoszeń.',
    request: { voice: 'Połączenie przychodzące', chat: 'Nowe zgłoszenie czatu', email: 'Nowe zgłoszenie e-mail', social: 'Nowe zgłoszenie wiadomości' },
    answer: (queue, seconds) => `${queue}. Otwórz pulpit w ciągu ${seconds} s.`,
  },
  fr: {
    away: 'Connexion perdue', handedOver: 'Ouvrez le bureau : vos conversations seront transmises à {time}.',
    nothingOffered: 'Ouvrez le bureau : d’ici là, vous ne recevez aucune demande.',
    request: { voice: 'Appel entrant', chat: 'Nouvelle demande de chat', email: 'Nouvelle demande par e-mail', social: 'Nouvelle demande par message' },
    answer: (queue, seconds) => `${queue}. Ouvrez le bureau dans les ${seconds} s.`,
  },
};
