// What a lesson runs at a setting: the study with the controls' values in it, and which days of which scenarios.
import type { Lesson, LessonSetting } from './lesson.ts';

export interface LessonRun {
  readonly scenario: string;
  readonly replication: number;
}

/** Days kept apart for each seat, twice the most that a lesson can draw. */
const SEAT_DAYS = 64;
const MOST_DAYS = 31;

/** The lesson's study as it stands in the file, with its difference and a setting's values laid into it; not checked. */
export function studyFileAt(base: unknown, lesson: Lesson, setting: LessonSetting): unknown {
  let study = base;
  for (const { path, value } of lesson.difference) study = withAt(study, path.split('.'), value);
  lesson.controls.forEach((control, row) => {
    const value = control.values[setting[row] ?? control.first] ?? 0;
    for (const { path, times, plus } of control.sets) {
      // To nine places, so that 1 - 0.1 is 0.9.
      study = withAt(study, path.split('.'), Math.round((times * value + plus) * 1e9) / 1e9);
    }
  });
  return study;
}

/** What the control of that role stands at, or the other where there is none. */
export function drawn(lesson: Lesson, setting: LessonSetting, role: 'days' | 'same days', without: number): number {
  const row = lesson.controls.findIndex(({ draws }) => draws === role);
  const control = lesson.controls[row];
  return control?.values[setting[row] ?? control.first] ?? without;
}

/** Scenarios whose runs the chart needs; the first is the baseline of the study. */
export function scenariosIn(lesson: Lesson, baseline: string): readonly string[] {
  const named = lesson.chart.series.flatMap(({ scenario, less }) => [
    scenario ?? baseline,
    ...(less === undefined ? [] : [less]),
  ]);
  return [...new Set(named)];
}

/** The runs of a setting, in a fixed order. A seat draws its own days where the lesson says so. */
export function lessonRuns(lesson: Lesson, baseline: string, setting: LessonSetting, seat: number): LessonRun[] {
  const first = lesson.seatLuck ? seat * SEAT_DAYS : 0;
  const scenarios = scenariosIn(lesson, baseline);
  const days = Math.min(MOST_DAYS, drawn(lesson, setting, 'days', lesson.replications));
  const isSame = drawn(lesson, setting, 'same days', 1) === 1;
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    scenarios.map((scenario, row) => ({
      scenario,
      replication: first + (isSame ? day : scenarios.length * day + row),
    })),
  );
}

function withAt(part: unknown, keys: readonly string[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(part)) return part.map((item, row) => (row === Number(key) ? withAt(item, rest, value) : item));
  const before = (typeof part === 'object' && part !== null ? part : {}) as Record<string, unknown>;
  return { ...before, [key]: withAt(before[key], rest, value) };
}
