import { localizer } from '../ui/localizer.ts';

/** The day of a moment in the reader's time zone, as `2026-11-20`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** “Today”, “Yesterday”, else the date. */
export function dayName(at: number, now: number): string {
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  const relative = new Intl.RelativeTimeFormat(localizer.locale, { numeric: 'auto' });
  if (dayOf(at) === dayOf(now)) return capital(relative.format(0, 'day'));
  if (dayOf(at) === dayOf(yesterday.getTime())) return capital(relative.format(-1, 'day'));
  return localizer.date(at, { weekday: 'long', day: 'numeric', month: 'long' });
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase(localizer.locale) + text.slice(1);
