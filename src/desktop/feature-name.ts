import { t } from './texts/index.ts';

const NAMES: Readonly<Record<string, () => string>> = {
  'station': () => t('desk.feature-station'),
  'availability': () => t('desk.feature-availability'),
  'offers': () => t('desk.feature-offers'),
  'chat': () => t('desk.feature-chat'),
  'call': () => t('desk.feature-call'),
  'handling': () => t('desk.feature-handling'),
  'wrap-up': () => t('desk.feature-wrap-up'),
  'history': () => t('desk.feature-history'),
  'profile': () => t('desk.feature-profile'),
  'installation': () => t('desk.feature-installation'),
  'outbox': () => t('desk.feature-outbox'),
  'inactivity': () => t('desk.feature-inactivity'),
  'interaction-ended': () => t('desk.feature-interaction-ended'),
  'layout': () => t('desk.feature-layout'),
  'error-report': () => t('desk.feature-error-report'),
  'shortcuts': () => t('desk.feature-shortcuts'),
  'alerts': () => t('desk.feature-alerts'),
  'widget-host': () => t('desk.feature-widget-host'),
  'screen-pop': () => t('desk.feature-screen-pop'),
  'help': () => t('desk.feature-help'),
};

/** What a feature is called by the people who use it. */
export const featureName = (id: string): string => NAMES[id]?.() ?? t('desk.feature-part');
