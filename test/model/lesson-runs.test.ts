// Which days a seat draws.
import { expect, test } from 'vitest';
import { lessonRuns } from '../../src/model/lesson-runs.ts';
import { aLesson } from '../builders/lesson.ts';

test('no two seats share a day, however many scenarios draw days of their own', async () => {
  const { lesson } = await aLesson(5);
  const [one, two] = lesson.chart.series;
  if (one === undefined || two === undefined) throw new Error('expected two series');
  const series = [one, two, { ...two, scenario: 'third' }];
  const days = { ...lesson.controls[0], values: [2, 31] } as (typeof lesson.controls)[number];
  const wide = {
    ...lesson,
    controls: [days, ...lesson.controls.slice(1)],
    chart: { ...lesson.chart, series },
  };
  const of = (seat: number): number[] => lessonRuns(wide, 'west', [1, 0], seat).map(({ replication }) => replication);
  expect(new Set(of(1)).size).toBe(93);
  const first = new Set(of(1));
  expect(of(2).filter((day) => first.has(day))).toEqual([]);
});
