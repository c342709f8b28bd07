// What the charts of all scenarios say, in English: whole sentences, so that another language can build its own.
import { phrases } from '../base/language.ts';
import type { Tier } from '../model/ledger-words.ts';

/** "A", "A and B", "A, B and C" */
function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Said by all of them. */
export const comparisonPhrases = phrases({
  listed,
  scenario: 'Scenario',
  runs: 'Draws',
  interval: 'Interval',
  intervalInPercent: 'Interval, %',
  /** Stand where a scenario has run and has no cost per parcel, or no share. */
  noneDelivered: 'no parcel delivered',
  noneOrdered: 'no parcel ordered',
  tooFew: 'too few draws',
  noRun: 'no run yet',
  /** "12 of 32 draws" */
  runsOf: (done: string, wanted: string) => `${done} of ${wanted} draws`,
  /** "27 of 32" */
  someDraws: (some: string, all: string) => `${some} of ${all}`,
  /** Where shares or costs a parcel leave such draws out. */
  emptyDraws: 'Draws in which no parcel counts are left out; the table says how many are left.',
  /** "95 % intervals of each mean, day-to-day luck only" */
  sure: (level: string) => `${level} intervals of each mean, day-to-day luck only`,
  /** Instead of a note on means and intervals. */
  oneRun: 'The one draw so far; intervals take two.',
  /** Said where marks stand for the parcels inside catchments. */
  inside: 'the addresses in reach of the scenario’s micro-depots, whoever delivers there.',
  /** At the end of a sentence that leaves those scenarios out. */
  idle: (letters: readonly string[]) => `; ${listed(letters)} delivered no parcel`,
  /** Likewise of those with fewer draws, each with how many: "C 5". */
  fewerDraws: (most: string, fewer: readonly string[]) => `; fewer draws than ${most}: ${fewer.join(', ')}`,
  notRun: (letters: readonly string[]) => `; ${listed(letters)} ${letters.length === 1 ? 'has' : 'have'} no run yet`,
  manyNotRun: (count: string) => `; ${count} scenarios have no run yet`,
  /** After a part of a mean: its interval, and over how many draws. */
  partOf: (interval: string, draws: string) => `${interval}, mean of ${draws} draws`,
  partOfOne: 'a single draw, no interval',
  noInterval: 'no interval yet',
  /** Head of the interval of the column before. */
  intervalOf: (column: string) => `${column}: interval`,
  insideNumber: (cost: string) => `${cost} inside catchments`,
});

export const pointsPhrases = phrases({
  title: 'Cost per parcel, €, and share on time, %',
  up: 'on time ↑',
  left: '← cheaper',
  head: ['€ per parcel', 'Interval, €', 'On time', 'Interval, %', 'Beaten in both'],
  headInside: ['€ inside catchments', 'Interval inside, €', 'On time inside', 'Interval inside, %'],
  yes: 'yes',
  no: 'no',
  noParcel: 'No parcel is delivered, so there is no cost to set against lateness.',
  noRun: 'No run has finished yet; the points appear with the first results.',
  better: 'Left and up is better: cheaper, and more parcels on time',
  oneBest: (name: string, isOneRun: boolean) =>
    `Left and up is better: ${often(isOneRun)} ${name} is both cheapest and most often on time`,
  /** Where the means say so, and the intervals do not; of a scenario with one draw there is no mean. */
  oneLeads: (name: string, isOneDraw: boolean) =>
    `Left and up is better: ${name} has the lowest cost and the highest share on time ${isOneDraw ? 'in a single draw' : 'on average'}, but not clearly both`,
  severalBest: (letters: readonly string[], beaten: readonly string[], isOneRun: boolean) => {
    const losers =
      beaten.length === 0 ? '' : `; ${listed(beaten)} ${beaten.length === 1 ? 'is' : 'are'} beaten in both`;
    return `Left and up is better: ${often(isOneRun)}, between ${listed(letters)}, each gain on time costs more${losers}`;
  },
  /** After a sentence that leaves the first ones out. */
  standWith: (letters: readonly string[], other: string) =>
    `; ${listed(letters)} ${letters.length === 1 ? 'is' : 'are'} the same as ${other} in every draw so far`,
  allSame: (letters: readonly string[]) =>
    `Left and up is better, but ${listed(letters)} are the same in both in every draw so far`,
  stepsOfOneRun: 'The thin steps join the scenarios that no other beats in both.',
  crosses: (sure: string) =>
    `Crosses are ${sure}. The thin steps join the scenarios that no other beats in both means.`,
  without: (names: readonly string[], why: string) => `Without a point: ${listed(names)}, ${why}.`,
  ring: (letter: string, inside: string) => `The ring is ${letter} for ${inside}`,
  point: (name: string, cost: string, share: string) => `${name}: ${cost}, ${share} on time`,
  insidePoint: (name: string) => `${name}, inside its catchments`,
});

