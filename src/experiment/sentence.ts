// The one plain sentence on a scenario: what it costs the carrier and what recipients notice, with honest doubt.
import { counted, decimal, euros, percent } from '../base/format.ts';
import type { Comparison, Difference, Estimate, ScenarioSummary } from './comparison.ts';

/** A piece of a sentence: numbers that are certain are strong, intervals and doubts are uncertain. Pieces join without a gap. */
export interface SentencePart {
  readonly text: string;
  readonly role: 'plain' | 'strong' | 'uncertain';
}

/** A difference whose whole interval is within this share of the baseline's cost reads as "about the same" (assumption). */
const NEARLY = 0.02;
/** Undelivered share of either scenario from which the sentence says "late or not at all". */
const NOTICED = 0.005;

/** The scenario against the baseline; for the baseline itself, where it stands. Throws on an unknown scenario. */
export function sentenceOn(comparison: Comparison, scenario: string): SentencePart[] {
  const summary = comparison.summaries.find(({ id }) => id === scenario);
  const [baseline] = comparison.summaries;
  if (summary === undefined || baseline === undefined)
    throw new Error(`expected a compared scenario, found ${scenario}`);
  const idle = [summary, baseline].find(deliversNothing);
  if (idle !== undefined) return nothing(idle);
  const difference = comparison.differences.find((candidate) => candidate.scenario === scenario);
  if (difference === undefined) return standing(summary);
  const names = { here: summary.name, there: insideSentence(baseline.name) };
  if (difference.verdict.words === 'too early') return tooEarly(difference, names);
  return [
    ...costClause(difference.costPerParcel, names, baseline.costPerParcel.mean),
    plain('; '),
    ...latenessClause(difference.onTimeShare, misses(summary, baseline)),
    plain('.'),
  ];
}

/** The same inside the scenario's own catchments, or null where it has none or nothing may be said yet. */
export function areaSentenceOn(comparison: Comparison, scenario: string): SentencePart[] | null {
  const difference = comparison.differences.find((candidate) => candidate.scenario === scenario);
  const summary = comparison.summaries.find(({ id }) => id === scenario);
  if (!difference?.area || !summary || difference.area.costPerParcel.low === null) return null;
  const { costPerParcel, motorKmPerParcel, there } = difference.area;
  const reached = summary.parcelsPerDay === 0 ? 0 : there.parcelsPerDay / summary.parcelsPerDay;
  const parts = [plain(`In reach of its micro-depots (${percent(reached, 0)} of the parcels) a parcel costs `)];
  parts.push(...amountClause(costPerParcel), interval(costPerParcel));
  if (motorKmPerParcel.low !== null) {
    const isCertain = signOf(motorKmPerParcel) !== 0;
    const metres = Math.abs(motorKmPerParcel.mean) * 1_000;
    const amount = `${decimal(metres)} m ${motorKmPerParcel.mean > 0 ? 'more' : 'less'}`;
    parts.push(plain('; vans and feeders drive '));
    parts.push(isCertain ? strong(amount) : uncertain('about as far'), plain(' for it'));
  }
  return [...parts, plain('.')];
}

function deliversNothing({ replications, parcelsPerDay, lateness }: ScenarioSummary): boolean {
  return replications > 0 && (parcelsPerDay === 0 || lateness.undeliveredShare >= 1);
}

/** Without a delivered parcel there is no cost a parcel, and nothing to compare. */
function nothing({ name, parcelsPerDay, warnings }: ScenarioSummary): SentencePart[] {
  if (parcelsPerDay === 0) return [strong('Nobody orders anything'), plain(': there is nothing to compare.')];
  const why = warnings[0] === undefined ? [] : [plain(` ${warnings[0]}`)];
  return [strong(`${name} delivers no parcel`), plain(': it has no cost per parcel to compare.'), ...why];
}

interface Names {
  readonly here: string;
  readonly there: string;
}

function standing({ name, costPerParcel, onTimeShare, replications }: ScenarioSummary): SentencePart[] {
  if (replications === 0) return [uncertain(`No run of ${insideSentence(name)} is done yet.`)];
  const cost = [plain(`${name} would cost the carrier `), strong(euros(costPerParcel.mean)), plain(' per parcel')];
  const spread = costPerParcel.low === null ? uncertain(' (one run only)') : interval(costPerParcel);
  return [...cost, spread, plain('; '), strong(percent(onTimeShare.mean)), plain(' arrive on time.')];
}

function tooEarly({ pairs, verdict }: Difference, { here, there }: Names): SentencePart[] {
  const needed = verdict.nextLook ?? 2;
  const text = `Too early to compare ${insideSentence(here)} with ${there}: `;
  return [uncertain(`${text}${pairs} of ${counted(needed, 'shared run')} done.`)];
}

