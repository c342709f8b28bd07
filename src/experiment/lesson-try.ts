// One try of a lesson: what the runs of a setting come to, and what the answer to the lesson's question is.
import type { Lesson, LessonSeries, LessonSetting } from '../model/lesson.ts';
import { drawn, lessonRuns } from '../model/lesson-setting.ts';
import type { Estimate } from './comparison.ts';
import { estimate, meanOf } from './interval.ts';
import type { ReplicationResult } from './replication-result.ts';

export interface LessonTry {
  readonly setting: LessonSetting;
  /** Where its dots stand: the first control's value, or the parcels there really were. */
  readonly x: number;
  /** One a series; null where there was no parcel. */
  readonly values: readonly (number | null)[];
  /** Euros a parcel of both scenarios day by day, and their differences; null unless the lesson draws clouds. */
  readonly clouds: Clouds | null;
}

export interface Clouds {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly isSameDays: boolean;
  /** a less b with its interval. */
  readonly difference: Estimate;
}

export const LESSON_LEVEL = 0.95;

/** `results` in the order of `lessonRuns`. */
export function lessonTry(
  lesson: Lesson,
  baseline: string,
  setting: LessonSetting,
  seat: number,
  results: readonly ReplicationResult[],
): LessonTry {
  const runs = lessonRuns(lesson, baseline, setting, seat);
  if (runs.length !== results.length)
    throw new Error(`lessonTry: expected ${runs.length} results, found ${results.length}`);
  const of = (scenario: string): ReplicationResult[] => results.filter((_, row) => runs[row]?.scenario === scenario);
  const value = (series: LessonSeries): number | null => {
    const here = measured(series, of(series.scenario ?? baseline));
    if (series.less === undefined || here === null) return here;
    const there = measured(series, of(series.less));
    return there === null ? null : here - there;
  };
  const parcels = meanOf(of(baseline).map(({ indicators }) => indicators.parcels.measured));
  const control = lesson.controls[0];
  const at = control?.values[setting[0] ?? 0] ?? 0;
  const names = [...new Set(runs.map(({ scenario }) => scenario))];
  return {
    setting,
    x: lesson.chart.x === 'parcels' ? parcels : at,
    values: lesson.chart.series.map(value),
    clouds: lesson.chart.kind === 'clouds' ? cloudsOf(lesson, setting, names.map(of)) : null,
  };
}

/** The answer as a number, and the row of the right option where the bet is a choice. */
export interface LessonTruth {
  readonly value: number;
  readonly option: number | null;
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
  if (bet.kind !== 'choice') return { value, option: null };
  const option = bet.options.findIndex(({ upTo }) => upTo === undefined || value <= upTo);
  return { value, option: option < 0 ? bet.options.length - 1 : option };
}

function truthValue({ truth }: Lesson, tries: readonly LessonTry[]): number | null {
  const [first, second] = tries;
  if (first === undefined) return null;
  if (truth.kind === 'difference') return first.clouds?.difference.mean ?? null;
  if (truth.kind === 'largest') {
    const values = first.values.map((value) => value ?? Number.NEGATIVE_INFINITY);
    return values.indexOf(Math.max(...values));
  }
  if (truth.kind === 'crossing') return crossing(tries, truth.series);
  const value = first.values[truth.series] ?? null;
  if (truth.kind === 'value') return value;
  const later = second?.values[truth.series] ?? null;
  return value === null || later === null || value === 0 ? null : later / value;
}

/** Where the line through the dots first passes zero, by straight lines between them; null where it never does. */
export function crossing(tries: readonly LessonTry[], series: number): number | null {
  const dots = tries
    .flatMap(({ x, values }) => (typeof values[series] === 'number' ? [{ x, y: values[series] as number }] : []))
    .sort((a, b) => a.x - b.x);
  for (let row = 1; row < dots.length; row++) {
    const [a, b] = [dots[row - 1], dots[row]] as [{ x: number; y: number }, { x: number; y: number }];
    if (a.y > 0 === b.y > 0) continue;
    return a.x + ((b.x - a.x) * a.y) / (a.y - b.y);
  }
  return null;
}

function measured({ measure, tiers }: LessonSeries, results: readonly ReplicationResult[]): number | null {
  const sum = (of: (result: ReplicationResult) => number): number =>
    results.reduce((all, result) => all + of(result), 0);
  if (results.length === 0) return null;
  if (measure === 'failed attempts') return meanOf(results.map(({ indicators }) => indicators.failedAttempts));
  if (measure === 'refused a day') {
    return meanOf(
      results.map(({ indicators }) => indicators.facilities.reduce((all, { refusedPerDay }) => all + refusedPerDay, 0)),
    );
  }
  const parcels = sum(({ indicators }) => indicators.parcels.measured - indicators.parcels.returned);
  if (parcels === 0) return null;
  const spent = sum(({ cost }) =>
    measure === 'cost' ? cost.total : tiers.reduce((all, tier) => all + cost.byTier[tier], 0),
  );
  return spent / 1_000_000 / parcels;
}

function cloudsOf(lesson: Lesson, setting: LessonSetting, sides: readonly ReplicationResult[][]): Clouds {
  const [a = [], b = []] = sides.map((results) => results.map(({ cost }) => cost.perParcel ?? 0));
  const differences = a.map((cost, day) => cost - (b[day] ?? 0));
  return {
    a,
    b,
    isSameDays: drawn(lesson, setting, 'same days', 1) === 1,
    difference: estimate(differences, LESSON_LEVEL),
  };
}
