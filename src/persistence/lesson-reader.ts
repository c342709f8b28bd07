// Reads a lesson from text and checks it as studies are: its own fields, and its study at every value of its controls.
import type { Problem } from '../base/problem.ts';
import { CATALOGUE } from '../model/catalogue.ts';
import { type Lesson, type LessonSetting, lessonSchema, mileOf } from '../model/lesson.ts';
import { cashSchema, trenchSchema } from '../model/lesson-miles.ts';
import { ownFileAt, partsOf, scenariosIn, studyFileAt } from '../model/lesson-setting.ts';
import type { Study } from '../model/study.ts';
import { doubledFields } from './doubled-fields.ts';
import { parseJson } from './json-text.ts';
import { fitsCode } from './lesson-answers.ts';
import { lessonPhrases } from './lesson-phrases.ts';
import { checkStudy, issueProblems, pathText } from './study-reader.ts';

export interface ReadLesson {
  readonly lesson: Lesson;
  /** Of the text, for telling two versions of a lesson apart. */
  readonly text: string;
  /** The study as the file gives it, or the bundled one that it names. */
  readonly base: unknown;
}

export type LessonReading =
  | { readonly ok: true; readonly read: ReadLesson }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** `bundled`: the text of a bundled study, or null where there is none of that name. */
export async function readLesson(
  text: string,
  bundled: (name: string) => Promise<string | null>,
  source?: string,
): Promise<LessonReading> {
  const said = lessonPhrases();
  const parsed = parseJson(text, source);
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] };
  const doubled = doubledFields(text, pathText);
  if (doubled.length > 0) return { ok: false, problems: doubled };
  const result = lessonSchema.safeParse(parsed.value);
  if (!result.success) {
    return { ok: false, problems: result.error.issues.flatMap((issue) => issueProblems(issue, parsed.value)) };
  }
  const lesson = result.data;
  const named = typeof lesson.study === 'string' ? await bundled(lesson.study) : null;
  if (typeof lesson.study === 'string' && named === null) {
    return problem('study', lesson.study, said.study);
  }
  const base: unknown = named === null ? lesson.study : JSON.parse(named);
  const problems = partsOf(lesson).flatMap((part, row) => {
    const found = [...rowProblems(part), ...ownProblems(part), ...studyProblems(base, part)];
    return row === 0 ? found : found.map(({ path, ...rest }) => ({ path: `second.${path}`, ...rest }));
  });
  lesson.movers.forEach(({ path }, row) => {
    if (!(path in CATALOGUE))
      problems.push({
        path: `movers[${row}].path`,
        found: path,
        expected: said.mover,
      });
  });
  if (problems.length === 0 && !fitsCode(lesson)) return problem('bet', said.manyAnswers, said.fittingCode);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, read: { lesson, text, base } };
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

/** Rows and counts that a schema cannot tie to each other. */
function rowProblems(lesson: Lesson): Problem[] {
  const said = lessonPhrases();
  const { controls, chart, truth, bet } = lesson;
  const problems: Problem[] = [];
  const report = (path: string, found: unknown, expected: string): void => {
    problems.push({ path, found: String(found), expected });
  };
  controls.forEach(({ values, names, first }, row) => {
    const path = `controls[${row}]`;
    if (names !== undefined && names.length !== values.length)
      report(`${path}.names`, `${names.length}`, said.asMany(values.length));
    if (first >= values.length) report(`${path}.first`, first, said.valueRow(values.length));
  });
  const lists = 'against' in truth && truth.against !== undefined ? [truth.at, truth.against] : [truth.at];
  for (const at of lists) {
    at.forEach((row, index) => {
      const most = controls[index]?.values.length ?? 0;
      if (row >= most) report('truth.at', `[${at.join(', ')}]`, said.controlRow(most));
    });
  }
  if (truth.kind === 'ratio' && truth.against === undefined) report('truth.against', said.nothing, said.against);
  for (const [path, row] of [
    ['truth.series', 'series' in truth ? truth.series : 0],
    ['chart.theory.series', chart.theory?.series ?? 0],
  ] as const) {
    if (row >= chart.series.length) report(path, row, said.listRow('chart.series', chart.series.length));
  }
  const aside = 'aside' in truth ? truth.aside : undefined;
  if (aside !== undefined && aside >= chart.asides.length)
    report('truth.aside', aside, said.listRow('chart.asides', chart.asides.length));
  for (const [list, measured] of [
    ['series', chart.series],
    ['asides', chart.asides],
    ['bar.parts', chart.bar?.parts ?? []],
  ] as const) {
    measured.forEach(({ measure }, row) => {
      const needs = mileOf(measure);
      if (needs !== null && lesson[needs] === undefined)
        report(`chart.${list}[${row}].measure`, measure, said.lessonWith(needs));
    });
  }
  if (truth.kind === 'largest' && (bet.kind !== 'choice' || bet.options.length > chart.series.length))
    report('bet.options', bet.kind, said.choice(chart.series.length));
  return problems;
}

/** What the lesson says of fibre and cash, at all values of both controls: the first setting at which it does not fit. */
function ownProblems(lesson: Lesson): Problem[] {
  const said = lessonPhrases();
  const [first, second] = lesson.controls.map(({ values }) => values.map((_, row) => row));
  const settings = (first ?? []).flatMap((row) =>
    second === undefined ? [[row]] : second.map((other) => [row, other]),
  );
  const paths = [...lesson.difference, ...lesson.controls.flatMap(({ sets }) => sets)].map(({ path }) => path);
  const schemas = { trench: trenchSchema, cash: cashSchema };
  return (['trench', 'cash'] as const).flatMap((name) => {
    const laid = paths.find((path) => path.startsWith(`${name}.`));
    if (laid === undefined) return [];
    if (lesson[name] === undefined) return [{ path: name, found: said.nothing, expected: said.part(laid) }];
    for (const setting of settings) {
      const own = ownFileAt(lesson, setting, name);
      const issues = schemas[name].safeParse(own).error?.issues ?? [];
      const found = issues.flatMap((issue) => issueProblems(issue, own));
      if (found.length > 0)
        return found.map(({ path, ...rest }) => ({
          path: `${name} at setting ${setting.join(', ')}: ${path}`,
          ...rest,
        }));
    }
    return [];
  });
}

/** Every control by itself through all its values, the others at their first. */
function studyProblems(base: unknown, lesson: Lesson): Problem[] {
  const firsts = lesson.controls.map(({ first }) => first);
  const settings = lesson.controls.flatMap(({ values }, control) =>
    values.map((_, row) => firsts.map((first, other) => (other === control ? row : first))),
  );
  for (const setting of settings) {
    const reading = checkStudy(studyFileAt(base, lesson, setting));
    if (!reading.ok)
      return reading.problems.map(({ path, ...rest }) => ({
        path: `study at setting ${setting.join(', ')}: ${path}`,
        ...rest,
      }));
    const known = reading.study.scenarios.map(({ id }) => id);
    const unknown = scenariosIn(lesson, known[0] as string).filter((id) => !known.includes(id));
    if (unknown.length > 0)
      return [{ path: 'chart.series', found: unknown.join(', '), expected: lessonPhrases().scenarios(known) }];
  }
  return [];
}
