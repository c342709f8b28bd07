import { expect, test } from 'vitest';
import { fileNameOf } from '../../src/ui/save-file.ts';

const study = { name: 'Old town: 2nd / try', seed: 7 };

test('a file is called by study, scenario, seed and what it shows, in letters every file system takes', () => {
  expect(fileNameOf({ study }, 'json')).toBe('old-town-2nd-try-seed-7.json');
  expect(fileNameOf({ study, scenario: 'Depots + lockers', what: 'cost by tier' }, 'svg')).toBe(
    'old-town-2nd-try-depots-lockers-seed-7-cost-by-tier.svg',
  );
});

test('names in other letters lose their marks, and those with no such letter are called study', () => {
  expect(fileNameOf({ study: { name: 'Mâcon Überlingen', seed: 1 } }, 'json')).toBe('macon-uberlingen-seed-1.json');
  expect(fileNameOf({ study: { name: '城', seed: 1 } }, 'json')).toBe('study-seed-1.json');
});
