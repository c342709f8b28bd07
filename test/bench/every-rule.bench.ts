// What all rules together cost: seconds of one replication of old-town with every rule on, beside one with the first rules alone.
// By the clock, and of CPU time, which counts the threads of collector and compiler as well.
import { readFileSync } from 'node:fs';
import { InputError } from '../../src/base/problem.ts';
import { accountOf, areaMasks } from '../../src/experiment/account.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { everyRule, firstRules } from './every-rule.ts';
import { report } from './stopwatch.ts';

/**
 * Replications of each, in turn, so that a busy moment of the machine falls on both; as many as it takes for the drawn season,
 * which gives one replication half as many parcels again as another.
 */
const ROUNDS = 12;
const SCENARIOS = ['vans', 'both'];

const file = JSON.parse(readFileSync('scenarios/old-town.json', 'utf8')) as StudyFile;
const studies = { first: open(studyOf(firstRules(file))), every: open(studyOf(everyRule(file))) };

for (const scenario of SCENARIOS) {
  const clock = { first: 0, every: 0 };
  const seconds = { first: 0, every: 0 };
  const parcels = { first: 0, every: 0 };
  for (let round = -1; round < ROUNDS; round++) {
    for (const rules of ['first', 'every'] as const) {
      const { wall, cpu, count } = replicate(studies[rules], scenario, Math.max(0, round));
      // Before the first round code is compiled and ways are found, as in a comparison.
      if (round < 0) continue;
      clock[rules] += wall;
      seconds[rules] += cpu;
      parcels[rules] += count;
    }
  }
  report({
    bench: 'every-rule',
    study: 'old-town',
    scenario,
    's, first rules': (clock.first / ROUNDS).toFixed(2),
    's, every rule': (clock.every / ROUNDS).toFixed(2),
    ratio: (clock.every / clock.first).toFixed(2),
    'CPU s, first rules': (seconds.first / ROUNDS).toFixed(2),
    'CPU s, every rule': (seconds.every / ROUNDS).toFixed(2),
    'CPU ratio': (seconds.every / seconds.first).toFixed(2),
    'parcels, first rules': Math.round(parcels.first / ROUNDS),
    'parcels, every rule': Math.round(parcels.every / ROUNDS),
  });
}

function studyOf(file: StudyFile): Study {
  const reading = readStudy(JSON.stringify(file));
  if (!reading.ok) throw new InputError(reading.problems);
  return reading.study;
}

/** With its streets, whose ways are kept from one replication to the next, as in a comparison. */
function open(study: Study) {
  const ground = groundOfStudy(study);
  return { study, ground, masks: areaMasks(study, ground) };
}

function replicate(
  { study, ground, masks }: ReturnType<typeof open>,
  scenario: string,
  replication: number,
): { wall: number; cpu: number; count: number } {
  const began = performance.now();
  const before = process.cpuUsage();
  const job = startReplication(settingOf(study, placementOf(study, scenario) as Placement, ground, replication));
  while (!stepReplication(job));
  accountOf(job, masks);
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, count: job.run.parcels.length };
}
