// What a lesson runs at a setting: the study with the controls' values in it, and which days of which scenarios.
import type { Lesson, LessonAside, LessonSetting } from './lesson.ts';
import { type CashSpec, cashSchema, type TrenchSpec, trenchSchema } from './lesson-miles.ts';
import { leadsOn, partAt, withAt, withFirst } from './lesson-paths.ts';

export interface LessonRun {
  readonly scenario: string;
  readonly replication: number;
}

export const MOST_DAYS = 31;

/** Days kept apart for each seat: more than a lesson can draw, where each scenario draws its own. */
const seatDays = (scenarios: number): number => Math.max(64, (MOST_DAYS + 1) * scenarios);

/** A lesson's questions one after the other, each a lesson of its own on the same study. */
export function partsOf(lesson: Lesson): readonly Lesson[] {
  const { second, ...first } = lesson;
  if (second === undefined) return [lesson];
  return [first, { ...first, ...second, difference: [...first.difference, ...second.difference] }];
}

/** The lesson's study as it stands in the file, with its difference and a setting's values laid into it; not checked. */
export function studyFileAt(base: unknown, lesson: Lesson, setting: LessonSetting): unknown {
  let study = base;
  for (const { path, value } of lesson.difference) {
    if (!OWN_PART.test(path)) study = withAt(study, path.split('.'), value);
  }
  for (const { path, value, keep } of valuesAt(lesson, setting)) {
    if (OWN_PART.test(path)) continue;
    study = keep ? withFirst(study, path.split('.'), value) : withAt(study, path.split('.'), value);
  }
  return study;
}

/** The fibre network of a setting; null where the lesson has none. Throws where the lesson was not checked. */
export function trenchAt(lesson: Lesson, setting: LessonSetting): TrenchSpec | null {
  return lesson.trench === undefined ? null : trenchSchema.parse(ownFileAt(lesson, setting, 'trench'));
}

/** The cash of a setting; null where the lesson has none. Throws where the lesson was not checked. */
export function cashAt(lesson: Lesson, setting: LessonSetting): CashSpec | null {
  return lesson.cash === undefined ? null : cashSchema.parse(ownFileAt(lesson, setting, 'cash'));
}

/** Paths into the lesson itself and not into its study. */
const OWN_PART = /^(trench|cash)\./;

/** A part of the lesson's own at a setting, as `studyFileAt` is of its study: not checked. */
export function ownFileAt(lesson: Lesson, setting: LessonSetting, name: 'trench' | 'cash'): unknown {
  let own: unknown = lesson[name];
  for (const { path, value } of [...lesson.difference, ...valuesAt(lesson, setting)]) {
    const [first, ...rest] = path.split('.');
    if (first === name) own = withAt(own, rest, value);
  }
  return own;
}

function valuesAt(lesson: Lesson, setting: LessonSetting): { path: string; value: number; keep: boolean }[] {
  return lesson.controls.flatMap((control, row) => {
    const value = control.values[setting[row] ?? control.first] ?? 0;
    // To nine places, so that 1 - 0.1 is 0.9.
    const set = (times: number, plus: number): number => Math.round((times * value + plus) * 1e9) / 1e9;
    return control.sets.map(({ path, times, plus, keep }) => ({ path, value: set(times, plus), keep }));
  });
}

/** What the control of that role stands at, or the other where there is none. */
export function drawn(lesson: Lesson, setting: LessonSetting, role: 'days' | 'same days', without: number): number {
  const row = lesson.controls.findIndex(({ draws }) => draws === role);
  const control = lesson.controls[row];
  return control?.values[setting[row] ?? control.first] ?? without;
}

/** Scenarios whose runs the chart needs. Those that are only told of come first: the map shows the one that comes last. */
export function scenariosIn({ chart }: Lesson, baseline: string): readonly string[] {
  const drawn = scenariosOf([...chart.series, ...(chart.bar?.parts ?? [])], baseline);
  const told = scenariosOf(chart.asides, baseline).filter((id) => !drawn.includes(id));
  return [...new Set([...told, ...drawn])];
}

/** Scenarios that numbers of a chart are of, where one that names none is of the baseline. */
export function scenariosOf(measured: readonly Pick<LessonAside, 'scenario' | 'less'>[], baseline: string): string[] {
  return measured.flatMap(({ scenario = baseline, less }) => (less === undefined ? [scenario] : [scenario, less]));
}

/** The runs of a setting, in a fixed order. A seat draws its own days where the lesson says so. */
export function lessonRuns(lesson: Lesson, baseline: string, setting: LessonSetting, seat: number): LessonRun[] {
  const scenarios = scenariosIn(lesson, baseline);
  const first = lesson.seatLuck ? seat * seatDays(scenarios.length) : 0;
  const days = Math.min(MOST_DAYS, drawn(lesson, setting, 'days', lesson.replications));
  const isSame = drawn(lesson, setting, 'same days', 1) === 1;
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    scenarios.map((scenario, row) => ({
      scenario,
      replication: first + (isSame ? day : scenarios.length * day + row),
    })),
  );
}

/** The settings that one move of a control leads to, those next to where it stands first. */
export function settingsAround({ controls }: Pick<Lesson, 'controls'>, setting: LessonSetting): LessonSetting[] {
  return controls.flatMap(({ values }, control) => {
    const at = setting[control] ?? 0;
    return values
      .map((_, row) => row)
      .filter((row) => row !== at)
      .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || b - a)
      .map((row) => setting.map((before, index) => (index === control ? row : before)));
  });
}

export interface MissingPlace {
  /** Where in the lesson it stands. */
  readonly at: string;
  readonly path: string;
  /** A list was expected there, to be cut. */
  readonly isList: boolean;
}

/** Paths of differences (but the first so many) and controls that lead into a list beyond its end, or to no list where one is cut. */
export function missingPlaces(base: unknown, lesson: Lesson, skipped: number): MissingPlace[] {
  const missing: MissingPlace[] = [];
  let study = base;
  lesson.difference.forEach(({ path, value }, row) => {
    if (OWN_PART.test(path)) return;
    if (row >= skipped && !leadsOn(study, path.split('.')))
      missing.push({ at: `difference[${row - skipped}].path`, path, isList: false });
    study = withAt(study, path.split('.'), value);
  });
  lesson.controls.forEach(({ sets }, control) => {
    sets.forEach(({ path, keep }, row) => {
      if (OWN_PART.test(path)) return;
      const keys = path.split('.');
      const isList = keep && !Array.isArray(partAt(study, keys));
      if (isList || !leadsOn(study, keys)) missing.push({ at: `controls[${control}].sets[${row}].path`, path, isList });
    });
  });
  return missing;
}