function costClause(cost: Estimate, { here, there }: Names, baselineCost: number): SentencePart[] {
  const begin = plain(`${here} would cost the carrier `);
  if (cost.low === 0 && cost.high === 0) return [begin, strong('exactly the same'), plain(` per parcel as ${there}`)];
  if (signOf(cost) !== 0) {
    return [begin, ...amountClause(cost), plain(` per parcel than ${there}`), interval(cost)];
  }
  const runs = `as far as ${counted(cost.n, 'run')} can tell`;
  const reach = Math.max(Math.abs(cost.low ?? 0), Math.abs(cost.high ?? 0));
  if (reach <= NEARLY * baselineCost) {
    return [begin, strong('about the same'), plain(` per parcel as ${there}`), uncertain(`, ${runs}`), interval(cost)];
  }
  return [
    plain(`${here} may cost the carrier `),
    uncertain('more or less'),
    plain(` per parcel than ${there}: `),
    uncertain(`${counted(cost.n, 'run')} cannot tell`),
    interval(cost),
  ];
}

/** "€0.21 more", or the doubt about it. */
function amountClause(cost: Estimate): SentencePart[] {
  if (cost.low === 0 && cost.high === 0) return [strong('exactly the same')];
  if (signOf(cost) === 0) return [uncertain('about the same')];
  const digits = digitsFor(cost.mean);
  return [strong(`${euros(Math.abs(cost.mean), digits)} ${cost.mean > 0 ? 'more' : 'less'}`)];
}

function latenessClause(onTime: Estimate, verb: string): SentencePart[] {
  if (onTime.low === null) return [uncertain(`how many ${verb} is not clear yet`)];
  if (onTime.low === 0 && onTime.high === 0) return [strong('exactly as many'), plain(` ${verb}`)];
  if (signOf(onTime) === 0) return [uncertain(`no clear difference in how many ${verb}`)];
  const change = Math.abs(onTime.mean);
  const [count, of] = change >= 0.0095 ? [change * 100, 100] : [change * 1_000, 1_000];
  const fewer = onTime.mean > 0 ? 'fewer' : 'more';
  const amount = count < 0.5 ? `under 1 in ${decimal(of)}` : `${decimal(count)} in ${decimal(of)}`;
  return [strong(`${amount} ${fewer}`), plain(` parcels ${verb}`)];
}

/** Returned parcels are not on time either: where there are many, "late" alone would be untrue. */
function misses(...summaries: readonly ScenarioSummary[]): string {
  const isNoticed = summaries.some(({ lateness }) => lateness.undeliveredShare > NOTICED);
  return isNoticed ? 'arrive late or not at all' : 'arrive late';
}

/** " (95 %: 0.14 to 0.28, day-to-day luck only)"; on both sides of nothing the ends say which is which. */
function interval({ mean, low, high }: Estimate): SentencePart {
  if (low === null || high === null) return uncertain('');
  const digits = digitsFor(mean);
  const side = (value: number): string => `${decimal(Math.abs(value), digits)} ${value < 0 ? 'less' : 'more'}`;
  const span =
    low < 0 && high > 0
      ? `${side(low)} to ${side(high)}`
      : [Math.abs(low), Math.abs(high)]
          .sort((a, b) => a - b)
          .map((value) => decimal(value, digits))
          .join(' to ');
  return uncertain(` (95${NARROW}%: ${span}, day-to-day luck only)`);
}

const NARROW = '\u202f';

/** 1 or -1 where the whole interval lies on one side, else 0. */
function signOf({ low, high }: Estimate): number {
  if (low !== null && low > 0) return 1;
  return high !== null && high < 0 ? -1 : 0;
}

/** Cents, or as many digits as a smaller amount needs not to read as nothing. */
function digitsFor(value: number): number {
  const size = Math.abs(value);
  if (size >= 0.005 || size === 0) return 2;
  return size >= 0.0005 ? 3 : 4;
}

/** First words of scenario names that are not proper names, and so lose their capital inside a sentence. */
const COMMON_WORDS = new Set(
  `A All An Bikes Cargo Central Depots Eight Feeders Few Fewer Five Four Large Locker Lockers Many Micro-depot
  Micro-depots More Nine No One Only Seven Six Small Some Spread Ten The Three Today Two Van Vans`.split(/\s+/),
);

function insideSentence(name: string): string {
  const [first = ''] = name.split(' ');
  return COMMON_WORDS.has(first) && name.length > 1 ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

const plain = (text: string): SentencePart => ({ text, role: 'plain' });
const strong = (text: string): SentencePart => ({ text, role: 'strong' });
const uncertain = (text: string): SentencePart => ({ text, role: 'uncertain' });
