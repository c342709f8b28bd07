// Reads a lesson from text and checks it as studies are: its own fields, and its study at every value of its controls.
import type { Problem } from '../base/problem.ts';
import { CATALOGUE } from '../model/catalogue.ts';
import { type Lesson, type LessonSetting, lessonSchema } from '../model/lesson.ts';
import { cashSchema, trenchSchema } from '../model/lesson-miles.ts';
import { scenariosIn, scenariosOf } from '../model/lesson-runs.ts';
import { missingPlaces, ownFileAt, partsOf, studyFileAt } from '../model/lesson-setting.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { BUNDLED_KEYS } from './bundled-keys.ts';
import { doubledFields } from './doubled-fields.ts';
import { parseJson } from './json-text.ts';
import { fitsCode } from './lesson-answers.ts';
import { lessonPhrases } from './lesson-phrases.ts';
import { ruleProblems } from './lesson-rules.ts';
import { checkStudy, issueProblems, pathText } from './study-reader.ts';

export interface ReadLesson {
  readonly lesson: Lesson;
  /** What the file says, and the bundled study that it names, however they are set: for telling two versions of a lesson apart. */
  readonly text: string;
  /** The study as the file gives it, or the bundled one that it names. */
  readonly base: unknown;
}

export type LessonReading =
  | { readonly ok: true; readonly read: ReadLesson }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Is waited for before each setting at which the study is checked: so many are done of so many. Leaves off by throwing. */
export type BetweenSettings = (done: number, total: number) => Promise<void>;

/**
 * `bundled`: the text of a bundled study, or null where there is none of that name. Where a lesson was tried before, its
 * study is checked at its first setting alone.
 */
export async function readLesson(
  text: string,
  bundled: (name: string) => Promise<string | null>,
  source?: string,
  isTried = false,
  between: BetweenSettings = async () => undefined,
): Promise<LessonReading> {
  const said = lessonPhrases();
  const parsed = parseJson(text, source);
  if (!parsed.ok) {
    const isEmpty = text.trim() === '';
    return { ok: false, problems: [isEmpty ? { ...parsed.problem, expected: said.lesson } : parsed.problem] };
  }
  const doubled = doubledFields(text, pathText);
  if (doubled.length > 0) return { ok: false, problems: doubled };
  const result = lessonSchema.safeParse(parsed.value);
  if (!result.success) {
    const { issues } = result.error;
    return { ok: false, problems: issues.flatMap((issue) => fieldProblems(issue, parsed.value, source ?? 'lesson')) };
  }
  const lesson = result.data;
  const named = typeof lesson.study === 'string' ? await bundled(lesson.study) : null;
  if (typeof lesson.study === 'string' && named === null) {
    return problem('study', lesson.study, said.study(BUNDLED_KEYS));
  }
  const base: unknown = named === null ? lesson.study : JSON.parse(named);
  const problems: Problem[] = [];
  const parts = partsOf(lesson);
  const settings = parts.map((part) => studySettings(part, isTried));
  const total = settings.reduce((sum, { length }) => sum + length, 0);
  let [isStudy, before] = [true, 0];
  for (const [row, part] of parts.entries()) {
    // Of a second question, after the differences of the first one.
    const skipped = row === 0 ? 0 : lesson.difference.length;
    const found = [...ruleProblems(part), ...placeProblems(base, part, skipped), ...ownProblems(part)];
    const these = settings[row] ?? [];
    const first = before;
    // What is wrong with the study of the first question is not told of the second again.
    const faults = isStudy ? await studyProblems(base, part, these, (done) => between(first + done, total)) : [];
    isStudy = faults.length === 0;
    before += these.length;
    found.push(...faults);
    problems.push(...(row === 0 ? found : found.map(({ path, ...rest }) => ({ path: `second.${path}`, ...rest }))));
  }
  lesson.movers.forEach(({ path }, row) => {
    if (!hasRange(path)) problems.push({ path: `movers[${row}].path`, found: path, expected: said.mover });
  });
  if (problems.length === 0 && !fitsCode(lesson)) return problem('bet', said.manyAnswers, said.fittingCode);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, read: { lesson, text: JSON.stringify(named === null ? parsed.value : [parsed.value, base]), base } };
}

/** As those of a study, but for what would speak of one. */
function fieldProblems(issue: Parameters<typeof issueProblems>[0], value: unknown, whole: string): Problem[] {
  const found = issueProblems(issue, value);
  if (issue.code === 'unrecognized_keys') return found.map((one) => ({ ...one, expected: lessonPhrases().known }));
  return issue.path.length === 0 ? found.map((one) => ({ ...one, path: whole })) : found;
}

/** The parts of a lesson, each read by itself; one where it asks one question. */
export function readParts(read: ReadLesson): readonly ReadLesson[] {
  return partsOf(read.lesson).map((lesson) => ({ ...read, lesson }));
}

/** The study of a setting. Throws where the lesson was not checked. */
export function lessonStudy(
  { base, lesson }: ReadLesson,
  setting: LessonSetting,
  changes: Lesson['difference'] = [],
): Study {
  const reading = checkStudy(studyFileAt(base, { ...lesson, difference: [...lesson.difference, ...changes] }, setting));
  if (!reading.ok) throw new Error(`lesson ${lesson.lesson}: expected a study that was checked`);
  return reading.study;
}

