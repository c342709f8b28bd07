import { expect, test } from 'vitest';
import { problemLine } from '../../src/base/problem.ts';
import { readLesson } from '../../src/persistence/lesson-reader.ts';
import { bundledText, lessonText } from '../builders/lesson.ts';

type Draft = Record<string, never>;

/** What is wrong with a bundled lesson after a change, a line each. */
async function wrong(number: number, change: (draft: Draft) => void): Promise<string[]> {
  const draft = JSON.parse(lessonText(number)) as Draft;
  change(draft);
  const reading = await readLesson(JSON.stringify(draft), bundledText, 'mine.json');
  return reading.ok ? [] : reading.problems.map(problemLine);
}

const set = (path: string, value: unknown) => (draft: Draft) => {
  const keys = path.split('.');
  const last = keys.pop() as string;
  const part = keys.reduce((here, key) => here[key] as never, draft) as Record<string, unknown>;
  part[last] = value;
};

test('every bundled lesson is one', async () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7]) expect(await wrong(number, () => undefined)).toEqual([]);
});

test('a lesson with faults is refused with their places', async () => {
  expect(await wrong(1, set('question', { en: 'Only English?' }))).toEqual([
    'question.de: expected text, found nothing',
  ]);
  expect(await wrong(1, set('controls.0.first', 99))).toEqual([
    'controls[0].first: expected a row of values, below 10, found 99',
  ]);
  expect(await wrong(1, set('truth.at', [10]))).toEqual([
    'truth.at: expected a row of each control, below 10, found [10]',
  ]);
});

test('a value of the control that makes no valid study is refused with the place in the study', async () => {
  const lines = await wrong(1, set('controls.0.values', [1, -5]));
  expect(lines.at(-1)).toMatch(/^study at setting 1: demand.parcelsPerDay: expected .* found -5$/);
});

test('a study is named or given, and scenarios of the chart are in it', async () => {
  expect(await wrong(1, set('study', 'atlantis'))).toEqual([
    'study: expected a study, or the name of a bundled one, found atlantis',
  ]);
  expect(await wrong(5, set('chart.series.1.scenario', 'south'))).toEqual([
    'chart.series: expected scenarios of the study: west, north, found south',
  ]);
  const change = (draft: Draft): void => {
    set('study', 'village')(draft);
    set('chart.series.0.scenario', 'vans')(draft);
    set('chart.series.1.scenario', 'lockers')(draft);
    set('difference', [{ path: 'demand.parcelsPerDay', value: 30 }])(draft);
  };
  expect(await wrong(5, change)).toEqual([]);
});

test('what a lesson says of fibre and cash is checked at every value of its controls, both together', async () => {
  expect(await wrong(7, set('controls.1.sets.0.path', 'cash.helt'))).toEqual([
    'cash at setting 0, 0: helt: expected only fields of the study format (see its JSON Schema), found an unknown field',
  ]);
  expect(await wrong(7, set('cash', { opens: 18, closes: 8 }))).toContain(
    'cash.closes: expected an hour after it opens, found 8',
  );
  const hours = (draft: Draft): void => {
    set('controls.0.sets', [{ path: 'cash.opens', times: 2 }])(draft);
    set('controls.1.values', [20, 10])(draft);
    set('controls.1.sets', [{ path: 'cash.closes' }])(draft);
    set('controls.1.first', 0)(draft);
    set('truth.at', [0, 0])(draft);
  };
  expect(await wrong(7, hours)).toEqual(['cash at setting 4, 1: closes: expected an hour after it opens, found 10']);
  const [line] = await wrong(6, set('second.controls.0.values', [0, 1, 2, 3, 4, 5, -6]));
  expect(line).toMatch(/^second\.trench at setting 6, 0: years: expected .* found -6$/);
  expect(await wrong(1, set('controls.0.sets', [{ path: 'cash.held' }]))).toContain(
    'cash: expected a part of the lesson for cash.held, found nothing',
  );
});

test('rows of asides and their measures are named where they stand', async () => {
  expect(await wrong(7, set('truth.aside', 9))).toEqual([
    'truth.aside: expected a row of chart.asides, below 3, found 9',
  ]);
  expect(await wrong(6, set('second.truth.aside', 9))).toEqual([
    'second.truth.aside: expected a row of chart.asides, below 0, found 9',
  ]);
  expect(await wrong(6, set('chart.asides.0.measure', 'lost'))).toEqual([
    'chart.asides[0].measure: expected a lesson with cash, found lost',
  ]);
  expect(await wrong(4, set('chart.bar.parts.1.measure', 'lost'))).toEqual([
    'chart.bar.parts[1].measure: expected a lesson with cash, found lost',
  ]);
});
