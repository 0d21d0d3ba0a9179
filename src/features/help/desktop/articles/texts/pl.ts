import type { Texts } from '../../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'guide.title-sign-in': 'Logowanie',
  'guide.text-sign-in': `1. Wpisz adres e-mail, wybierz **Dalej**, wpisz hasło i wybierz **Zaloguj się**.
2. W oknie **Dane stanowiska** wybierz **Numer telefonu** lub **Numer wewnętrzny** i wpisz numer, pod którym odbierasz połączenia.
3. Wybierz pozycję w polu **Zespół**, a potem **Zatwierdź**.

Dzięki opcji **Zapamiętaj moje dane** ta przeglądarka wypełni pola następnym razem.

- Nie pamiętasz hasła? **Nie pamiętam hasła** wysyła 6-cyfrowy kod e-mailem.
- Pracujesz w jednym oknie naraz. Jeśli pulpit jest otwarty w innym, **Kontynuuj** przenosi sesję tutaj.
- Po zalogowaniu jesteś w stanie bezczynności. Przejdź do stanu **Dostępny**, aby otrzymywać zgłoszenia.`,
  'guide.title-install': 'Instalowanie pulpitu jako aplikacji',
  'guide.text-install': `Pulpit może mieć własne okno, bez kart i paska adresu.

1. Wybierz **Zainstaluj aplikację**, gdy pulpit to zaproponuje, albo ikonę instalacji na pasku adresu przeglądarki.
2. Potwierdź w przeglądarce.

Gdy nowa wersja jest gotowa, **Odśwież teraz** ją wczytuje. Rozmowy i szkice od razu są z powrotem.

Aby usunąć aplikację, otwórz jej menu ikoną wielokropka na pasku tytułu, wybierz odinstalowanie i potwierdź.`,
  'guide.title-availability': 'Ustawianie dostępności',
  'guide.text-availability': `Lista stanów w nagłówku pokazuje Twój stan i od kiedy w nim jesteś.

1. Otwórz listę stanów.
2. Wpisz część nazwy albo przejrzyj listę.
3. Wybierz **Dostępny** lub jeden ze stanów bezczynności.

- **Dostępny**: otrzymujesz zgłoszenia.
- Bezczynność: nie dostajesz nic nowego; rozmowy, które prowadzisz, pozostają Twoje.
- **W rozmowie** oznacza, że prowadzisz co najmniej jedną rozmowę.
- Gdy nie odpowiesz na zgłoszenie na czas, dostaje je inny agent, a Ty przechodzisz w bezczynność (RONA). **Ustaw jako dostępny** przywraca dostępność, **Pozostań bezczynny** pozostawia bezczynność.
- **Oczekuje**: stan zostanie ustawiony, gdy tylko wróci połączenie.`,
  'guide.title-inactivity': 'Dłuższy brak aktywności',
  'guide.text-inactivity': `Gdy przez czas ustawiony przez administratora nic się nie dzieje, pulpit pyta w oknie **Długotrwała nieaktywność** i odlicza ostatnią minutę.

- **Pozostań zalogowany**: pracujesz dalej.
- **Wyloguj się**: następuje natychmiastowe wylogowanie.
- Bez odpowiedzi wylogowanie następuje po upływie czasu, a strona logowania mówi dlaczego.

Klawisze, wskaźnik i dotyk liczą się jako aktywność. Gdy patrzysz na coś innego, przeglądarka pokazuje powiadomienie, jeśli na to pozwalasz.`,
  'guide.title-wrap-up': 'Podsumowanie rozmowy',
  'guide.text-wrap-up': `Gdy rozmowa się skończy albo ją przekażesz, otwiera się okno **Powody podsumowania**.

1. Wyszukaj i wybierz jeden powód.
2. Wybierz **Zatwierdź podsumowanie**.

- Gdy biegnie czas, po jego upływie wysyłany jest powód domyślny. **Anuluj automatyczne podsumowanie** daje więcej czasu, jeśli administrator na to pozwala.
- Gdy czekają zgłoszenia, **Podsumuj później** odkłada okno; **Podsumuj** w rozmowie otwiera je ponownie.
- Bez połączenia powód jest zachowany i wysyłany, gdy linia wróci.
- Okna kontekstowe tej rozmowy wewnątrz pulpitu zamykają się.`,
  'guide.title-ended': 'Zakończone interakcje',
  'guide.text-ended': `**Interakcja zakończona** pojawia się, gdy administrator zakończył jedną z Twoich interakcji. Nie ma czego podsumowywać: **OK** usuwa ją z pulpitu.

- **Szczegóły błędu** pokazuje identyfikator śledzenia, a **Kopiuj identyfikator śledzenia** kopiuje go dla administratora.
- To, co zostało obsłużone w ostatnich 24 godzinach, znajdziesz tu: **Historia interakcji agenta**.
- **Historia kontaktów** pokazuje, z czym ten klient zwracał się w ostatnich 60 dniach.`,
  'guide.title-troubleshooting': 'Gdy coś nie działa',
  'guide.text-troubleshooting': `- Połączenie zostało utracone: pisz dalej. To, co robisz, jest zachowane i wysyłane, gdy linia wróci. **Niewysłane czynności** w nagłówku pokazuje, co czeka; przy tym, co zostało odrzucone, jest **Ponów** i **Odrzuć**.
- Rozmowa nie odpowiada: pulpit sam ponownie wczytuje jej dane. Do tego czasu nic nie można z nią zrobić.
- Coś się nie udaje: pod **Szczegóły błędu** jest identyfikator śledzenia; **Kopiuj identyfikator śledzenia** kopiuje go dla administratora.
- Coś źle wygląda: przeładuj stronę. Rozmowy, szkice i Twoje miejsce w nich są z powrotem.
- Nie słychać dźwięku lub nie widać powiadomień: zajrzyj do ustawień powiadomień i zezwól na powiadomienia w przeglądarce.

Administratorowi najbardziej pomoże raport o błędach: **Pobierz raport o błędach** w profilu użytkownika zapisuje, co pulpit robił przez ostatnie 15 minut, bez nazwisk i wiadomości.`,
  'guide.title-screen-pop': 'Okna kontekstowe',
  'guide.text-screen-pop': `Okno kontekstowe to strona innego systemu, która otwiera się sama dla zgłoszenia, tak jak skonfigurował to administrator: w karcie przeglądarki, obok rozmowy w karcie **Okno kontekstowe** albo na stronie paska nawigacji.

- Podąża za rozmową w obszarze roboczym. Gdy jest ich kilka, każde ma swoją kartę podrzędną.
- **Maksymalizuj okno kontekstowe** daje mu całe okno, **Przywróć rozmiar okna kontekstowego** dawne miejsce.
- Zamknięte przez pomyłkę? Wśród powiadomień wpis **Dostarczono okno kontekstowe** ma łącze, które otwiera je ponownie: **Otwórz ponownie okno kontekstowe** albo tekst administratora.
- Gdy przeglądarka je zablokowała, mówi o tym komunikat: **Otwórz okno kontekstowe** otwiera je ręcznie. Zezwól tej stronie na wyskakujące okna.
- Gdy wyślesz powód podsumowania, okna kontekstowe wewnątrz pulpitu zamykają się. Karty przeglądarki zostają.`,
  'guide.title-profile': 'Twój profil użytkownika',
  'guide.text-profile': `Zdjęcie lub inicjały na końcu nagłówka otwierają profil użytkownika. Pokazuje on zespół, numer i to: **Pojemność kanałów**.

- Aby pracować w innym zespole, wybierz go w polu **Zespół**, potem **Zapisz wybór** i **Zmień zespół**. Jest to możliwe, gdy nie masz zgłoszenia, rozmowy ani podsumowania.
- **Ustawienia profilu**: imię i nazwisko, zdjęcie, hasło i język.
- **Ustawienia powiadomień**: jak dowiadujesz się o zgłoszeniach.
- **Przełącz na tryb ciemny** zmienia wygląd pulpitu.
- **Skróty klawiszowe** wymienia klawisze, które możesz zmienić.
- **Zresetuj cały układ pulpitu**: wszystkie strony wyglądają znów tak, jak ułożył je administrator.`,
  'guide.title-colleagues': 'Współpraca z innymi',
  'guide.text-colleagues': `Przekaż rozmowę komuś, kto lepiej pomoże:

1. Wybierz **Przekaż** w rozmowie.
2. W polu **Przekaż do** wyszukaj kolejkę lub agenta i wybierz.
3. Wybierz **Przekaż**, a potem podsumuj swoją część.

- Nie można wybrać agentów, którzy nie są dostępni.
- Gdy ktoś przekazuje coś Tobie, zgłoszenie o tym mówi.
- Połączenia i wiadomości między współpracownikami nie są częścią pulpitu: używaj aplikacji do współpracy swojej organizacji w osobnym oknie. Włącz powiadomienia w oknie **Ustawienia powiadomień**, a przeglądarka powie Ci w tym czasie o zgłoszeniach.`,
  'guide.title-emoji': 'Emoji w wiadomościach',
  'guide.text-emoji': `1. Wybierz **Emoji** pod wiadomością.
2. Szukaj po nazwie albo wybierz jedną z grup.
3. Wybierz emoji naciśnięciem lub klawiszem Enter. Pojawi się tam, gdzie był kursor.

Działa to w czatach i w wiadomościach społecznościowych, także z WhatsApp. Wygląd emoji zależy od urządzenia klienta.`,
  'guide.title-sign-out': 'Wylogowanie',
  'guide.text-sign-out': `1. Zakończ i podsumuj wszystkie rozmowy.
2. Przejdź do stanu bezczynności.
3. Otwórz profil użytkownika, wybierz **Wyloguj się** i potwierdź.

- Gdy coś stoi na przeszkodzie, powód jest podany nad przyciskiem.
- Niewysłane działania zostałyby utracone: pytanie mówi, ile ich jest.
- Zamknięcie okna to nie wylogowanie: przeglądarka najpierw pyta. Bez okna Twoje rozmowy po pewnym czasie przechodzą do innych agentów.
- Przy wylogowaniu ta przeglądarka zapomina Twoje szkice i rozmowy.`,
};
