import type { Texts } from '../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'customer.help': 'Pomoc',
  'customer.title': '{tenant} – Pomoc',
  'customer.unread-title': '({count}) {title}',
  'customer.ready': 'Chętnie pomożemy',
  'customer.waiting': 'Już za chwilę',
  'customer.over': 'Czat zakończony',
  'customer.language': 'Język',
  'customer.close': 'Zamknij',
  'customer.connecting': 'Łączenie…',
  'customer.reconnecting': 'Ponowne łączenie… Twoje wiadomości są zachowane.',
  'customer.try-again': 'Spróbuj ponownie',
  'customer.reload': 'Odśwież',
  'customer.tracking-id': 'Identyfikator zgłoszenia: {id}',
  'customer.fault-invalid-input': 'Część danych nie została przyjęta. Sprawdź je i spróbuj ponownie.',
  'customer.fault-too-large': 'Ta wiadomość jest za długa.',
  'customer.fault-rate-limited': 'Zbyt wiele żądań w krótkim czasie. Poczekaj chwilę i spróbuj ponownie.',
  'customer.fault-unavailable': 'W tej chwili nie można się z nami połączyć. Spróbuj ponownie za chwilę.',
  'customer.fault-internal': 'Coś poszło nie tak po naszej stronie. Spróbuj ponownie.',
  'customer.fault-topic-closed': 'Ten temat został właśnie zamknięty. Wybierz inny albo wróć później.',
  'customer.fault-version-mismatch': 'Ta strona jest nieaktualna. Odśwież ją.',
};
