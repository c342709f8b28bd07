// Bundled lessons, played without a page.
import { readFileSync } from 'node:fs';
import { type LessonTry, lessonTry } from '../../src/experiment/lesson-try.ts';
import type { LessonSetting } from '../../src/model/lesson.ts';
import { lessonRuns } from '../../src/model/lesson-runs.ts';
import { cashAt, trenchAt } from '../../src/model/lesson-setting.ts';
import { lessonStudy, type ReadLesson, readLesson } from '../../src/persistence/lesson-reader.ts';
import { createStudyService } from '../../src/service/study-service.ts';

export function lessonText(name: number | string): string {
  return readFileSync(new URL(`../../public/lessons/${name}.json`, import.meta.url), 'utf8');
}

export async function bundledText(name: string): Promise<string | null> {
  try {
    return readFileSync(new URL(`../../scenarios/${name}.json`, import.meta.url), 'utf8');
  } catch {
    return null;
  }
}

export async function aLesson(name: number | string): Promise<ReadLesson> {
  const reading = await readLesson(lessonText(name), bundledText);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems, null, 1));
  return reading.read;
}

/** Plays settings one after the other, on the same streets where they are the same. */
export function aPlayer(read: ReadLesson): (setting: LessonSetting, seat?: number) => LessonTry {
  const service = createStudyService();
  return (setting, seat = 1) => {
    const study = lessonStudy(read, setting);
    const baseline = study.scenarios[0].id;
    service.hold(study);
    const runs = lessonRuns(read.lesson, baseline, setting, seat);
    const results = runs.map(({ scenario, replication }) => {
      const job = service.begin(scenario, replication);
      while (!service.advance(job).done);
      return service.result(job);
    });
    const [trench, cash] = [trenchAt(read.lesson, setting), cashAt(read.lesson, setting)];
    const luck = runs[runs.length - 1]?.replication ?? 0;
    return lessonTry(read.lesson, baseline, setting, seat, results, {
      trench: trench === null ? null : service.trenches(trench).sheet,
      payday: cash === null ? null : service.payday(baseline, luck, cash),
    });
  };
}
