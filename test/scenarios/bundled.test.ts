import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/base/fingerprint.ts';
import { VERSION } from '../../src/base/version.ts';
import { type Account, areaMasks, replicate } from '../../src/experiment/account.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study } from '../../src/model/study.ts';
import { placementProblems } from '../../src/persistence/placement-check.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';
import type { Ground } from '../../src/simulation/ground.ts';
import { groundOfStudy } from '../../src/simulation/ground-of.ts';
import { settingOf } from '../../src/simulation/setting.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const GOLDEN = new URL('golden.json', import.meta.url);
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Golden;
/** Fingerprints are renewed only for another version than they were made by. */
const before = golden.version;

interface Golden {
  version: string;
  /** By file and scenario. */
  fingerprints: Record<string, Record<string, string>>;
  /** The same of the ledger: every posting, and which parcels carry it. */
  ledgers?: Record<string, Record<string, string>>;
  /** Of one scenario with all its demand. */
  full?: Prints;
}

interface Prints {
  readonly facts: string;
  readonly ledger: string;
}

const studies = readdirSync(FOLDER).map((file) => {
  const reading = readStudy(readFileSync(new URL(file, FOLDER), 'utf8'));
  if (!reading.ok) throw new Error(`${file}: ${JSON.stringify(reading.problems)}`);
  return { file, study: reading.study };
});

/** The study with little demand, so that the test stays short. */
const lighter = (study: Study): Study => ({
  ...study,
  demand: { ...study.demand, parcelsPerDay: Math.min(80, study.demand.parcelsPerDay) },
});

/** Of a metropolis only the last scenario, which holds the others' places too: its ways alone take a minute. */
const scenariosOf = ({ demand, scenarios }: Study) => (demand.parcelsPerDay > 5_000 ? scenarios.slice(-1) : scenarios);

describe.each(studies)('the bundled study $file', ({ file, study }) => {
  // Laid once for all its tests: a metropolis takes half a minute.
  let ground: Ground;
  beforeAll(() => {
    ground = groundOfStudy(study);
  }, 300_000);

  // Streets that are made otherwise move away from under facilities that stay where they were; then the page refuses the study.
  test('has a street of its city where each facility stands', () => {
    expect(placementProblems(study, ground)).toEqual([]);
  });

  test('runs every scenario to the end with all money and parcels accounted for', { timeout: 600_000 }, () => {
    const accountOf = accountant(lighter(study), ground);
    const prints: Record<string, string> = {};
    const ledgers: Record<string, string> = {};
    for (const { id } of scenariosOf(study)) {
      const { result, ledger } = accountOf(id);
      const { fingerprint, indicators, cost } = result;
      const { measured, delivered, handedOver, collected, pickedUp, returned } = indicators.parcels;
      expect(measured).toBeGreaterThan(0);
      expect(delivered + handedOver + collected + pickedUp + returned).toBe(measured);
      for (const split of [cost.byCategory, cost.byTier, cost.byPayer]) {
        expect(Object.values(split).reduce((sum, amount) => sum + amount, 0)).toBe(cost.total);
      }
      prints[id] = fingerprint;
      ledgers[id] = ledgerPrint(ledger);
    }
    const isNew = golden.fingerprints[file] === undefined || golden.ledgers?.[file] === undefined;
    renew(isNew, () => {
      golden.fingerprints[file] = prints;
      golden.ledgers = { ...golden.ledgers, [file]: ledgers };
    });
    // A change of results without a new version fails here; see base/version.ts.
    expect({
      version: golden.version,
      prints: golden.fingerprints[file],
      ledgers: golden.ledgers?.[file],
    }).toEqual({ version: VERSION, prints, ledgers });
  });
});

test('the old town with all its parcels is as it was', { timeout: 600_000 }, () => {
  const { study } = studies.find(({ file }) => file === 'old-town.json') as (typeof studies)[number];
  const oneDay: Study = { ...study, days: { ...study.days, measured: 1 } };
  const { result, ledger } = accountant(oneDay, groundOfStudy(oneDay))('central');
  expect(result.indicators.parcels.measured).toBeGreaterThan(0.5 * study.demand.parcelsPerDay);
  const full: Prints = { facts: result.fingerprint, ledger: ledgerPrint(ledger) };
  renew(golden.full === undefined, () => {
    golden.full = full;
  });
  expect({ version: golden.version, full: golden.full }).toEqual({ version: VERSION, full });
});

/** Writes what was found where the results may have changed: for another version, or where nothing is kept yet. */
function renew(isNew: boolean, change: () => void): void {
  if (process.env.DOORSTEP_UPDATE !== '1' || (VERSION === before && !isNew)) return;
  golden.version = VERSION;
  change();
  writeFileSync(GOLDEN, `${JSON.stringify(golden, null, 2)}\n`);
}

/** The first replication of a study's scenarios. */
function accountant(study: Study, ground: Ground): (scenario: string) => Account {
  const masks = areaMasks(study, ground);
  const orders = new Map();
  return (scenario) => replicate(settingOf(study, placementOf(study, scenario) as Placement, ground, 0, orders), masks);
}

function ledgerPrint({ postings, shares }: Account['ledger']): string {
  const print = fingerprint();
  for (const { category, tier, payer, vehicle, facility, tour, day, amount, from, until } of postings) {
    for (const word of [category, tier, payer]) print.word(word);
    for (const number of [vehicle ?? -1, facility ?? -1, tour ?? -1, day, amount, until - from]) print.number(number);
    for (let row = from; row < until; row++) {
      print.number(shares.parcel[row] as number);
      print.number(shares.amount[row] as number);
    }
  }
  return print.digest();
}
