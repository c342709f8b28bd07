// What a condition of OpenStreetMap comes to at the hours at which vans drive
// (https://wiki.openstreetmap.org/wiki/Conditional_restrictions).
import { type ClockHours, clockHoursIn, DAY, openHoursIn } from './clock-hours.ts';
import { isForLarger } from './osm-limits.ts';

/**
 * When vans drive, on the days of the usual week: an assumption, for an import knows no study yet. From the earliest usual
 * start of vans (07:00 in the Munich model) to the last hand-over of the usual promise (20:00 in the Los Angeles model),
 * as the catalogue has them with their sources.
 */
export const DRIVEN_HOURS: ClockHours = { from: 7 * 3_600, until: 20 * 3_600 };

/** What parts the rules of opening hours: after its hours, a day begins the next one. */
const BETWEEN_RULES = /;|\|\||(?<=:\d\d|\+)[\s,]+(?=(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b)/;

/**
 * What holds at some hours at which vans drive ("no_left_turn @ (Mo-Fr 07:00-09:00)"), or under a condition that cannot be
 * read: a ban that is kept costs a detour, one that is dropped breaks a sign. Null where it never holds for vans.
 */
export function drivenValue(text: string): string | null {
  if (text !== '' && !text.includes('@')) return text.trim();
  for (const [, value = '', condition = ''] of text.matchAll(/(-1|[a-z_]+)\s*@\s*(\([^)]*\)|[^;]*)/g)) {
    const asked = condition.replace(/[()]/g, '').split(/\bAND\b/);
    if (asked.every((part) => !isForLarger(part) && isDriven(part))) return value;
  }
  return null;
}

/** False where all that is said of days and hours lies outside of those at which vans drive. */
function isDriven(condition: string): boolean {
  const rules = condition.split(BETWEEN_RULES).filter((rule, at) => at === 0 || rule.trim() !== '');
  return rules.some((rule) => !/\b(?:off|closed)\b/.test(rule) && isDrivenUnder(rule));
}

/** The same of one rule: a working day, Monday to Saturday, where it names days, and a driven hour where it names hours. */
function isDrivenUnder(rule: string): boolean {
  const isOnDays = /\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b/.test(rule);
  if (isOnDays && !/\b(?:Mo|Tu|We|Th|Fr|Sa)\b/.test(rule)) return false;
  const hours = [...clockHoursIn(rule), ...openHoursIn(rule)];
  return hours.length === 0 || hours.some(areDriven);
}

/** Over midnight, in the evening or in the morning. */
function areDriven({ from, until }: ClockHours): boolean {
  return (from < DRIVEN_HOURS.until && until > DRIVEN_HOURS.from) || until - DAY > DRIVEN_HOURS.from;
}
