// What a move of a lesson asks of the worker before it is answered, in counts: no time is measured, so that no busy machine disturbs it.
import { expect, test } from 'vitest';
import type { LessonSetting } from '../../src/model/lesson.ts';
import { lessonRuns, scenariosIn, settingsAround } from '../../src/model/lesson-runs.ts';
import { lessonStudy, readParts } from '../../src/persistence/lesson-reader.ts';
import { aLesson } from '../builders/lesson.ts';

/** Parcels of all days and scenarios that are driven for one answer; a thousand take a worker about a quarter of a second. */
const MOST_PARCELS = 1_000;

test.each([1, 2, 3, 4, 5, 6, 7])('a move of lesson %i asks for few parcels before it is answered', async (number) => {
  for (const { lesson, ...rest } of readParts(await aLesson(number))) {
    const first: LessonSetting = lesson.controls.map((control) => control.first);
    const parcels = [first, ...settingsAround(lesson, first)].map((setting) => {
      const study = lessonStudy({ lesson, ...rest }, setting);
      const [baseline] = study.scenarios;
      const runs = lessonRuns(lesson, baseline.id, setting, 1).length;
      // Of dots the first draw answers, and more of them make its mean; clouds show all their days.
      const awaited = lesson.chart.kind === 'dots' ? Math.min(scenariosIn(lesson, baseline.id).length, runs) : runs;
      expect(study.rules.effort).toBe('quick');
      return awaited * (study.days.warmUp + study.days.measured) * study.demand.parcelsPerDay;
    });
    process.stdout.write(`lesson ${number}: at most ${Math.max(...parcels)} parcels a move\n`);
    expect(Math.max(...parcels)).toBeLessThanOrEqual(MOST_PARCELS);
  }
});
