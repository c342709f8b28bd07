// What signs at an OpenStreetMap street say of height, weight and delivery hours
// (https://wiki.openstreetmap.org/wiki/Key:maxheight, Key:maxweight, Conditional_restrictions).
import type { Seconds } from '../base/units.ts';
import { clockHoursIn, DAY } from './clock-hours.ts';
import type { Tags } from './osm-extract.ts';

/**
 * Metres and tonnes of the van that everything must be open to: a long van with a high roof (makers give 2.6 to 2.8 m,
 * and 2.0 m without the mirrors, and up to 7.4 m of length), at the 3.5 t up to which a car licence and most signs let it pass.
 */
export const VAN_HEIGHT = 2.8;
export const VAN_WIDTH = 2;
export const VAN_WEIGHT = 3.5;
const VAN_LENGTH = 7.4;

/** Hours of the day in which motors may deliver. */
export interface DeliveryHours {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** True where a van is too high, too wide or too heavy. */
export function stopsVan(tags: Tags): boolean {
  const height = Math.min(metresOf(tags.maxheight), metresOf(tags['maxheight:physical']));
  const width = Math.min(metresOf(tags.maxwidth), metresOf(tags['maxwidth:physical']));
  // Signs of weight often except whoever has business in the street.
  const isExcepted = /\bnone\s*@\s*\(?\s*(delivery|destination)\b/.test(tags['maxweight:conditional'] ?? '');
  const weight = Math.min(tonnesOf(tags.maxweight), tonnesOf(tags.maxweightrating));
  return height < VAN_HEIGHT || width < VAN_WIDTH || (!isExcepted && weight < VAN_WEIGHT);
}

/**
 * True for a condition that holds for larger vehicles alone ("weight>7.5"). What says "up to" may be true of a van that
 * goes empty, and what cannot be read of any.
 */
export function isForLarger(condition: string): boolean {
  const [, size = '', sign = '', limit = ''] = /^\s*(\w+)\s*(>=?)\s*(.*?)\s*$/.exec(condition) ?? [];
  const ofVan = { weight: VAN_WEIGHT, height: VAN_HEIGHT, width: VAN_WIDTH, length: VAN_LENGTH }[size];
  const least = size === 'weight' ? tonnesOf(limit) : metresOf(limit);
  if (ofVan === undefined || !Number.isFinite(least)) return false;
  return sign === '>' ? ofVan <= least : ofVan < least;
}

/** Feet, and inches where there are any: "8'6", "8'-6\"", "8 ft 6 in". */
const FEET = /^(\d+(?:\.\d+)?)\s*(?:['′]|ft|feet|foot)[\s-]*(?:(\d+(?:\.\d+)?)\s*(?:["″]|''|in|inch|inches)?)?$/;
const METRES = /^(\d+(?:[.,]\d+)?)\s*(m|cm|met(?:re|er)s?)?$/;

/** Metres; without end where the tag says nothing that is a number ("default", "none"). */
function metresOf(tag = ''): number {
  const text = tag.trim().toLowerCase();
  const feet = FEET.exec(text);
  if (feet !== null) return Number(feet[1]) * 0.3048 + Number(feet[2] ?? 0) * 0.0254;
  const [, number, unit] = METRES.exec(text) ?? [];
  return number === undefined ? Number.POSITIVE_INFINITY : numberOf(number) * (unit === 'cm' ? 0.01 : 1);
}

/** Tonnes; "st" are short tons of 2,000 pounds. */
function tonnesOf(text: string | undefined): number {
  const [, number, unit] = /^(\d+(?:[.,]\d+)?)\s*(t|kg|st|lbs)?$/.exec(text?.toLowerCase() ?? '') ?? [];
  const scale = { t: 1, kg: 0.001, st: 0.907_185, lbs: 0.000_453_592 }[unit ?? 't'] as number;
  return number === undefined ? Number.POSITIVE_INFINITY : numberOf(number) * scale;
}

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** The keys that may tell of hours, the more particular first. */
const CONDITIONAL = ['delivery', 'goods', 'motorcar', 'motor_vehicle', 'vehicle', 'access'];
/** A value and its condition. */
const RULE = /([a-z_]+)\s*@\s*(\([^)]*\)|[^;]*)/g;
const TO_ALL = new Set(['yes', 'permissive', 'designated']);
const OPENING = new Set(['delivery', 'destination', 'yes', 'customers', 'permissive', 'designated', 'permit']);
/** A street that is closed for less is no delivery zone but a school's or a market's way: chosen, no source. */
const LEAST_CLOSED: Seconds = 4 * 3_600;

/**
 * When motors may deliver where a tag says that they may not always; null where none says so. What is open otherwise may
 * be closed for hours, what is closed otherwise be open for hours; the rest is no limit.
 */
export function deliveryHours(tags: Tags, isOpenOtherwise: boolean): DeliveryHours | null {
  for (const key of CONDITIONAL) {
    const text = tags[`${key}:conditional`];
    if (text === undefined) continue;
    for (const [, value, condition] of text.matchAll(RULE)) {
      const span = longest(spansIn(condition ?? ''));
      const hours = isOpenOtherwise ? (value === 'no' ? before(span) : null) : OPENING.has(value ?? '') ? span : null;
      if (hours !== null) return hours;
    }
  }
  return null;
}

/** True where a tag lets everybody in at some hours, and not only who has business there. */
export function isOpenAtHours(text = ''): boolean {
  return [...text.matchAll(RULE)].some(
    ([, value = '', condition = '']) => TO_ALL.has(value) && spansIn(condition).length > 0,
  );
}

/** The hours of weekdays that a condition names; none where it is about something else, or about more than hours. */
function spansIn(condition: string): DeliveryHours[] {
  // Weight, length or a word beside the hours make another rule of it.
  if (/[<>=]|\bAND\b/.test(condition)) return [];
  return clockHoursIn(weekdaysOf(condition)).map(({ from, until }) => {
    if (until <= DAY) return { from, until };
    // Over midnight: parcels come in the morning.
    return until - DAY > DAY - from ? { from: 0, until: until - DAY } : { from, until: DAY };
  });
}

/** The part about weekdays where Saturdays, Sundays and holidays have hours of their own. */
function weekdaysOf(condition: string): string {
  const parts = condition.split(/[;,](?=\s*(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)\b)/);
  const weekdays = parts.filter((part) => !/^[\s(]*(?:Sa|Su|PH)\b/.test(part));
  return (weekdays.length > 0 ? weekdays : parts).join(';');
}

function longest(spans: readonly DeliveryHours[]): DeliveryHours | null {
  let best: DeliveryHours | null = null;
  for (const span of spans) if (best === null || span.until - span.from > best.until - best.from) best = span;
  return best !== null && best.until - best.from < DAY ? best : null;
}

/** The hours up to a closure that lasts, or from its end on where it begins with the day. */
function before(closed: DeliveryHours | null): DeliveryHours | null {
  if (closed === null || closed.until - closed.from < LEAST_CLOSED) return null;
  return closed.from > 0 ? { from: 0, until: closed.from } : { from: closed.until, until: DAY };
}
