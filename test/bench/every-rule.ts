// A study file with the rules of the first version alone, and the same study with every rule that has come since.
import type { StudyFile } from '../../src/model/study.ts';

type Rules = NonNullable<StudyFile['rules']>;

/** Rules of later versions are off, also those that are on by default. */
export function firstRules(file: StudyFile): StudyFile {
  return {
    ...file,
    rules: {
      ...file.rules,
      shift: { breakMinutes: 0, overtimeHours: 0 },
      failures: { motor: 0, bike: 0, sick: 0 },
      traffic: { weather: 'fair' },
      door: { parkingByHour: Array<number>(24).fill(1), parkingSpread: 0 },
      depot: { whenFull: 'van' },
      locker: { whenFull: 'door' },
    },
  };
}

const rules: Rules = {
  afterFailed: 'locker',
  shift: { breakMinutes: 30, breakAfterHours: 4, breakPaid: false, overtimeHours: 1 },
  failures: { motor: 0.02, bike: 0.02, sick: 0.05 },
  traffic: { weather: 'drawn', rainShare: 0.3, snowShare: 0.05, bikePaceByHour: Array<number>(24).fill(0.95) },
  speeds: { motor: { residential: 20 } },
  depot: { overnight: 'back to hub' },
  locker: { reservation: true, suppliedBy: 'bike' },
  sameDay: { from: 'micro-depot' },
  zones: [
    { id: 'old', name: 'Old town', kind: 'pedestrian', centre: { x: 0, y: 0 }, radius: 250 },
    {
      id: 'clean',
      name: 'Clean air',
      kind: 'low-emission',
      centre: { x: 0, y: 0 },
      radius: 500,
      co2: 260,
      untilDay: 2,
    },
    { id: 'short', name: 'Lanes', kind: 'length', centre: { x: 600, y: 300 }, radius: 200 },
  ],
};

/**
 * Two carriers in one town. So that the micro-depots work as with the first rules, on every day and for both: vans and
 * feeders are electric, as the low-emission zone wants, and sites let in a feeder of each carrier a day.
 */
export function everyRule(file: StudyFile): StudyFile {
  const [baseline, ...variants] = file.scenarios;
  const [hub] = baseline.hubs;
  const { x, y } = hub?.position ?? { x: 0, y: 0 };
  return {
    ...file,
    demand: {
      ...file.demand,
      pickUps: { household: 0.08, business: 0.08 },
      sameDay: { share: 0.1 },
      season: 'drawn',
      peakShare: 0.1,
    },
    rules: { ...file.rules, ...rules },
    sites: (file.sites ?? []).map((site) =>
      site.feedersADay === undefined ? site : { ...site, feedersADay: 2 * site.feedersADay },
    ),
    carriers: [
      { id: 'large', name: 'Large', share: 3 },
      { id: 'small', name: 'Small', share: 1 },
    ],
    prices: {
      ...file.prices,
      depot: { fitOut: 100 },
      subsidies: [{ id: 'aid', from: 'city', to: 'carrier', amount: 0.1, per: 'parcel' }],
      budgets: [{ payer: 'city', perDay: 100 }],
    },
    scenarios: [
      {
        ...baseline,
        hubs: [
          { ...baseline.hubs[0], id: 'hub', name: 'Hub', position: { x, y }, carrier: 'large' },
          { id: 'other-hub', name: 'Other hub', position: { x: x + 300, y }, carrier: 'small' },
        ],
        fleets: (baseline.fleets ?? []).map((fleet) =>
          fleet.kind === 'bike' ? fleet : { ...fleet, type: 'electric-van', numbers: { rangeKm: 90 } },
        ),
        bays: [-300, 0, 300].map((east, row) => ({
          id: `bay-${row}`,
          name: `Bay ${row}`,
          position: { x: east, y: 120 },
        })),
        contractors: [{ id: 'help', name: 'Help', takes: 'overflow' }],
      },
      ...variants,
    ],
  };
}
