// How a slice of a draw's parcels is called, and which slice a mark of a chart stands for.
import { clock } from '../base/format.ts';
import { HOUR } from '../base/units.ts';
import { binNames } from '../charts/lateness-bins.ts';
import type { LatenessCause } from '../metrics/cause.ts';
import { causeNames } from '../metrics/cause-names.ts';
import type { Tier } from '../model/ledger-words.ts';
import type { Slice } from '../service/slice.ts';
import { words } from './words.ts';

/** `name` is that of the day, carrier, place, street, square or tour, which its numbers do not say. */
export function saySlice(slice: Slice, name = ''): string {
  const said = words.behind;
  switch (slice.kind) {
    case 'all':
    case 'late':
    case 'returned':
      return said[slice.kind];
    case 'tier':
      return said.tier(words.tiers[slice.tier]);
    case 'payer':
      return said.payer(words.bearers.payers[slice.payer]);
    case 'category':
      return said.category(words.categories[slice.category]);
    case 'way':
      return said.ways[slice.by];
    case 'carrier pays':
      return said.carrierPays(name);
    case 'carrier':
      return slice.isLate ? said.carrierLate(name) : said.carrier(name);
    case 'same-day late':
      return said.sameDayLate;
    case 'failed':
    case 'refused':
      return said[slice.kind];
    case 'facilities':
      return said.facilities[slice.of];
    case 'street':
      return said.street[slice.by](name);
    case 'tenth':
      return said.tenth(slice.tenth);
    case 'late bin':
      return said.lateBin(binNames()[slice.bin] ?? '');
    case 'cause':
      return said.cause(causeNames()[slice.cause]);
    case 'hour':
      return said.hour(clock(slice.hour * HOUR), clock((slice.hour + 1) * HOUR));
    case 'moment':
      return said.moment(name, clock(slice.from), clock(slice.until));
    case 'facility':
      return said.facility(name);
    case 'square':
      return said.square(name);
    case 'tour':
      return said.tour(name);
  }
}

/** Reads the mark that was pressed; null where it stands for no parcels. */
export type ReadMark = (pressed: Element) => Slice | null;

/** Of the charts that have a row or a point a scenario: what of it was pressed, else `whole`. */
export function scenarioMark(whole: Slice): ReadMark {
  return (pressed) => {
    const tier = markOf(pressed, 'tier');
    if (tier !== null) return { kind: 'tier', tier: tier as Tier };
    const bin = markOf(pressed, 'bin');
    if (bin === 'returned') return { kind: 'returned' };
    if (bin !== null) return { kind: 'late bin', bin: Number(bin) };
    return markOf(pressed, 'scenario') === null ? null : whole;
  };
}

export const tenthMark: ReadMark = (pressed) => {
  const tenth = markOf(pressed, 'tenth');
  return tenth === null ? null : { kind: 'tenth', tenth: Number(tenth) };
};

export const causeMark: ReadMark = (pressed) => {
  const cause = markOf(pressed, 'cause');
  return cause === null ? null : { kind: 'cause', cause: cause as LatenessCause };
};

export const hourMark: ReadMark = (pressed) => {
  const hour = markOf(pressed, 'hour');
  return hour === null ? null : { kind: 'hour', hour: Number(hour) };
};

function markOf(pressed: Element, name: string): string | null {
  return pressed.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null;
}
