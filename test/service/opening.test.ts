// A large study opens in slices, so that it can be watched.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placementsOf } from '../../src/model/placement.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { startOpening } from '../../src/service/opening.ts';

test('what bikes reach from each micro-depot is a slice of its own', () => {
  const reading = readStudy(readFileSync(new URL('../../scenarios/village.json', import.meta.url), 'utf8'));
  if (!reading.ok) throw new Error('village.json is not valid');
  const work = startOpening(reading.study, null);
  let slices = 0;
  for (let isDone = false; !isDone; isDone = work.step()) {
    if (work.doing() === 'looking at the scenarios') slices++;
  }
  const answer = work.result();
  if (!answer.ok) throw new Error('village.json does not open');
  const reached = answer.value.scenarios.reduce((sum, { reach }) => sum + reach.length, 0);
  expect(reached).toBeGreaterThan(0);
  expect(slices).toBe(placementsOf(reading.study).length + reached);
});
