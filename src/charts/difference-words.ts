// What a paired difference says: its lines (city-wide, and inside the catchments), each with its number and its word.
import { decimal, percent, range, signedEuros, signedPoints } from '../base/format.ts';
import type { Difference, Estimate, VerdictWord } from '../experiment/comparison.ts';
import type { Interval } from '../experiment/interval.ts';
import { isEarly } from '../experiment/verdict.ts';
import type { ChartDescription } from './chart-frame.ts';
import {
  type ComparisonView,
  fullName,
  type LetteredScenario,
  letteredScenarios,
  listed,
  NONE_DELIVERED,
  NONE_ORDERED,
} from './comparison-view.ts';

/** What is compared: euros per delivered parcel, or the share of parcels on time. */
export type Measure = 'cost' | 'on time';

export interface DifferenceLine {
  readonly scenario: LetteredScenario;
  readonly place: 'city-wide' | 'inside its catchments';
  readonly estimate: Estimate;
  /** Wider than the estimate's: any one assumption elsewhere in its range. Null where that was not asked for. */
  readonly assumed: Interval | null;
  /** "+0.21 €"; empty where there is no pair yet. */
  readonly number: string;
  /** "dearer", "not clear yet", "too early, 3 of 8 runs", "early, 5 of 8 runs" ... */
  readonly verdict: string;
  readonly isDecided: boolean;
  /** A mean of a few runs that no interval stands behind yet. */
  readonly isEarly: boolean;
  /** True before the first pair of runs: a number is still to come. */
  readonly isAwaited: boolean;
}

interface MeasureWords {
  readonly title: string;
  readonly unit: string;
  readonly number: (value: number) => string;
  readonly below: string;
  readonly above: string;
  /** Where runs are there and the measure is not. */
  readonly none: string;
}

export const MEASURES: Readonly<Record<Measure, MeasureWords>> = {
  cost: {
    title: 'in cost per parcel, €',
    unit: '€ per parcel',
    number: signedEuros,
    below: 'cheaper',
    above: 'dearer',
    none: NONE_DELIVERED,
  },
  'on time': {
    title: 'in parcels on time, points',
    unit: 'points',
    number: signedPoints,
    below: 'fewer on time',
    above: 'more on time',
    none: NONE_ORDERED,
  },
};

export const UNCLEAR: VerdictWord = 'not clear yet';
/** Names the second line of a scenario. */
export const INSIDE = 'inside catchments';
const SAME = 'the same';

export function differenceLines(view: ComparisonView, measure: Measure): DifferenceLine[] {
  const scenarios = letteredScenarios(view);
  return view.comparison.differences.flatMap((difference) => {
    const scenario = scenarios.find(({ summary }) => summary.id === difference.scenario);
    if (scenario === undefined) return [];
    const cityWide = estimateOf(difference, measure);
    const cityWord = measure === 'cost' ? difference.verdict.words : undefined;
    const cityLine = lineOf(scenario, difference, 'city-wide', cityWide, measure, cityWord);
    const assumed = (measure === 'cost' ? view.assumed?.get(difference.scenario) : undefined) ?? null;
    const lines = [{ ...cityLine, assumed }];
    if (difference.area !== null) {
      lines.push(lineOf(scenario, difference, 'inside its catchments', estimateOf(difference.area, measure), measure));
    }
    return lines;
  });
}

export function titleOfDifference(view: ComparisonView, measure: Measure): string {
  const baseline = letteredScenarios(view)[0];
  return `Difference to ${baseline?.letter ?? 'A'} ${MEASURES[measure].title}`;
}

export function describeDifference(view: ComparisonView, measure: Measure): ChartDescription {
  const lines = differenceLines(view, measure);
  const { unit } = MEASURES[measure];
  const scale = measure === 'cost' ? 1 : 100;
  const isAssumed = lines.some((line) => line.assumed !== null);
  return {
    sentence: sayDifferences(view, lines, measure),
    table: {
      head: [
        'Scenario',
        `Difference, ${unit}`,
        'Interval',
        ...(isAssumed ? ['With any one assumption'] : []),
        'Verdict',
        'Runs',
      ],
      rows: lines.map(({ scenario, place, estimate, assumed, number, verdict }) => {
        const { low, high, n } = estimate;
        return [
          place === 'city-wide' ? fullName(scenario) : `${fullName(scenario)}, ${place}`,
          number,
          low === null || high === null ? '' : range(low * scale, high * scale, measure === 'cost' ? 2 : 1),
          ...(isAssumed ? [assumed === null ? '' : range(assumed.low, assumed.high)] : []),
          verdict,
          decimal(n),
        ];
      }),
    },
  };
}

/** The small print under the lines. */
export function noteOnDifference(view: ComparisonView, lines: readonly DifferenceLine[]): string {
  const { comparison } = view;
  const shared = comparison.comparisons > 1 ? `, corrected for ${decimal(comparison.comparisons)} comparisons` : '';
  const paler = lines.some(({ place }) => place !== 'city-wide')
    ? ' Paler: the same addresses in reach of the scenario’s micro-depots, whoever delivers there.'
    : '';
  const early = lines.some((line) => line.isEarly) ? ' Dashed: early estimate, no interval yet.' : '';
  const assumed = lines.some((line) => line.assumed !== null)
    ? ' Broad and pale: any one assumption elsewhere in its range, and luck.'
    : '';
  return `${percent(comparison.level, 0)} intervals over the same parcels and traffic${shared}; day-to-day luck only.${sayLooks(view, lines)}${early}${assumed}${paler}`;
}

