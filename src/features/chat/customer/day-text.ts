import type { Instant } from '../../../contract/primitives.ts';

const midnight = (at: Instant): number => new Date(at).setHours(0, 0, 0, 0);

/** A day as people call it: today, yesterday, else its date. */
export function dayText(at: Instant, now: Instant, locale: string): string {
  // Rounded, because a day of the change to summer time has 23 hours.
  const days = Math.round((midnight(at) - midnight(now)) / 86_400_000);
  const words = days === 0 || days === -1
    ? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')
    : new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
