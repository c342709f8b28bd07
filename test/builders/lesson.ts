// Bundled lessons, played without a page.
import { readFileSync } from 'node:fs';
import { createReplicator } from '../../src/cli/replicator.ts';
import { type LessonTry, lessonTry } from '../../src/experiment/lesson-try.ts';
import type { LessonSetting } from '../../src/model/lesson.ts';
import { lessonRuns } from '../../src/model/lesson-setting.ts';
import { lessonStudy, type ReadLesson, readLesson } from '../../src/persistence/lesson-reader.ts';

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
  const replicator = createReplicator();
  return (setting, seat = 1) => {
    const study = lessonStudy(read, setting);
    const baseline = study.scenarios[0].id;
    replicator.open(study);
    const results = lessonRuns(read.lesson, baseline, setting, seat).map((run) =>
      replicator.replicate(run.scenario, run.replication),
    );
    return lessonTry(read.lesson, baseline, setting, seat, results);
  };
}
