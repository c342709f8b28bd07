import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { placementProblems } from '../../src/persistence/placement-check.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);

// Streets that are made otherwise move away from under facilities that stay where they were; then the page refuses the study.
test.each(readdirSync(FOLDER))(
  'every facility of %s stands where its city has a street',
  { timeout: 300_000 },
  (file) => {
    const reading = readStudy(readFileSync(new URL(file, FOLDER), 'utf8'));
    if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`);
    expect(placementProblems(reading.study, groundOfStudy(reading.study))).toEqual([]);
  },
);
