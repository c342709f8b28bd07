// Of places that are equally near the first by id is taken, whatever their order in the file.
import { describe, expect, test } from 'vitest';
import { placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { nearestDepots } from '../../src/simulation/catchment.ts';
import type { Fact } from '../../src/simulation/facts.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import type { Setting } from '../../src/simulation/setting.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(6, 6);
const orders = [
  ['a', 'b'],
  ['b', 'a'],
];

interface Parts {
  readonly hubs?: readonly string[];
  readonly depots?: readonly string[];
  readonly rules?: StudyFile['rules'];
  readonly sameDay?: number;
}

/** Hubs at one corner, micro-depots at one place, and a locker near them. */
function studyOf({ hubs = ['hub'], depots = [], rules = {}, sameDay = 0 }: Parts): Study {
  const [baseline] = aStudy().scenarios;
  const at = (x: number) => (id: string) => ({ id, name: id, position: { x, y: x } });
  const lockers = rules.locker?.suppliedBy === undefined ? [] : [at(400)('box')];
  return aStudy({
    demand: { parcelsPerDay: 15, sameDay: { share: sameDay } },
    rules,
    scenarios: [
      {
        ...baseline,
        hubs: hubs.map(at(0)),
        depots: depots.map((id) => ({ ...at(500)(id), catchment: 3_000 })),
        lockers,
      },
    ],
  } as Partial<StudyFile>);
}

/** Ids of the facilities that facts of some kind name, for each order in the file. */
function usedIn(parts: Parts, isMeant: (fact: Fact) => boolean): string[] {
  return orders.map((depots) => {
    const run = aRun(studyOf({ ...parts, depots }), town);
    const ids = run.facts.flatMap((fact) =>
      isMeant(fact) && 'facility' in fact ? [run.setting.facilities[fact.facility]?.id ?? ''] : [],
    );
    return [...new Set(ids)].join();
  });
}

describe('of equally near', () => {
  test('hubs the first by id serves an address, and supplies lockers and micro-depots', () => {
    const hubsOf = ({ facilities, hubOf, lockers, depots }: Setting): string[] => {
      const rows = [hubOf({ address: 0, carrier: 0 }), ...[...lockers.values()].flatMap(({ hubs }) => hubs)];
      return [...rows, ...[...depots.values()].map(({ hub }) => hub)].map((row) => facilities[row]?.id ?? '');
    };
    const rules = { locker: { suppliedBy: 'feeder' } } as const;
    for (const hubs of orders)
      expect(hubsOf(aSetting(studyOf({ hubs, depots: ['depot'], rules }), town))).toEqual(['a', 'a', 'a']);
  });

  test('micro-depots the first by id has an address in its area', () => {
    for (const depots of orders) {
      const study = studyOf({ depots });
      const placement = placementOf(study, study.scenarios[0].id) as NonNullable<ReturnType<typeof placementOf>>;
      const rows = nearestDepots(study, placement, groundOf(town));
      expect(new Set([...rows].map((row) => placement.depots[row]?.id))).toEqual(new Set(['a']));
    }
  });

  test('micro-depots the first by id has the stock of same-day orders', () => {
    const parts = { rules: { sameDay: { from: 'micro-depot' } }, sameDay: 1 } as const;
    expect(usedIn(parts, (fact) => fact.kind === 'assigned' && fact.way === 'bike')).toEqual(['a', 'a']);
  });

  test('micro-depots the first by id holds what found nobody at home', () => {
    const presence = { at10: 0, at14: 0, at19: 0 };
    const rules = { afterFailed: 'micro-depot', presence, neighbourAccepts: 0, locker: { radius: 3_000 } } as const;
    expect(usedIn({ rules }, (fact) => fact.kind === 'assigned' && fact.way === 'pick-up')).toEqual(['a', 'a']);
  });

  test('micro-depots the first by id has the bikes that fill a locker', () => {
    const rules = { locker: { suppliedBy: 'bike', chosen: 1, radius: 3_000 } } as const;
    expect(usedIn({ rules }, (fact) => fact.kind === 'arrived' && fact.why === 'feeder')).toEqual(['a', 'a']);
  });
});
