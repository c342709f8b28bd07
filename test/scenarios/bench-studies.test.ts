import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { everyRule, firstRules } from '../bench/every-rule.ts';
import { FEW_VANS } from '../bench/few-vans.ts';

const oldTown = JSON.parse(readFileSync('scenarios/old-town.json', 'utf8')) as StudyFile;

test.each([
  ['few vans', FEW_VANS],
  ['old-town with the first rules', firstRules(oldTown)],
  ['old-town with every rule', everyRule(oldTown)],
])('the study that a bench measures can be read: %s', (_, file) => {
  expect(readStudy(JSON.stringify(file))).toMatchObject({ ok: true });
});
