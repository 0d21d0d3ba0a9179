import type { Texts } from '../../../../../ui/localize.ts';
import type { en } from './en.ts';

export const texts: Texts<keyof typeof en> = {
  'guide.title-sign-in': 'Log ind',
  'guide.text-sign-in': `1. Skriv din e-mailadresse, vælg **Næste**, skriv din adgangskode, og vælg **Log ind**.
2. Vælg **Opkaldsnummer** eller **Lokalnummer** i **Stationsoplysninger**, og skriv det nummer, hvor du tager opkald.
3. Vælg dit **Team**, og derefter **Send**.

Med **Husk mine oplysninger** udfylder denne browser felterne for dig næste gang.

- Har du glemt din adgangskode? **Glemt adgangskode** sender dig en 6-cifret kode pr. e-mail.
- Du arbejder i ét vindue ad gangen. Er skrivebordet åbent i et andet, henter **Fortsæt** din session hertil.
- Efter login er du inaktiv. Gå til **Tilgængelig** for at få henvendelser.`,
  'guide.title-install': 'Installér skrivebordet som app',
  'guide.text-install': `Skrivebordet kan have sit eget vindue uden faner og adresselinje.

1. Vælg **Installér applikationen**, når skrivebordet tilbyder det, eller installationsikonet i browserens adresselinje.
2. Bekræft i browseren.

Når en ny version er klar, henter **Genindlæs nu** den. Samtaler og kladder er der straks igen.

Appen fjernes sådan: Åbn dens menu med ellipseikonet i titellinjen, vælg Afinstaller, og bekræft.`,
  'guide.title-availability': 'Vælg din tilgængelighed',
  'guide.text-availability': `Tilstandsvælgeren i toppen viser din tilstand og hvor længe du har været i den.

1. Åbn tilstandsvælgeren.
2. Skriv en del af et navn, eller gå gennem listen.
3. Vælg **Tilgængelig** eller en af de inaktive tilstande.

- **Tilgængelig**: Du får tilbudt henvendelser.
- Inaktiv: Intet nyt tilbydes; de samtaler, du har, forbliver dine.
- **Optaget** viser, at du har mindst én samtale i gang.
- Svarer du ikke på en henvendelse i tide, får en anden agent den, og du bliver inaktiv (RONA). **Gør tilgængelig** bringer dig tilbage, **Forbliv inaktiv** lader dig være inaktiv.
- **Afventer**: Tilstanden sættes, så snart forbindelsen er tilbage.`,
  'guide.title-inactivity': 'Længere inaktivitet',
  'guide.text-inactivity': `Når der ikke er sket noget i den tid, din administrator har fastsat, spørger skrivebordet dig med **Længere inaktivitet** og tæller det sidste minut ned.

- **Forbliv logget ind**: Du arbejder videre.
- **Log ud**: Du logges ud med det samme.
- Uden svar logges du ud, når tiden er gået, og loginsiden fortæller hvorfor.

Taster, mus og berøring tæller som aktivitet. Ser du på noget andet, viser browseren en notifikation, hvis du har tilladt det.`,
  'guide.title-wrap-up': 'Efterbehandl en samtale',
  'guide.text-wrap-up': `Når en samtale er slut, eller du har omstillet den, åbnes **Årsager til efterbehandling**.

1. Søg, og vælg én årsag.
2. Vælg **Gem efterbehandling**.

- Løber der en tid, indsendes standardårsagen ved dens slutning. **Annuller automatisk efterbehandling** giver dig mere tid, hvis din administrator tillader det.
- Venter der henvendelser, lægger **Efterbehandl senere** dialogen til side; **Efterbehandl** i samtalen åbner den igen.
- Uden forbindelse gemmes årsagen og sendes, når linjen er tilbage.
- Samtalens screen pops inde i skrivebordet lukkes.`,
  'guide.title-ended': 'Afsluttede interaktioner',
  'guide.text-ended': `**Interaktion afsluttet** vises, når din administrator har afsluttet en af dine interaktioner. Der er intet at efterbehandle: **OK** fjerner den fra dit skrivebord.

- **Fejldetaljer** viser sporings-id’et, og **Kopiér sporings-id** kopierer det til din administrator.
- Det, du har behandlet de sidste 24 timer, står i **Agentens henvendelseshistorik**.
- **Kontakthistorik** viser, hvad kunden har henvendt sig om de sidste 60 dage.`,
  'guide.title-troubleshooting': 'Når noget ikke virker',
  'guide.text-troubleshooting': `- Forbindelsen er væk: Skriv bare videre. Det, du gør, gemmes og sendes, når linjen er tilbage. **Usendte handlinger** i toppen viser, hvad der venter; det, der blev afvist, har **Prøv igen** og **Kassér**.
- En samtale svarer ikke: Skrivebordet henter selv dens data igen. Indtil da kan man ikke gøre noget med den.
- Noget mislykkes: Bag **Fejldetaljer** står sporings-id’et; **Kopiér sporings-id** kopierer det til din administrator.
- Noget ser forkert ud: Genindlæs siden. Samtaler, kladder og dit sted i dem er der igen.
- Du hører ingen lyd eller ser ingen notifikation: Se i indstillingerne for notifikationer, og tillad notifikationer i browseren.

Din administrator kan bedst hjælpe med fejlrapporten: **Hent fejlrapport** i brugerprofilen gemmer, hvad skrivebordet har gjort de sidste 15 minutter, uden navne og beskeder.`,
  'guide.title-screen-pop': 'Screen pops',
  'guide.text-screen-pop': `En screen pop er en side fra et andet system, som åbner af sig selv til en henvendelse, sådan som din administrator har konfigureret det: i en browserfane, ved siden af samtalen under **Screen pop** eller på en side i navigationslinjen.

- Den følger samtalen i arbejdsområdet. Er der flere, har hver sin underfane.
- **Maksimer screen pop** giver den hele vinduet, **Gendan screen pop** dens gamle plads.
- Lukket ved en fejl? Blandt dine notifikationer har **Screen pop er leveret** et link, der åbner den igen: **Åbn screen pop igen** eller din administrators tekst.
- Har browseren blokeret den, siger en besked det: **Åbn screen pop** åbner den i hånden. Tillad pop op-vinduer for denne side.
- Når du indsender efterbehandlingsårsagen, lukkes de screen pops, der står i skrivebordet. Browserfaner bliver.`,
  'guide.title-profile': 'Din brugerprofil',
  'guide.text-profile': `Dit billede eller dine initialer sidst i toppen åbner brugerprofilen. Den viser dit team, dit nummer og din **Kanalkapacitet**.

- For at arbejde i et andet team vælger du det under **Team**, derefter **Gem valg** og **Skift team**. Det er muligt, når du ikke har nogen henvendelse, samtale eller efterbehandling.
- **Profilindstillinger**: dit navn, billede, din adgangskode og dit sprog.
- **Notifikationsindstillinger**: hvordan du hører om henvendelser.
- **Skift til mørk tilstand** ændrer skrivebordets udseende.
- **Tastaturgenveje** viser tasterne, som du kan ændre.
- **Nulstil hele skrivebordslayoutet**: Alle sider ser igen ud, som din administrator har indrettet dem.`,
  'guide.title-colleagues': 'Arbejd sammen med kolleger',
  'guide.text-colleagues': `Giv en samtale til en, der bedre kan hjælpe:

1. Vælg **Omstil** i samtalen.
2. Søg en kø eller en agent under **Omstil til**, og vælg.
3. Vælg **Omstil**, og efterbehandl din del.

- Agenter, der ikke er tilgængelige, kan ikke vælges.
- Når en kollega omstiller noget til dig, står det i henvendelsen.
- Opkald og beskeder mellem kolleger er ikke en del af skrivebordet: Brug din organisations samarbejdsapp i dens eget vindue. Slå notifikationer til i **Notifikationsindstillinger**, så fortæller browseren dig imens om henvendelser.`,
  'guide.title-emoji': 'Emojier i beskeder',
  'guide.text-emoji': `1. Vælg **Emoji** under din besked.
2. Søg efter navn, eller vælg en af grupperne.
3. Vælg emojien med et tryk eller med Enter. Den står, hvor markøren var.

Det virker i chat og i sociale beskeder, også fra WhatsApp. Hvordan en emoji ser ud, bestemmer kundens enhed.`,
  'guide.title-sign-out': 'Log ud',
  'guide.text-sign-out': `1. Afslut og efterbehandl alle samtaler.
2. Gå til en inaktiv tilstand.
3. Åbn brugerprofilen, vælg **Log ud**, og bekræft.

- Står noget i vejen, står grunden over knappen.
- Handlinger, der ikke er sendt, ville gå tabt: Spørgsmålet siger, hvor mange der er.
- At lukke vinduet er ikke at logge ud: Browseren spørger først. Uden et vindue går dine samtaler efter nogen tid til andre agenter.
- Når du logger ud, glemmer denne browser dine kladder og samtaler.`,
};
