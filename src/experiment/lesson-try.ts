// One try of a lesson: what the runs of a setting come to, and what the answer to the lesson's question is.
import { type Lesson, type LessonAside, type LessonSeries, type LessonSetting, mileOf } from '../model/lesson.ts';
import { drawn, lessonRuns, scenariosOf } from '../model/lesson-runs.ts';
import { trenchAt } from '../model/lesson-setting.ts';
import type { PaydaySheet } from './cash-out.ts';
import type { Estimate } from './comparison.ts';
import { estimate, meanOf } from './interval.ts';
import { mileMeasure } from './lesson-measure.ts';
import type { ReplicationResult } from './replication-result.ts';
import type { TrenchSheet } from './trench.ts';

export interface LessonTry {
  readonly setting: LessonSetting;
  /** Where its dots stand: the first control's value, or the parcels there really were. */
  readonly x: number;
  /** One a series; null where there was no parcel. */
  readonly values: readonly (number | null)[];
  /** One a part of the bar above the chart; none where there is no bar. */
  readonly bar?: readonly (number | null)[];
  /** What is said and not drawn. */
  readonly asides: readonly (number | null)[];
  /** How often its days were drawn, for all its scenarios; its numbers are the mean of that. */
  readonly draws: number;
  /** What both series say of each day on which both had parcels, and their differences; null unless the lesson draws clouds. */
  readonly clouds: Clouds | null;
}

export interface Clouds {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly isSameDays: boolean;
  /** a less b with its interval; null where no day says anything. */
  readonly difference: Estimate | null;
}

/** What a try has beside parcels: null where its lesson has none. */
export interface OtherMiles {
  readonly trench: TrenchSheet | null;
  readonly payday: PaydaySheet | null;
}

export const LESSON_LEVEL = 0.95;

/** `results` in the order of `lessonRuns`; where the last ones are missing yet, so are the values that need them. */
export function lessonTry(
  lesson: Lesson,
  baseline: string,
  setting: LessonSetting,
  seat: number,
  results: readonly ReplicationResult[],
  miles: OtherMiles = { trench: null, payday: null },
): LessonTry {
  const runs = lessonRuns(lesson, baseline, setting, seat);
  if (runs.length < results.length)
    throw new Error(`lessonTry: expected at most ${runs.length} results, found ${results.length}`);
  const of = (scenario: string): ReplicationResult[] => results.filter((_, row) => runs[row]?.scenario === scenario);
  const spec = trenchAt(lesson, setting);
  const valueIn = (series: LessonSeries | LessonAside, runsOf: typeof of): number | null => {
    const here =
      mileOf(series.measure) === null
        ? measured(series, runsOf(series.scenario ?? baseline))
        : mileMeasure(series.measure, miles, spec);
    if (here === null) return null;
    if (series.less === undefined) return here * series.times;
    const there = measured(series, runsOf(series.less));
    return there === null ? null : (here - there) * series.times;
  };
  const value = (series: LessonSeries | LessonAside): number | null => valueIn(series, of);
  const valueOn = (series: LessonSeries, day: number): number | null =>
    valueIn(series, (scenario) => of(scenario).slice(day, day + 1));
  // Every scenario has the same orders, and the baseline is not run in every lesson.
  const counted =
    [baseline, ...scenariosOf(lesson.chart.series, baseline)].map(of).find(({ length }) => length > 0) ?? [];
  const parcels = meanOf(counted.map(({ indicators }) => indicators.parcels.measured));
  const control = lesson.controls[0];
  const at = control?.values[setting[0] ?? 0] ?? 0;
  const names = [...new Set(runs.map(({ scenario }) => scenario))];
  const draws = names.length === 0 ? 0 : Math.floor(results.length / names.length);
  return {
    setting,
    x: lesson.chart.x === 'parcels' ? parcels : lesson.chart.x === 'distance' ? (miles.payday?.km ?? at) : at,
    values: lesson.chart.series.map(value),
    bar: (lesson.chart.bar?.parts ?? []).map(value),
    asides: lesson.chart.asides.map(value),
    draws,
    clouds: lesson.chart.kind === 'clouds' ? cloudsOf(lesson, setting, draws, valueOn) : null,
  };
}

/** The answer as a number, and the row of the right option where the bet is a choice. */
export interface LessonTruth {
  readonly value: number;
  readonly option: number | null;
  /** Of a difference that was drawn: where it lies 95 times in 100; absent where it was drawn once, or is none. */
  readonly interval?: readonly [number, number];
  /** Of a difference whose interval covers zero, or that was drawn once: no bet on it is right or wrong yet. */
  readonly isOpen?: boolean;
}

/** The settings whose tries the answer needs. */
export function truthSettings({ truth, controls }: Lesson): readonly LessonSetting[] {
  if (truth.kind === 'ratio' && truth.against !== undefined) return [truth.against, truth.at];
  if (truth.kind !== 'crossing') return [truth.at];
  return (controls[0]?.values ?? []).map((_, row) => [row, ...truth.at.slice(1)]);
}

