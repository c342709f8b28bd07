import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { VERSION } from '../../src/base/version.ts';
import { createReplicator } from '../../src/cli/replicator.ts';
import type { Study } from '../../src/model/study.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';

const FOLDER = new URL('../../scenarios/', import.meta.url);
const GOLDEN = new URL('golden.json', import.meta.url);
const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Golden;
/** Fingerprints are renewed only for another version than they were made by. */
const before = golden.version;

interface Golden {
  version: string;
  /** By file and scenario. */
  fingerprints: Record<string, Record<string, string>>;
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
  test('runs every scenario to the end with all money and parcels accounted for', { timeout: 600_000 }, () => {
    const replicator = createReplicator();
    replicator.open(lighter(study));
    const prints: Record<string, string> = {};
    for (const { id } of scenariosOf(study)) {
      const { fingerprint, indicators, cost } = replicator.replicate(id, 0);
      const { measured, delivered, handedOver, collected, pickedUp, returned } = indicators.parcels;
      expect(measured).toBeGreaterThan(0);
      expect(delivered + handedOver + collected + pickedUp + returned).toBe(measured);
      for (const split of [cost.byCategory, cost.byTier, cost.byPayer]) {
        expect(Object.values(split).reduce((sum, amount) => sum + amount, 0)).toBe(cost.total);
      }
      prints[id] = fingerprint;
    }
    if (process.env.DOORSTEP_UPDATE === '1' && (VERSION !== before || golden.fingerprints[file] === undefined)) {
      golden.version = VERSION;
      golden.fingerprints[file] = prints;
      writeFileSync(GOLDEN, `${JSON.stringify(golden, null, 2)}\n`);
    }
    // A change of results without a new version fails here; see base/version.ts.
    expect({ version: golden.version, prints: golden.fingerprints[file] }).toEqual({ version: VERSION, prints });
  });
});