/** Where a scenario saves most and adds most, against another. */
export interface Shift {
  readonly saved: { readonly tier: Tier; readonly amount: string } | null;
  readonly added: { readonly tier: Tier; readonly amount: string } | null;
}

const TIER_NOUNS: Readonly<Record<Tier, string>> = {
  trunk: 'the trunk',
  feeder: 'feeders',
  depot: 'depots',
  stem: 'the stem',
  'between stops': 'driving between stops',
  parking: 'parking',
  door: 'the door',
  'failed attempt': 'failed attempts',
  return: 'returns',
};

function shifted({ saved, added }: Shift): string {
  const parts = [
    ...(saved === null ? [] : [`saves most on ${TIER_NOUNS[saved.tier]} (${saved.amount})`]),
    ...(added === null ? [] : [`adds most on ${TIER_NOUNS[added.tier]} (${added.amount})`]),
  ];
  return parts.length === 0 ? 'spends the same everywhere' : parts.join(' and ');
}

/** The cheapest scenario, and how sure that is. */
export interface Cheapest {
  readonly name: string;
  readonly cost: string;
  /** True where it may be said without a doubt. */
  readonly isTold: boolean;
  /** Where no scenario has more than one. */
  readonly isOneRun: boolean;
  /** Where it has one itself, which is no mean. */
  readonly isOneDraw: boolean;
  /** Where the name is of several that came out the same in every draw. */
  readonly isShared: boolean;
}

function cheapest({ name, cost, isTold, isOneRun, isOneDraw, isShared }: Cheapest): string {
  if (isShared) {
    const what = isTold ? 'cost least' : isOneDraw ? 'have the lowest cost' : 'have the lowest mean';
    const often = isOneDraw ? ' in a single draw' : '';
    return `${name}, the same in every draw so far, ${what}, ${cost}${often}${isTold ? '' : ', but not clearly'}`;
  }
  if (isTold) return `${name} costs least, ${cost} ${often(isOneRun)}`;
  return isOneDraw
    ? `${name} has the lowest cost, ${cost} in a single draw, but not clearly`
    : `${name} has the lowest mean, ${cost}, but not clearly`;
}

export const tierPhrases = phrases({
  title: 'Cost per delivered parcel, €',
  /** Short, for the legend. */
  tiers: {
    trunk: 'trunk',
    feeder: 'feeder',
    depot: 'depot',
    stem: 'stem',
    'between stops': 'between stops',
    parking: 'parking',
    door: 'door',
    'failed attempt': 'failed',
    return: 'returns',
  },
  perParcel: '€ per parcel',
  headInside: ['€ inside catchments', 'Interval inside'],
  noParcel: 'No parcel is delivered, so there is no cost per parcel.',
  noRun: 'No run has finished yet; the bars appear with the first results.',
  alone: (name: string, cost: string, isOneRun: boolean, part: string, tier: Tier, left: string) =>
    `${name} costs ${cost} a parcel ${often(isOneRun)}; ${part} of it goes into ${TIER_NOUNS[tier]}${left}.`,
  /** The baseline is cheapest; `next` is the scenario after it. */
  baselineFirst: (best: Cheapest, next: string, cost: string, shift: Shift, left: string) =>
    `${cheapest(best)}; ${next}, next at ${cost}, ${shifted(shift)}${left}.`,
  first: (best: Cheapest, other: string, shift: Shift, left: string) =>
    `${cheapest(best)}; against ${other} ${best.isShared ? 'each' : 'it'} ${shifted(shift)}${left}.`,
  allSame: (names: string, cost: string, left: string) =>
    `${names} cost the same in every draw so far, ${cost} a parcel${left}.`,
  note: (sure: string) => `Parts are means, with intervals of their own in the table; whiskers are ${sure}.`,
  rings: (inside: string) => `Rings beneath: ${inside}`,
});

