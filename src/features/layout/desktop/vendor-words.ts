import { own } from './own.ts';
import { t } from './texts/index.ts';

/** Texts that published layouts name by the key of another catalogue. */
const KNOWN: Readonly<Record<string, () => string>> = {
  'common.homePageLabel': () => t('layout.home'),
  'tpw.widgetTitle': () => t('layout.team-performance'),
  'pageSubHeader.queueName': () => t('layout.queue'),
  'pageSubHeader.channelType': () => t('layout.channel'),
  'pageSubHeader.managedTeams': () => t('layout.teams'),
};

/** What a key is called; of one that nobody knows, its last part in plain words: `outage.openTickets` is “Open tickets”. */
export const vendorWords = (key: string): string => {
  const known = own(KNOWN, key);
  if (known) return known();
  const last = key.split('.').at(-1) ?? key;
  const plain = last.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').trim().toLowerCase();
  return plain.charAt(0).toUpperCase() + plain.slice(1);
};
