/** The launcher's few words; the script has no room for the catalogue. */
const TEXTS = {
  en: { open: 'Open chat', close: 'Close chat', title: 'Chat', unread: 'New messages: ' },
  ko: { open: '채팅 열기', close: '채팅 닫기', title: '채팅', unread: '새 메시지: ' },
  da: { open: 'Åbn chat', close: 'Luk chat', title: 'Chat', unread: 'Nye beskeder: ' },
  pl: { open: 'Otwórz czat', close: 'Zamknij czat', title: 'Czat', unread: 'Nowe wiadomości: ' },
  fr: { open: 'Ouvrir la discussion', close: 'Fermer la discussion', title: 'Discussion', unread: 'Nouveaux messages : ' },
} as const;

export type EmbedTexts = (typeof TEXTS)[keyof typeof TEXTS];

/** The reader's first language that we speak. */
export function embedTexts(languages: readonly string[]): { language: string; texts: EmbedTexts } {
  for (const tag of languages) {
    const language = tag.slice(0, 2).toLowerCase();
    if (Object.hasOwn(TEXTS, language)) return { language, texts: TEXTS[language as keyof typeof TEXTS] };
  }
  return { language: 'en', texts: TEXTS.en };
}
