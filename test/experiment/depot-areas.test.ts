import { expect, test } from 'vitest';
import { fromEuros } from '../../src/base/money.ts';
import { DAY } from '../../src/base/units.ts';
import { postLedger } from '../../src/economics/ledger.ts';
import { depotAreas } from '../../src/experiment/depot-areas.ts';
import { measureFacilities } from '../../src/metrics/facility-use.ts';
import { measuredDays } from '../../src/metrics/measured-days.ts';
import type { Parcel } from '../../src/model/parcel.ts';
import { type Placement, placementOf } from '../../src/model/placement.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { City } from '../../src/network/city.ts';
import { nearestDepots } from '../../src/simulation/catchment.ts';
import { factsOf } from '../../src/simulation/facts-by-kind.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { pickedFromStock } from '../../src/simulation/undriven-ways.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

test('the areas of a scenario’s micro-depots hold its parcels in reach once, with what each place costs there', () => {
  const town = gridTown(6, 6);
  const study = withVariant(aStudy(), 'two', 'depots', [adding('depot', 'other', 200, 200)]);
  const placement = placementOf(study, 'two') as Placement;
  const nearest = nearestDepots(study, placement, groundOf(town));
  const zones = { scenario: 'two', depots: placement.depots.map(({ id }) => id), nearest };
  const areasIn = (scenario: string) => {
    const journal = journalOf(aRun(study, town, scenario));
    const ledger = postLedger(journal, study, placementOf(study, scenario) as Placement, () => 0);
    return { journal, areas: depotAreas(journal, ledger, zones) };
  };
  const there = areasIn('vans');
  const here = areasIn('two');
  const inReach = here.journal.cast.parcels.filter((one) => one.measured && (nearest[one.address] as number) >= 0);
  expect(here.areas.map(({ depot }) => depot)).toEqual(['market', 'other']);
  expect(here.areas.reduce((sum, { parcels }) => sum + parcels, 0)).toBe(inReach.length);
  expect(there.areas.map(({ parcels }) => parcels)).toEqual(here.areas.map(({ parcels }) => parcels));
  for (const { brought, standing, handling } of there.areas) expect([brought, standing, handling]).toEqual([0, 0, 0]);
  for (const { brought, standing, handling, cost, parcels } of here.areas) {
    expect(brought).toBeGreaterThan(0);
    expect(brought).toBeLessThanOrEqual(parcels);
    expect(standing).toBeGreaterThan(0);
    expect(handling).toBeGreaterThan(0);
    expect(cost).toBeGreaterThan(standing + handling);
  }
});

test('goods that are picked from a micro-depot’s stock came through it as well as those that a feeder brought', () => {
  const town = gridTown(6, 6);
  const study = aStudy({
    demand: { parcelsPerDay: 80, sameDay: { share: 1 } },
    rules: { sameDay: { from: 'micro-depot' } },
  } as Partial<StudyFile>);
  const { placement, journal, area } = atMarket(study, town);
  expect(area?.handling).toBeGreaterThan(0);
  expect(area?.brought).toBeGreaterThan(10);
  expect(area?.picked).toBe(area?.brought);
  const days = measuredDays(journal.cast, study);
  const brought = factsOf(journal.facts, 'arrived').filter(({ why }) => why === 'feeder');
  const handled = [...pickedFromStock(journal), ...brought].filter(({ time }) => days.includes(Math.floor(time / DAY)));
  expect(measureFacilities(journal, placement, days)).toMatchObject([{ id: 'market', parcelsPerDay: handled.length }]);
});

test('all that handling is paid for is counted, pick-ups among it', () => {
  const town = gridTown(6, 6);
  const study = aStudy({
    demand: { parcelsPerDay: 80, pickUps: { household: 0.5 }, sizes: { XS: 0, S: 1, M: 0, L: 0 } },
  } as Partial<StudyFile>);
  const { area } = atMarket(study, town);
  const { handlingMinutes, handlingHour } = study.prices;
  const each = fromEuros((handlingMinutes.S / 60) * handlingHour);
  expect(area?.handled).toBeGreaterThan(area?.brought as number);
  expect(area?.handling).toBe((area?.handled as number) * each);
});

const isInArea = (parcel: Parcel | undefined, nearest: Int32Array): boolean =>
  parcel?.measured === true && (nearest[parcel.address] as number) >= 0;

test('a subsidy for the day of a micro-depot is no rent of it, and the trunk of stock that lies there no handling', () => {
  const town = gridTown(6, 6);
  const areaOf = (subsidies: object[], trunk: number) => {
    const study = aStudy({
      demand: { parcelsPerDay: 80, sameDay: { share: 0.5 } },
      rules: { sameDay: { from: 'micro-depot' } },
      prices: { trunk, subsidies },
    } as Partial<StudyFile>);
    const placement = placementOf(study, 'depots') as Placement;
    const journal = journalOf(aRun(study, town, 'depots'));
    const ledger = postLedger(journal, study, placement, () => 0);
    const nearest = nearestDepots(study, placement, groundOf(town));
    // What the parcels of the area carry of handling at micro-depots, of which there is one.
    const handled = ledger.postings
      .filter(({ category, tier }) => category === 'handling' && tier === 'depot')
      .flatMap(({ from, until }) => Array.from({ length: until - from }, (_, row) => from + row))
      .filter((row) => isInArea(journal.cast.parcels[ledger.shares.parcel[row] as number], nearest))
      .reduce((sum, row) => sum + (ledger.shares.amount[row] as number), 0);
    const [area] = depotAreas(journal, ledger, { scenario: 'depots', depots: ['market'], nearest });
    return area === undefined ? undefined : { ...area, handled };
  };
  const plain = areaOf([], 0);
  expect(plain?.standing).toBeGreaterThan(0);
  const helped = areaOf([{ id: 's', from: 'city', to: 'carrier', per: 'depot-day', amount: 25 }], 0);
  expect(helped?.standing).toBe(plain?.standing);
  expect(areaOf([], 3)?.handling).toBe(plain?.handling);
  expect(plain?.handling).toBe(plain?.handled);
});

/** A run with a micro-depot at the market, and what went through it. */
function atMarket(study: Study, town: City) {
  const placement = placementOf(study, 'depots') as Placement;
  const journal = journalOf(aRun(study, town, 'depots'));
  const ledger = postLedger(journal, study, placement, () => 0);
  const nearest = nearestDepots(study, placement, groundOf(town));
  const [area] = depotAreas(journal, ledger, { scenario: 'depots', depots: ['market'], nearest });
  return { placement, journal, area };
}
