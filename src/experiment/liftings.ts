// What could hold a scenario back, each lifted alone: the same study with one more vehicle, a larger locker, an earlier wave …

import { clock } from '../base/format.ts';
import { DAY, HOUR } from '../base/units.ts';
import { isOwned } from '../model/fleet-count.ts';
import { placementOf } from '../model/placement.ts';
import { type Change, type FleetSpec, type Study, secondsOf } from '../model/study.ts';
import { withWorkdays } from './assumed-workdays.ts';
import { withFleetPaces } from './fleet-paces.ts';

export const LIFTINGS = [
  'one more van',
  'one more bike',
  'larger lockers',
  'larger micro-depots',
  'an hour earlier',
  'an hour longer',
  'one more attempt',
  'somebody home',
  'no parking search',
  'free traffic',
  'no breakdowns',
  'no zones',
] as const;
export type LiftingName = (typeof LIFTINGS)[number];

export interface Lifting {
  readonly name: LiftingName;
  /** The whole study; only runs of the one scenario are meant. */
  readonly study: Study;
}

/** How many times the compartments and the storage are taken. */
const LARGER = 2;

/** Every constraint of a scenario that can be lifted; where lifting would change nothing, it is left out. */
export function liftingsOf(study: Study, scenario: string): Lifting[] {
  const before = JSON.stringify(study);
  return LIFTINGS.flatMap((name) => {
    const lifted = LIFT[name](study, scenario);
    return JSON.stringify(lifted) === before ? [] : [{ name, study: lifted }];
  });
}

const LIFT: Readonly<Record<LiftingName, (study: Study, scenario: string) => Study>> = {
  'one more van': (study, scenario) => oneMore(study, scenario, 'van'),
  'one more bike': (study, scenario) => oneMore(study, scenario, 'bike'),
  'larger lockers': (study, scenario) =>
    withChanges(
      study,
      scenario,
      (placementOf(study, scenario)?.lockers ?? []).map(({ id, compartments: { S, M, L } }) => ({
        kind: 'set-locker',
        target: id,
        set: { compartments: { S: LARGER * S, M: LARGER * M, L: LARGER * L } },
      })),
    ),
  'larger micro-depots': (study, scenario) =>
    withChanges(
      study,
      scenario,
      openDepots(study, scenario).map(({ id, area, parcelsPerDay, docks }) => ({
        kind: 'set-depot',
        target: id,
        set: { area: LARGER * area, parcelsPerDay: LARGER * parcelsPerDay, docks: docks + 1 },
      })),
    ),
  'an hour earlier': (before, scenario) => {
    const study = withWorkdays(openEarlier(before, scenario), EVERY_FLEET, ({ from, ...workday }) => ({
      ...workday,
      ...(from === undefined ? {} : { from: earlier(from) }),
    }));
    const { rules } = study;
    return {
      ...study,
      rules: {
        ...rules,
        sortedBy: earlier(rules.sortedBy),
        van: { ...rules.van, from: earlier(rules.van.from) },
        bike: { ...rules.bike, from: earlier(rules.bike.from) },
        feeder: { ...rules.feeder, waves: rules.feeder.waves.map(earlier) },
      },
    };
  },
  'an hour longer': (before) => {
    const lengthened = (hours: number): number => Math.min(DAY / HOUR, hours + 1);
    const study = withWorkdays(
      before,
      ({ kind }) => kind !== 'feeder',
      (workday) =>
        workday.shiftHours === undefined ? workday : { ...workday, shiftHours: lengthened(workday.shiftHours) },
    );
    const { rules } = study;
    const longer = <Rules extends { readonly shiftHours: number }>(of: Rules): Rules => ({
      ...of,
      shiftHours: lengthened(of.shiftHours),
    });
    return { ...study, rules: { ...rules, van: longer(rules.van), bike: longer(rules.bike) } };
  },
  'one more attempt': (study) => ({
    ...study,
    rules: { ...study.rules, maxAttempts: study.rules.maxAttempts + 1 },
  }),
  'somebody home': (study) => ({
    ...study,
    rules: { ...study.rules, presence: { ...study.rules.presence, at10: 1, at14: 1, at19: 1, business: 1 } },
  }),
  'no parking search': (study) => ({
    ...study,
    rules: {
      ...study.rules,
      door: { ...study.rules.door, parkingVanCentre: 0, parkingVanSuburb: 0, parkingBike: 0 },
    },
  }),
  'free traffic': (study) => {
    const { traffic } = study.rules;
    const free = freed(traffic.paceByHour);
    const freeForBikes = freed(traffic.bikePaceByHour);
    return {
      ...withFleetPaces(study, freed),
      rules: {
        ...study.rules,
        traffic: { ...traffic, paceByHour: free, bikePaceByHour: freeForBikes, dayToDay: 0, weather: 'fair' },
      },
    };
  },
  'no breakdowns': (study) => ({
    ...study,
    rules: { ...study.rules, failures: { ...study.rules.failures, motor: 0, bike: 0, sick: 0 } },
  }),
  'no zones': (study) => ({ ...study, rules: { ...study.rules, zones: [] } }),
};

