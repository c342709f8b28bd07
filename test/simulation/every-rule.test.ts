// Runs with every rule on at once keep all rules and sums; a rule that never binds changes nothing; luck is common to all.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountOf } from '../../src/experiment/account.ts';
import { RULE_SWITCHES, type RuleSwitch } from '../builders/rule-switches.ts';
import { aSetting } from '../builders/run.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenIn, runToEnd } from '../fuzz/study-trial.ts';
import { luckOf, otherDoors, sameLuck } from './common-luck.ts';

const town = gridTown(6, 6);
const SCENARIOS = ['all', 'bare', 'moved'] as const;

/** One way of each rule to be on. */
const waysOf = (rules: readonly RuleSwitch[]) => fc.tuple(...rules.map(({ on }) => fc.constantFrom(...on)));

/** Facts and money of a run; throws where it does not end. */
function outcome(study: Parameters<typeof aSetting>[0], scenario: string) {
  const job = runToEnd(aSetting(study, town, scenario));
  if (typeof job === 'string') throw new Error(job);
  const { journal, ledger, result } = accountOf(job, []);
  const { byPayer, byTier, byCategory } = result.cost;
  return { facts: journal.facts, byPayer, byTier, byCategory, total: ledger.total, warnings: result.warnings };
}

describe('a run with every rule on', () => {
  test('keeps every parcel, euro and late second, and breaks no rule', () => {
    fc.assert(
      fc.property(
        waysOf(RULE_SWITCHES),
        fc.nat(1_000_000),
        fc.constantFrom(...SCENARIOS),
        (patches, seed, scenario) => {
          const study = switchedStudy(patches, seed, { warmUp: 1, measured: 1 });
          const job = runToEnd(aSetting(study, town, scenario));
          expect(typeof job === 'string' ? [job] : brokenIn(job)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('or with any of them, does so too', () => {
    fc.assert(
      fc.property(
        fc.subarray([...RULE_SWITCHES]).chain(waysOf),
        fc.nat(1_000_000),
        fc.constantFrom(...SCENARIOS),
        (patches, seed, scenario) => {
          const job = runToEnd(aSetting(switchedStudy(patches, seed), town, scenario));
          expect(typeof job === 'string' ? [job] : brokenIn(job)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a rule that never binds', () => {
  const idle = RULE_SWITCHES.filter((rule) => rule.idle !== undefined);

  test.each(idle)('changes nothing: $name', ({ name, idle: patch = {}, clashes = [] }) => {
    const company = RULE_SWITCHES.filter((other) => other.name !== name && !clashes.includes(other.name));
    const others = clashes.includes('*') ? fc.constant([]) : fc.subarray(company).chain(waysOf);
    fc.assert(
      fc.property(others, fc.nat(1_000_000), (patches, seed) => {
        const without = outcome(switchedStudy(patches, seed), 'all');
        expect(outcome(switchedStudy([...patches, patch], seed), 'all')).toEqual(without);
      }),
      { numRuns: 4, examples: [[[], 7]] },
    );
  });
});

test('fleets of which there are no vehicles change nothing, whatever they could carry', () => {
  fc.assert(
    fc.property(fc.subarray([...RULE_SWITCHES]).chain(waysOf), fc.nat(1_000_000), (patches, seed) => {
      const study = switchedStudy(patches, seed);
      const [baseline, ...variants] = study.scenarios;
      const capacity = { parcels: 5_000, volume: 90_000, weight: 9_000 };
      const none = baseline.fleets.map((fleet) => ({ ...fleet, id: `no-${fleet.id}`, count: 0, capacity }));
      const more = { ...baseline, fleets: [...baseline.fleets, ...none] };
      expect(outcome({ ...study, scenarios: [more, ...variants] }, 'all')).toEqual(outcome(study, 'all'));
    }),
    { numRuns: 8, examples: [[[], 7]] },
  );
});

describe('common luck', () => {
  test.each(RULE_SWITCHES)('is the same with and without $name, but for what the rule itself reads', (rule) => {
    const others = RULE_SWITCHES.filter(({ name }) => name !== rule.name);
    fc.assert(
      fc.property(waysOf(others), fc.constantFrom(...rule.on), fc.nat(1_000_000), (patches, patch, seed) => {
        const without = luckOf(aSetting(switchedStudy(patches, seed), town, 'all'));
        const with_ = luckOf(aSetting(switchedStudy([...patches, patch], seed), town, 'all'));
        expect(sameLuck(without, with_, rule.reads ?? [])).toEqual([]);
      }),
      { numRuns: 3 },
    );
  });

  test('decides at every door of a run as it would in any other scenario', () => {
    fc.assert(
      fc.property(waysOf(RULE_SWITCHES), fc.nat(1_000_000), (patches, seed) => {
        const study = switchedStudy(patches, seed);
        let doors = 0;
        for (const [scenario, other] of [
          ['all', 'bare'],
          ['bare', 'moved'],
          ['moved', 'all'],
        ] as const) {
          const job = runToEnd(aSetting(study, town, scenario));
          if (typeof job === 'string') throw new Error(job);
          expect(otherDoors(job.run, aSetting(study, town, other))).toEqual([]);
          doors += job.run.facts.filter(({ kind }) => kind === 'delivered' || kind === 'attempt-failed').length;
        }
        expect(doors).toBeGreaterThan(0);
      }),
      { numRuns: 5 },
    );
  });

  test('is the same in every scenario', () => {
    fc.assert(
      fc.property(waysOf(RULE_SWITCHES), fc.nat(1_000_000), (patches, seed) => {
        const study = switchedStudy(patches, seed);
        const all = luckOf(aSetting(study, town, 'all'));
        for (const scenario of ['bare', 'moved']) {
          // A bay and a locker that are not there give other walks and choices.
          const here = luckOf(aSetting(study, town, scenario));
          expect(sameLuck(all, here, ['lockers', 'dwell'])).toEqual([]);
        }
      }),
      { numRuns: 5 },
    );
  });
});