function problem(path: string, found: string, expected: string): LessonReading {
  return { ok: false, problems: [{ path, found, expected }] };
}

/** True for an assumption that is a number with a low and a high end. */
function hasRange(path: string): boolean {
  if (!Object.hasOwn(CATALOGUE, path)) return false;
  const { low, high } = (CATALOGUE as Readonly<Record<string, { low?: unknown; high?: unknown }>>)[path] ?? {};
  return typeof low === 'number' && typeof high === 'number';
}

/** Paths that lead to nothing in the study: their control would move nothing. */
function placeProblems(base: unknown, lesson: Lesson, skipped: number): Problem[] {
  return missingPlaces(base, lesson, skipped).map(({ at, path, isList }) => ({
    path: at,
    found: path,
    expected: isList ? lessonPhrases().list : lessonPhrases().place,
  }));
}

/** All settings of both controls. */
function settingsOf({ controls }: Lesson): LessonSetting[] {
  const rows = controls.map(({ values }) => values.map((_, row) => row));
  return rows.reduce<LessonSetting[]>(
    (settings, next) => settings.flatMap((before) => next.map((row) => [...before, row])),
    [[]],
  );
}

/** What the lesson says of fibre and cash, at all values of both controls: the first setting at which it does not fit. */
function ownProblems(lesson: Lesson): Problem[] {
  const said = lessonPhrases();
  const settings = settingsOf(lesson);
  const paths = [...lesson.difference, ...lesson.controls.flatMap(({ sets }) => sets)].map(({ path }) => path);
  const schemas = { trench: trenchSchema, cash: cashSchema };
  return (['trench', 'cash'] as const).flatMap((name) => {
    const laid = paths.find((path) => path.startsWith(`${name}.`));
    if (laid === undefined) return [];
    if (lesson[name] === undefined) return [{ path: name, found: said.nothing, expected: said.part(laid) }];
    for (const setting of settings) {
      const own = ownFileAt(lesson, setting, name);
      const issues = schemas[name].safeParse(own).error?.issues ?? [];
      const found = issues.flatMap((issue) => fieldProblems(issue, own, name));
      if (found.length > 0)
        return found.map(({ path, ...rest }) => ({
          path: `${name} at setting ${setting.join(', ')}: ${path}`,
          ...rest,
        }));
    }
    return [];
  });
}

/** Where the study is checked. */
function studySettings(lesson: Lesson, isTried: boolean): LessonSetting[] {
  return isTried ? [lesson.controls.map(({ first }) => first)] : settingsOf(lesson);
}

/** The study at the lesson's settings: the first one at which it does not hold. */
async function studyProblems(
  base: unknown,
  lesson: Lesson,
  settings: readonly LessonSetting[],
  between: (done: number) => Promise<void>,
): Promise<Problem[]> {
  const seen = new Set<string>();
  for (const [done, setting] of settings.entries()) {
    await between(done);
    const file = studyFileAt(base, lesson, setting);
    const text = JSON.stringify(file);
    if (seen.has(text)) continue;
    seen.add(text);
    const reading = checkStudy(file);
    if (!reading.ok)
      return reading.problems.map(({ path, ...rest }) => ({
        path: `study at setting ${setting.join(', ')}: ${path}`,
        ...rest,
      }));
    const found = townProblems(reading.study, lesson);
    if (found.length > 0) return found;
  }
  return [];
}

/** What the lesson needs of its study: the scenarios that it draws or tells of, agents for its cash, and a trunk that arrives in the town. */
function townProblems(study: Study, lesson: Lesson): Problem[] {
  const said = lessonPhrases();
  const known = study.scenarios.map(({ id }) => id);
  const [baseline] = known as [string];
  const { series, asides, bar } = lesson.chart;
  for (const [path, measured] of Object.entries({ series, asides, 'bar.parts': bar?.parts ?? [] })) {
    const unknown = scenariosOf(measured, baseline).filter((id) => !known.includes(id));
    if (unknown.length > 0)
      return [{ path: `chart.${path}`, found: unknown.join(', '), expected: said.scenarios(known) }];
  }
  const paired = lesson.controls.findIndex(({ draws }) => draws === 'same days');
  if (paired >= 0 && scenariosIn(lesson, baseline).length < 2)
    return [{ path: `controls[${paired}].draws`, found: String(lesson.controls[paired]?.draws), expected: said.pair }];
  if (lesson.cash !== undefined && placementOf(study, baseline)?.lockers.length === 0)
    return [{ path: 'cash', found: said.nothing, expected: said.agents }];
  const head = lesson.trench?.head;
  if (head === undefined || study.city.kind === 'streets') return [];
  const { radius, outskirts } = study.city;
  const reach = Math.max(radius, outskirts);
  if (head.x * head.x + head.y * head.y <= reach * reach) return [];
  return [{ path: 'trench.head', found: `${head.x}, ${head.y}`, expected: said.inTown(reach) }];
}
