// Which dispatch rule is the better default: the same draws under each, cost a parcel and same-day orders on time.
import { readFileSync } from 'node:fs';
import { toEuros } from '../../src/base/money.ts';
import { InputError } from '../../src/base/problem.ts';
import { accountOf, areaMasks } from '../../src/experiment/account.ts';
import { estimate } from '../../src/experiment/interval.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import { DISPATCH_RULES, type DispatchRuleName } from '../../src/model/dispatch-names.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { settingOf } from '../../src/simulation/setting.ts';
import { FEW_VANS } from './few-vans.ts';
import { report } from './stopwatch.ts';

const DRAWS = 16;

interface Case {
  readonly name: string;
  readonly file: StudyFile;
  readonly scenario: string;
  readonly share: number;
}

const oldTown = JSON.parse(readFileSync('scenarios/old-town.json', 'utf8')) as StudyFile;
const CASES: readonly Case[] = [
  { name: 'old-town', file: oldTown, scenario: 'vans', share: 0.1 },
  { name: 'old-town', file: oldTown, scenario: 'vans', share: 0.3 },
  { name: 'old-town', file: oldTown, scenario: 'both', share: 0.1 },
  ...FEW_VANS.scenarios.map(({ id }) => ({ name: 'few vans', file: FEW_VANS, scenario: id, share: 0.25 })),
];

for (const { name, file, scenario, share } of CASES) {
  const results = DISPATCH_RULES.map((rule) => outcomes(studyOf(file, rule, share), scenario));
  const [first, second] = results as [Outcome[], Outcome[]];
  const words = (of: (outcome: Outcome) => number, digits: number): string => {
    const { mean, low, high } = estimate(
      second.map((outcome, draw) => of(outcome) - of(first[draw] as Outcome)),
      0.95,
    );
    return `${mean.toFixed(digits)} (${low?.toFixed(digits)} to ${high?.toFixed(digits)})`;
  };
  const meanOf = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number =>
    outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length;
  report({
    bench: `dispatch rules: ${DISPATCH_RULES[1]} less ${DISPATCH_RULES[0]}, ${DRAWS} draws, mean and 95 % interval`,
    study: name,
    scenario,
    'same-day %': 100 * share,
    '€ a parcel': words(({ cost }) => cost, 3),
    'all on time, points': words(({ allOnTime }) => 100 * allOnTime, 1),
    'same-day on time, points': words(({ onTime }) => 100 * onTime, 1),
    [`€, ${DISPATCH_RULES[0]}`]: meanOf(first, ({ cost }) => cost).toFixed(3),
    [`all on time %, ${DISPATCH_RULES[0]}`]: meanOf(first, ({ allOnTime }) => 100 * allOnTime).toFixed(1),
    [`same-day on time %, ${DISPATCH_RULES[0]}`]: meanOf(first, ({ onTime }) => 100 * onTime).toFixed(1),
  });
}

interface Outcome {
  /** Euros a measured parcel. */
  readonly cost: number;
  /** Share of all parcels, and of the same-day ones. */
  readonly allOnTime: number;
  readonly onTime: number;
}

function studyOf(file: StudyFile, rule: DispatchRuleName, share: number): Study {
  const reading = readStudy(
    JSON.stringify({
      ...file,
      demand: { ...file.demand, sameDay: { ...file.demand?.sameDay, share } },
      rules: { ...file.rules, sameDay: { ...file.rules?.sameDay, rule } },
    }),
  );
  if (!reading.ok) throw new InputError(reading.problems);
  return reading.study;
}

function outcomes(study: Study, scenario: string): Outcome[] {
  const ground = groundOfStudy(study);
  const masks = areaMasks(study, ground);
  const placement = placementOf(study, scenario);
  if (placement === undefined || placement === null) throw new Error(`dispatch: expected a scenario ${scenario}`);
  return Array.from({ length: DRAWS }, (_, replication) => {
    const job = startReplication(settingOf(study, placement, ground, replication));
    while (!stepReplication(job));
    const { cost, indicators } = accountOf(job, masks).result;
    return {
      cost: toEuros(cost.total) / indicators.parcels.measured,
      allOnTime: indicators.lateness.onTimeShare ?? Number.NaN,
      onTime: indicators.lateness.sameDayOnTimeShare ?? Number.NaN,
    };
  });
}