/** Null where a try that it needs is missing or empty. `tries` in the order of `truthSettings`. */
export function lessonTruth(lesson: Lesson, tries: readonly LessonTry[]): LessonTruth | null {
  const value = truthValue(lesson, tries);
  if (value === null) return null;
  if (lesson.truth.kind === 'largest') return { value, option: value };
  const { bet } = lesson;
  const { low = null, high = null } = lesson.truth.kind === 'difference' ? (tries[0]?.clouds?.difference ?? {}) : {};
  const interval = low === null || high === null ? {} : { interval: [low, high] as const };
  if (lesson.truth.kind === 'difference' && sideOf({ low, high }) === null)
    return { value, option: null, isOpen: true, ...interval };
  if (bet.kind !== 'choice') return { value, option: null, ...interval };
  const option = bet.options.findIndex(({ upTo }) => upTo === undefined || value <= upTo);
  return { value, option: option < 0 ? bet.options.length - 1 : option, ...interval };
}

/** Which of two series is the lower one, by the interval of the first less the second; null where that covers zero. */
export function sideOf({ low, high }: Pick<Estimate, 'low' | 'high'>): 0 | 1 | null {
  if (low === null || high === null || (low <= 0 && high >= 0)) return null;
  return high < 0 ? 0 : 1;
}

/**
 * Shares of the cost, where the question is which of the options is largest; null where it is not. Where the series split one
 * euro, all of them are the cost, those beyond the options too; else they stand there for comparison.
 */
export function optionShares({ truth, bet, chart }: Lesson, [made]: readonly LessonTry[]): readonly number[] | null {
  if (truth.kind !== 'largest' || bet.kind !== 'choice' || made === undefined) return null;
  const values = bet.options.map((_, row) => made.values[row] ?? 0);
  const sum = (chart.splits ? made.values : values).reduce<number>((all, value) => all + (value ?? 0), 0);
  return sum === 0 ? null : values.map((value) => value / sum);
}

function truthValue({ truth, bet }: Lesson, tries: readonly LessonTry[]): number | null {
  const [first, second] = tries;
  if (first === undefined) return null;
  if (truth.kind === 'difference') return first.clouds?.difference?.mean ?? null;
  if (truth.kind === 'largest') {
    // Series beyond the options stand there for comparison.
    const options = bet.kind === 'choice' ? bet.options.length : first.values.length;
    const values = first.values.slice(0, options).map((value) => value ?? Number.NEGATIVE_INFINITY);
    const largest = Math.max(...values);
    return largest === Number.NEGATIVE_INFINITY ? null : values.indexOf(largest);
  }
  if (truth.kind === 'crossing') return crossing(tries, truth);
  const told = (made: LessonTry | undefined): number | null => (made === undefined ? null : toldBy(made, truth));
  const value = told(first);
  if (truth.kind === 'value') return value;
  const later = told(second);
  return value === null || later === null || value === 0 ? null : later / value;
}

/** Which of a try's numbers an answer is about: a series, or what is said and not drawn. */
type Told = { readonly series: number; readonly aside?: number | undefined };

function toldBy({ values, asides }: LessonTry, { series, aside }: Told): number | null {
  return (aside === undefined ? values[series] : asides[aside]) ?? null;
}

/** Where the line through the dots first is at zero, by straight lines between them; null where it never is. */
export function crossing(tries: readonly LessonTry[], told: Told): number | null {
  const dots = tries
    .flatMap((made) => {
      const y = toldBy(made, told);
      return y === null ? [] : [{ x: made.x, y }];
    })
    .sort((a, b) => a.x - b.x);
  for (const [row, a] of dots.entries()) {
    if (a.y === 0) return a.x;
    const b = dots[row + 1];
    if (b !== undefined && a.y * b.y < 0) return a.x + ((b.x - a.x) * a.y) / (a.y - b.y);
  }
  return null;
}

function measured(
  { measure, tiers, categories }: Pick<LessonSeries, 'measure' | 'tiers' | 'categories'>,
  results: readonly ReplicationResult[],
): number | null {
  const sum = (of: (result: ReplicationResult) => number): number =>
    results.reduce((all, result) => all + of(result), 0);
  if (results.length === 0) return null;
  if (measure === 'failed attempts') {
    const known = results.flatMap(({ indicators }) => indicators.failedAttempts ?? []);
    return known.length === 0 ? null : meanOf(known);
  }
  if (measure === 'refused a day' || measure === 'brought a day') {
    const key = measure === 'refused a day' ? 'refusedPerDay' : 'parcelsPerDay';
    return meanOf(results.map(({ indicators }) => indicators.facilities.reduce((all, one) => all + one[key], 0)));
  }
  const parcels = sum(({ indicators }) => indicators.parcels.measured - indicators.parcels.returned);
  if (parcels === 0) return null;
  const spent = sum(({ cost }) => {
    if (measure === 'cost') return cost.total;
    if (measure === 'categories') return categories.reduce((all, category) => all + cost.byCategory[category], 0);
    return tiers.reduce((all, tier) => all + cost.byTier[tier], 0);
  });
  return spent / 1_000_000 / parcels;
}

function cloudsOf(
  lesson: Lesson,
  setting: LessonSetting,
  draws: number,
  valueOn: (series: LessonSeries, day: number) => number | null,
): Clouds {
  // A day without parcels has no cost a parcel, and there is nothing to hold the other one against.
  const days = Array.from({ length: draws }, (_, day) => day).flatMap((day) => {
    const [a = null, b = null] = lesson.chart.series.map((series) => valueOn(series, day));
    return a === null || b === null ? [] : [{ a, b }];
  });
  const differences = days.map(({ a, b }) => a - b);
  return {
    a: days.map(({ a }) => a),
    b: days.map(({ b }) => b),
    isSameDays: drawn(lesson, setting, 'same days', 1) === 1,
    difference: differences.length === 0 ? null : estimate(differences, LESSON_LEVEL),
  };
}
