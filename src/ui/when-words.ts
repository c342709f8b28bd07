// A moment of the reader's own calendar in words.

export interface DayNames {
  readonly today: string;
  readonly yesterday: string;
  /** Language of dates, "en-GB". */
  readonly language: string;
}

/** "today, 10:42", "yesterday, 10:42", "12 Mar 2026, 10:42", or with seconds. Both in milliseconds since 1970. */
export function whenWords(at: number, now: number, names: DayNames, isExact = false): string {
  const moment = new Date(at);
  const parts = [moment.getHours(), moment.getMinutes(), ...(isExact ? [moment.getSeconds()] : [])];
  const clock = parts.map(twoDigits).join(':');
  const days = dayOf(new Date(now)) - dayOf(moment);
  if (days === 0) return `${names.today}, ${clock}`;
  if (days === 1) return `${names.yesterday}, ${clock}`;
  const date = new Intl.DateTimeFormat(names.language, { dateStyle: 'medium' });
  return `${date.format(moment)}, ${clock}`;
}

/** "28 Nov 2026" of "2026-11-28". */
export function dateWords(date: string, { language }: Pick<DayNames, 'language'>): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(date));
}

/** Number of a calendar day; a day of 23 or 25 hours is one, too. */
function dayOf(moment: Date): number {
  return Math.round(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