const EVERY_FLEET = (): boolean => true;

function freed(paceByHour: readonly number[]): number[] {
  return paceByHour.map((pace) => Math.max(1, pace));
}

function earlier(time: string): string {
  return clock(Math.max(0, secondsOf(time) - HOUR));
}

/** The waves would wait before the doors of micro-depots that open as before. */
function openEarlier(study: Study, scenario: string): Study {
  return withChanges(
    study,
    scenario,
    openDepots(study, scenario).map(({ id, opens }) => ({
      kind: 'set-depot',
      target: id,
      set: { opens: earlier(opens) },
    })),
  );
}

function openDepots(study: Study, scenario: string) {
  return (placementOf(study, scenario)?.depots ?? []).filter(({ open }) => open);
}

/** One more of every owned fleet of a kind, at each of its facilities. */
function oneMore(study: Study, scenario: string, kind: FleetSpec['kind']): Study {
  const fleets = (placementOf(study, scenario)?.fleets ?? []).filter((fleet) => fleet.kind === kind);
  return withChanges(
    study,
    scenario,
    fleets.flatMap(({ id, count }) => {
      if (!isOwned(count) || typeof count === 'string') return [];
      const more =
        typeof count === 'number'
          ? count + 1
          : Object.fromEntries(Object.entries(count).map(([facility, number]) => [facility, number + 1]));
      return [{ kind: 'set-fleet' as const, target: id, set: { count: more } }];
    }),
  );
}

type Setting = Extract<Change, { kind: 'set-locker' | 'set-depot' | 'set-fleet' }>;
type Wish = Setting extends infer One ? (One extends Setting ? Omit<One, 'id' | 'on'> : never) : never;

/** A variant gets them after its own changes; the baseline has them in its entries. */
function withChanges(study: Study, scenario: string, wishes: readonly Wish[]): Study {
  const [baseline, ...variants] = study.scenarios;
  const changes = wishes.map((wish, row) => ({ ...wish, id: `lifted-${row + 1}`, on: true }) as Change);
  if (baseline.id !== scenario) {
    return {
      ...study,
      scenarios: [
        baseline,
        ...variants.map((variant) =>
          variant.id === scenario ? { ...variant, changes: [...variant.changes, ...changes] } : variant,
        ),
      ],
    };
  }
  const setIn = <Entry extends { readonly id: string }>(entries: readonly Entry[], kind: Setting['kind']): Entry[] =>
    entries.map((entry) => {
      const wish = wishes.find((one) => one.kind === kind && one.target === entry.id);
      return wish === undefined ? entry : { ...entry, ...wish.set };
    });
  return {
    ...study,
    scenarios: [
      {
        ...baseline,
        lockers: setIn(baseline.lockers, 'set-locker'),
        depots: setIn(baseline.depots, 'set-depot'),
        fleets: setIn(baseline.fleets, 'set-fleet'),
      },
      ...variants,
    ],
  };
}
