// Which assumption moves the share of the last mile: that share with each of a lesson's assumptions at either end of its range.
import { CATALOGUE } from '../model/catalogue.ts';
import type { Lesson, LessonSetting } from '../model/lesson.ts';
import type { Parameter } from '../model/parameter.ts';
import type { Leisure, LessonRunner } from './lesson-runner.ts';

export interface ShareMove {
  readonly label: Lesson['title'];
  readonly low: number;
  readonly high: number;
  /** Of the cost, at the low end and at the high end. */
  readonly atLow: number;
  readonly atHigh: number;
}

export interface LessonShare {
  readonly share: number;
  /** What moves it most comes first. */
  readonly moves: readonly ShareMove[];
}

/** `tell` hears of it as it grows. */
export async function tellShare(
  runner: LessonRunner,
  { movers }: Lesson,
  setting: LessonSetting,
  when: Leisure,
  tell: (share: LessonShare) => void,
): Promise<void> {
  const share = await runner.lastMileShare(setting, [], when);
  if (share === null) return;
  const moves: ShareMove[] = [];
  for (const { path, label } of movers) {
    const { low, high } = (CATALOGUE as Readonly<Record<string, Parameter>>)[path] as Parameter;
    const atLow = await runner.lastMileShare(setting, [{ path, value: low }], when);
    const atHigh = await runner.lastMileShare(setting, [{ path, value: high }], when);
    if (atLow === null || atHigh === null) continue;
    moves.push({ label, low, high, atLow, atHigh });
    moves.sort((a, b) => Math.abs(b.atHigh - b.atLow) - Math.abs(a.atHigh - a.atLow));
    tell({ share, moves: [...moves] });
  }
}
