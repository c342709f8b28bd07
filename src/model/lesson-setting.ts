// What a lesson is at a setting: its study with the controls' values in it, and its own parts.
import type { Lesson, LessonSetting } from './lesson.ts';
import { type CashSpec, cashSchema, type TrenchSpec, trenchSchema } from './lesson-miles.ts';
import { leadsOn, partAt, withAt, withFirst } from './lesson-paths.ts';

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