export const tenthsPhrases = phrases({
  title: 'Which parcels cost the most, % of the cost by tenth',
  head: ['Cheapest tenth, %', 'Interval', 'Cheapest half, %', 'Interval', 'Dearest tenth, %', 'Interval'],
  noRun: 'No run has finished yet; the tenths appear with the first one.',
  sentence: (dearest: string, name: string, half: string, other: { letter: string; dearest: string } | null) => {
    const against = other === null ? '' : `; in ${other.letter} the dearest tenth causes ${other.dearest}`;
    return `The dearest tenth of parcels causes ${dearest} of the cost in ${name}, the cheapest half ${half}${against}.`;
  },
  note: (other: string | null, sure: string) =>
    `Measured parcels, sorted by what each costs.${other === null ? '' : ` Strokes: ${other}.`} Whiskers are ${sure}.`,
  equal: (share: string) => `equal shares, ${share}`,
  cheapest: 'cheapest tenth',
  dearest: 'dearest tenth',
  column: (tenth: number, share: string) => `Tenth ${tenth} of 10 from the cheapest: ${share} of the cost`,
});

export const latenessPhrases = phrases({
  title: 'Parcels on time, %, and how late the rest',
  onTime: 'On time',
  headInside: ['On time inside catchments', 'Interval inside, %'],
  returned: 'returned',
  noneLate: 'none late',
  upTo: (end: string) => `up to ${end}`,
  over: (end: string) => `over ${end}`,
  onTimeHead: 'on time',
  lateHead: 'the late ones, by how much',
  lateHeadShort: 'late, by how much',
  columnsOfOneRun: 'Columns are shares of all parcels.',
  lines: (sure: string) =>
    `Lines are ${sure}; columns are mean shares of all parcels, with intervals of their own in the table.`,
  grey: 'The grey column at the right: returned.',
  rings: (inside: string) => `Rings beneath: ${inside}`,
  noRun: 'No run has finished yet; the shares appear with the first results.',
  noneDelivered: 'No parcel is delivered.',
  noneOrdered: 'No parcel is ordered, so none is late.',
  all: (left: string) => `Every parcel is on time${left}.`,
  sentence: (
    best: { share: string; name: string },
    last: { share: string; name: string } | null,
    isOneRun: boolean,
    usual: string,
    left: string,
  ) => {
    const least = last === null ? '' : `, ${last.share} with ${last.name}`;
    const opening = isOneRun ? 'In the one draw so far' : 'On average';
    return `${opening} ${best.share} are on time with ${best.name}${least}; ${usual}${left}.`;
  },
  halfWithin: (end: string, isOneRun: boolean) => `half of the late ones${ofDraws(isOneRun)} come within ${end}`,
  halfDaysLate: (isOneRun: boolean) => `half of the late ones${ofDraws(isOneRun)} come days late`,
  mostReturned: 'most of the others are returned',
});

/** Counted, not estimated: it has no interval. */
function ofDraws(isOneRun: boolean): string {
  return isOneRun ? '' : ' of these draws';
}

function often(isOneRun: boolean): string {
  return isOneRun ? 'in the one draw so far' : 'on average';
}
