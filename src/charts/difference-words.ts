// What a paired difference says: its lines (city-wide, and inside the catchments), each with its number and its word.
import { decimal, percent, range, signedEuros, signedPoints } from '../base/format.ts';
import type { Difference, Estimate, VerdictWord } from '../experiment/comparison.ts';
import type { Interval } from '../experiment/interval.ts';
import { isEarly } from '../experiment/verdict.ts';
import type { ChartDescription } from './chart-frame.ts';
import { comparisonPhrases } from './comparison-phrases.ts';
import { type ComparisonView, fullName, type LetteredScenario, letteredScenarios } from './comparison-view.ts';
import { differencePhrases, type LineGroup, type LineWord, type Measure } from './difference-phrases.ts';

export interface DifferenceLine {
  readonly scenario: LetteredScenario;
  readonly place: 'city-wide' | 'inside its catchments';
  readonly estimate: Estimate;
  /** Wider than the estimate's: any one assumption elsewhere in its range. Null where that was not asked for. */
  readonly assumed: Interval | null;
  /** "+€0.21"; empty where there is no pair yet. */
  readonly number: string;
  readonly word: LineWord;
  /** "dearer", "not clear yet", "too early, 3 of 8 runs", "early, 5 of 8 runs" ... */
  readonly verdict: string;
  /** Said at the end of the line: number and verdict; where a number would say too much, the verdict alone. */
  readonly label: string;
  readonly isDecided: boolean;
  /** A mean of a few runs that no interval stands behind yet. */
  readonly isEarly: boolean;
  /** True before the first pair of runs: a number is still to come. */
  readonly isAwaited: boolean;
}

/** How a difference of the measure is written. */
export const NUMBERS: Readonly<Record<Measure, (value: number) => string>> = {
  cost: (value) => signedEuros(value),
  'on time': (value) => signedPoints(value),
};

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
  return differencePhrases().titles[measure](baselineOf(view));
}

export function describeDifference(view: ComparisonView, measure: Measure): ChartDescription {
  const lines = differenceLines(view, measure);
  const said = differencePhrases();
  const { scenario, runs } = comparisonPhrases();
  const scale = measure === 'cost' ? 1 : 100;
  const isAssumed = lines.some((line) => line.assumed !== null);
  return {
    sentence: sayDifferences(view, lines, measure),
    table: {
      head: [scenario, ...said.head[measure], ...(isAssumed ? [said.assumed] : []), said.verdict, runs],
      rows: lines.map(({ scenario, place, estimate, assumed, number, verdict }) => {
        const { low, high, n } = estimate;
        return [
          place === 'city-wide' ? fullName(scenario) : said.insideRow(fullName(scenario)),
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
  const { comparisons, level } = view.comparison;
  const said = differencePhrases();
  return [
    said.note(percent(level, 0), comparisons > 1 ? decimal(comparisons) : null),
    ...sayLooks(view, lines),
    ...(lines.some((line) => line.isEarly) ? [said.dashed] : []),
    ...(lines.some((line) => line.assumed !== null) ? [said.broad] : []),
    ...(lines.some(({ place }) => place !== 'city-wide') ? [said.paler] : []),
  ].join(' ');
}

/**
 * "Drawn at the look after 8 of 15 runs; next at 16." The bars above take in every run at once, these lines only at the
 * looks, so the two need not agree in between. By letter where scenarios stand at different looks.
 */
function sayLooks(view: ComparisonView, lines: readonly DifferenceLine[]): string[] {
  const { differences } = view.comparison;
  const looks = new Map<string, { at: number; runs: number; next: number | null; letters: string[] }>();
  for (const { scenario, place, estimate } of lines) {
    const difference = differences.find((one) => one.scenario === scenario.summary.id);
    const next = difference?.verdict.nextLook ?? null;
    const isDue = difference !== undefined && next !== null && next > difference.pairs && next <= view.runsWanted;
    if (place !== 'city-wide' || difference === undefined || estimate.low === null) continue;
    if (difference.pairs === estimate.n && !isDue) continue;
    const look = { at: estimate.n, runs: difference.pairs, next: isDue ? next : null };
    const key = JSON.stringify(look);
    looks.set(key, { ...look, letters: [...(looks.get(key)?.letters ?? []), scenario.letter] });
  }
  const cityWide = lines.filter(({ place }) => place === 'city-wide').length;
  return [...looks.values()].map(({ at, runs, next, letters }) =>
    differencePhrases().drawn(letters.length === cityWide ? null : letters, at, runs, next),
  );
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
  const said = differencePhrases();
  const { mean, low, high, n } = estimate;
  const { pairs, verdict: state } = difference;
  const told = low === 0 && high === 0 ? 'same' : verdict === undefined ? wordFor(estimate) : WORDS[verdict];
  const isWaiting = told === 'soon' && state.nextLook !== null;
  const isSoon = isWaiting && isEarly(estimate);
  const word = pairs === 0 ? 'soon' : n === 0 ? 'none' : told;
  const number = n === 0 ? '' : NUMBERS[measure](mean);
  const ofRuns = isSoon ? said.earlyRuns : said.tooEarlyRuns;
  const soFar = isWaiting ? ofRuns(n, state.nextLook ?? 0) : said.words[measure][told];
  const words = pairs === 0 ? comparisonPhrases().noRun : n === 0 ? said.words[measure].none : soFar;
  const isAlone = number === '' || (isWaiting && !isSoon);
  return {
    scenario,
    place,
    estimate,
    assumed: null,
    number,
    word,
    verdict: words,
    label: isSoon ? `${number} ${said.early(n, state.nextLook ?? 0)}` : isAlone ? words : `${number} ${words}`,
    isDecided: told === 'below' || told === 'above',
    isEarly: isSoon,
    isAwaited: pairs === 0,
  };
}

const WORDS: Readonly<Record<VerdictWord, LineWord>> = {
  cheaper: 'below',
  dearer: 'above',
  'not clear yet': 'unclear',
  'too early': 'soon',
};

function wordFor({ low, high }: Estimate): LineWord {
  if (low === null || high === null) return 'soon';
  return low > 0 ? 'above' : high < 0 ? 'below' : 'unclear';
}

function sayDifferences(view: ComparisonView, lines: readonly DifferenceLine[], measure: Measure): string {
  const said = differencePhrases();
  if (lines.length === 0) return said.onlyBaseline;
  const cityWide = lines.filter(({ place }) => place === 'city-wide');
  const inside = lines.filter(({ place, isDecided }) => place !== 'city-wide' && isDecided);
  const baseline = cityWide.some(({ isDecided }) => isDecided) ? baselineOf(view) : null;
  return said.sentence(measure, groupsOf(cityWide), baseline, groupsOf(inside), inside.length);
}

/** In the order in which the words are said. */
const ORDER: readonly LineWord[] = ['below', 'above', 'same', 'unclear', 'none', 'soon'];

function groupsOf(lines: readonly DifferenceLine[]): LineGroup[] {
  return ORDER.flatMap((word) => {
    const letters = lines.filter((line) => line.word === word).map(({ scenario }) => scenario.letter);
    return letters.length === 0 ? [] : [{ word, letters }];
  });
}

function baselineOf(view: ComparisonView): string {
  return letteredScenarios(view)[0]?.letter ?? 'A';
}
