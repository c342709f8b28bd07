// Work that leaves the page its turns: it goes on at once while it was short, and in a task of its own after that.
import { expect, test } from 'vitest';
import { shortTasks } from '../../src/app/task-turn.ts';

test('a task ends when it has taken as long as a hand does not feel, and not before', async () => {
  let now = 0;
  const rest = shortTasks(() => now);
  let tasks = 0;
  const count = (): void => {
    tasks++;
    timer = setTimeout(count);
  };
  let timer = setTimeout(count);
  for (now = 0; now < 15; now += 5) await rest();
  expect(tasks).toBe(0);
  now = 30;
  await rest();
  expect(tasks).toBe(1);
  now = 45;
  await rest();
  expect(tasks).toBe(1);
  clearTimeout(timer);
});
