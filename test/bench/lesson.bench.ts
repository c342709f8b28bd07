// How long a move of a lesson takes: CPU time of the worker's part, which no browser can throttle, and four times that for a small laptop.
// Everything is as on the page but for threads and drawing, which `lesson-page` has; the first move of a lesson, which also lays out its streets, is apart.
import { readFileSync } from 'node:fs';
import { createLessonRunner } from '../../src/app/lesson-runner.ts';
import { type AsyncService, createServiceClient } from '../../src/app/service-client.ts';
import { readLesson, readParts } from '../../src/persistence/lesson-reader.ts';
import { createStudyService } from '../../src/service/study-service.ts';
import { report } from './stopwatch.ts';

const LESSONS = [1, 2, 3, 4, 5, 6, 7];
/** CPU throttling of the laptop that the lessons are made for. */
const SLOWER = 4;

for (const number of LESSONS) {
  const reading = await readLesson(readFileSync(`public/lessons/${number}.json`, 'utf8'), async () => null);
  if (!reading.ok) throw new Error(`lesson ${number}: expected one that can be read`);
  for (const [row, part] of readParts(reading.read).entries()) {
    const runner = createLessonRunner(
      createServiceClient(startHere, () => undefined),
      part,
    );
    const move = async (setting: readonly number[]): Promise<number> => {
      const from = process.cpuUsage();
      await runner.play(
        setting,
        1,
        () => true,
        () => undefined,
      );
      const { user, system } = process.cpuUsage(from);
      return (user + system) / 1_000;
    };
    const firsts = part.lesson.controls.map(({ first }) => first);
    const opening = await move(firsts);
    const moves: number[] = [];
    for (const [control, { values }] of part.lesson.controls.entries()) {
      for (const [value] of values.entries()) {
        if (value !== firsts[control])
          moves.push(await move(firsts.map((first, at) => (at === control ? value : first))));
      }
    }
    const mean = moves.reduce((sum, time) => sum + time, 0) / moves.length;
    const most = Math.max(...moves);
    report({
      bench: 'lesson: CPU milliseconds of a move in the worker',
      question: `${number}.${row + 1}`,
      first: Math.round(opening),
      mean: Math.round(mean),
      most: Math.round(most),
      'most, throttled': Math.round(SLOWER * most),
    });
  }
}

function startHere() {
  const service = createStudyService();
  const later = new Proxy(service, {
    get: (target, name) => {
      const question = Reflect.get(target, name) as (...details: unknown[]) => unknown;
      return async (...details: unknown[]) => question(...details);
    },
  });
  return { service: later as unknown as AsyncService, died: new Promise<never>(() => undefined), end: () => undefined };
}
