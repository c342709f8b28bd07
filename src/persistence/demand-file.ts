// Demand from the user's own file: stops with their parcels, or zones with parcels or people, laid on the city's addresses.
import { decimal } from '../base/format.ts';
import { InputError } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import type { AddressTable } from '../network/city.ts';
import { encodeDemand } from '../network/demand-block.ts';
import { leftOut } from '../network/import-report.ts';
import { BUSINESS } from '../simulation/demand.ts';
import type { Ground } from '../simulation/ground.ts';
import { parcelsOf, populationWords } from './city-size.ts';
import { demandPhrases } from './demand-phrases.ts';
import { readStops } from './demand-stops.ts';
import { readZones } from './demand-zones.ts';
import { bareName, type OwnTable } from './own-table.ts';

export interface OwnDemand {
  readonly demand: Study['demand'];
  readonly report: readonly string[];
}

/** The most parcels a day that a study may have (study.ts). */
const MOST_PARCELS = 200_000;

/**
 * The study's demand with the file's in its place. Throws an InputError with every fault of the file. `parcels` says
 * how many a day there are in all, whatever the file sums to.
 */
export function demandFromTable(table: OwnTable, demand: Study['demand'], ground: Ground, parcels?: number): OwnDemand {
  const said = demandPhrases();
  const isZones = table.records.some(({ rings }) => rings !== null);
  const laid = isZones ? readZones(table, demand, ground) : readStops(table, ground);
  const kept = laid.weights.reduce((sum, weight) => sum + weight, 0);
  if (!(kept > 0)) {
    throw new InputError([{ path: table.name, found: said.amount(laid.sum, laid.unit), expected: said.someAmount }]);
  }
  const report = [...laid.report];
  if (laid.sum - kept > laid.sum * 1e-9) {
    report.push(leftOut(said.leftOut(amount(laid.sum - kept), amount(laid.sum), laid.unit)));
  }
  const own = laid.unit === 'people' ? parcelsOf(kept) : Math.round(kept * 1000) / 1000;
  const parcelsPerDay = parcels ?? own;
  if (!(parcelsPerDay > 0)) {
    throw new InputError([{ path: table.name, found: said.aDay(kept), expected: said.leastADay }]);
  }
  if (parcelsPerDay > MOST_PARCELS) {
    throw new InputError([{ path: table.name, found: said.aDay(own), expected: said.most(MOST_PARCELS) }]);
  }
  report.push(
    parcels !== undefined
      ? said.given(amount(parcels))
      : laid.unit === 'people'
        ? said.byPeople(amount(own), populationWords(Math.round(kept)))
        : said.byFile(amount(own)),
  );
  const byPlace = { source: bareName(table.name), ...encodeDemand(placesOf(laid.weights, ground.city.addresses)) };
  return { demand: { ...demand, parcelsPerDay, illustrative: laid.unit === 'people', byPlace }, report };
}

function placesOf(weights: Float64Array, addresses: AddressTable) {
  const rows = [...weights.keys()].filter((address) => (weights[address] as number) > 0);
  return {
    x: rows.map((address) => addresses.x[address] as number),
    y: rows.map((address) => addresses.y[address] as number),
    business: rows.map((address) => (addresses.kind[address] === BUSINESS ? 1 : 0)),
    weight: rows.map((address) => weights[address] as number),
  };
}

/** At most one decimal. */
function amount(value: number): string {
  return decimal(value, Number.isInteger(Math.round(value * 10) / 10) ? 0 : 1);
}