/**
 * " Drawn at the look after 8 of 15 runs; next at 16." The bars above take in every run at once, these lines only at the
 * looks, so the two need not agree in between. By letter where scenarios stand at different looks.
 */
function sayLooks(view: ComparisonView, lines: readonly DifferenceLine[]): string {
  const { differences } = view.comparison;
  const told = new Map<string, string[]>();
  for (const { scenario, place, estimate } of lines) {
    const difference = differences.find((one) => one.scenario === scenario.summary.id);
    const next = difference?.verdict.nextLook ?? null;
    const isDue = difference !== undefined && next !== null && next > difference.pairs && next <= view.runsWanted;
    if (place !== 'city-wide' || difference === undefined || estimate.low === null) continue;
    if (difference.pairs === estimate.n && !isDue) continue;
    const look = `at the look after ${estimate.n} of ${difference.pairs} runs`;
    const words = isDue ? `${look}; next at ${next}` : look;
    told.set(words, [...(told.get(words) ?? []), scenario.letter]);
  }
  const cityWide = lines.filter(({ place }) => place === 'city-wide').length;
  return [...told]
    .map(([words, letters]) => ` ${letters.length === cityWide ? 'Drawn' : `${listed(letters)} drawn`} ${words}.`)
    .join('');
}

/** Said at the end of a line. Where there are too few runs even for an early estimate, the number would say too much. */
export function wordsOf({ number, verdict, isEarly }: DifferenceLine): string {
  if (isEarly) return `${number} ${verdict.replace(/ runs$/, '')}`;
  return number === '' || verdict.startsWith('too early,') ? verdict : `${number} ${verdict}`;
}

function estimateOf(from: Pick<Difference, 'costPerParcel' | 'onTimeShare'>, measure: Measure): Estimate {
  return measure === 'cost' ? from.costPerParcel : from.onTimeShare;
}

/** The word is the comparison's verdict where it has one on this measure, else what the interval says. */
function lineOf(
  scenario: LetteredScenario,
  difference: Difference,
  place: DifferenceLine['place'],
  estimate: Estimate,
  measure: Measure,
  verdict?: VerdictWord,
): DifferenceLine {
  const { below, above, none, number } = MEASURES[measure];
  const { mean, low, high, n } = estimate;
  const isSame = low === 0 && high === 0;
  const word = isSame ? SAME : (verdict ?? wordFor(estimate, below, above));
  const isDecided = word === below || word === above;
  const { pairs, verdict: state } = difference;
  const isWaiting = word === 'too early' && state.nextLook !== null;
  const isSoon = isWaiting && isEarly(estimate);
  const soFar = isWaiting ? `${isSoon ? 'early' : 'too early'}, ${n} of ${state.nextLook} runs` : word;
  const said = pairs === 0 ? 'no run yet' : n === 0 ? none : soFar;
  return {
    scenario,
    place,
    estimate,
    assumed: null,
    number: n === 0 ? '' : number(mean),
    verdict: said,
    isDecided,
    isEarly: isSoon,
    isAwaited: pairs === 0,
  };
}

function wordFor({ low, high }: Estimate, below: string, above: string): string {
  if (low === null || high === null) return 'too early';
  return low > 0 ? above : high < 0 ? below : 'not clear yet';
}

function sayDifferences(view: ComparisonView, lines: readonly DifferenceLine[], measure: Measure): string {
  const baseline = letteredScenarios(view)[0];
  if (lines.length === 0) return 'There is only the baseline; a second scenario can be compared with it.';
  const cityWide = lines.filter(({ place }) => place === 'city-wide');
  const inside = lines.filter(({ place, isDecided }) => place !== 'city-wide' && isDecided);
  const city = sayByWord(cityWide, measure, baseline?.letter ?? 'A');
  if (inside.length === 0) return `${city}.`;
  return `${city}. Inside ${inside.length === 1 ? 'its' : 'their'} own catchments ${sayByWord(inside, measure, null)}.`;
}

/** "D and E are cheaper than A; C is dearer; B is not clear yet"; the baseline is named once, or not at all. */
function sayByWord(lines: readonly DifferenceLine[], measure: Measure, baseline: string | null): string {
  const { below, above, none } = MEASURES[measure];
  const words = [below, above, SAME, 'not clear yet', none];
  const said = words.flatMap((word) =>
    saidOf(
      lines.filter(({ verdict }) => verdict === word),
      word,
    ),
  );
  said.push(
    ...saidOf(
      lines.filter(({ verdict }) => !words.includes(verdict)),
      'too early to tell',
    ),
  );
  if (baseline !== null && lines.some(({ isDecided }) => isDecided)) said[0] = `${said[0]} than ${baseline}`;
  return said.join('; ');
}

function saidOf(lines: readonly DifferenceLine[], word: string): string[] {
  if (lines.length === 0) return [];
  const letters = listed(lines.map(({ scenario }) => scenario.letter));
  if (word === NONE_DELIVERED || word === NONE_ORDERED) return [`${letters} cannot be compared: ${word}`];
  const verb = word.endsWith('on time') ? ['has', 'have'] : ['is', 'are'];
  return [`${letters} ${lines.length === 1 ? verb[0] : verb[1]} ${word}`];
}
