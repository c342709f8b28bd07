// V7: bands that pilots with cargo bikes reported.
import type { Check } from './check.ts';
import { ofScenario, paired } from './experiment.ts';
import { type Finding, judgeQuantity, type Result } from './finding.ts';
import { type CityRun, LARGE, LARGE_CITY, type LargeCityRuns } from './large-city.ts';
import { resultOf } from './precision.ts';

const SOURCE = 'KoMoDo Berlin, DPD Nuremberg';

export function pilotChecks(runsOf: LargeCityRuns): Check[] {
  return [{ id: 'V7', shares: LARGE_CITY, run: (quick) => pilotFindings(runsOf(quick)) }];
}

function pilotFindings(runs: ReturnType<LargeCityRuns>): Finding[] {
  const mean = (measure: (run: CityRun) => number): Result => resultOf(ofScenario(runs, LARGE.pilot).map(measure));
  const change = (measure: (run: CityRun) => number): Result =>
    paired(runs, LARGE.pilot, LARGE.vans, (here, there) => 100 * (measure(here) / measure(there) - 1));
  const row = (name: string, quantity: string, target: number, tolerance: number, result: Result): Finding =>
    judgeQuantity({ id: `V7.${name}`, quantity, source: SOURCE }, target, tolerance, result);
  return [
    row(
      'parcels',
      'Parcels a bike and day',
      75,
      35,
      mean(({ bikeParcels, bikeDays }) => bikeParcels / bikeDays),
    ),
    row(
      'bike-km',
      'Bike-km a parcel',
      0.275,
      0.125,
      mean(({ km, bikeParcels }) => km.bike / bikeParcels),
    ),
    row(
      'inside',
      'Van-km inside the catchment, %',
      -65,
      15,
      change(({ vanKmInside }) => vanKmInside),
    ),
    row(
      'city',
      'Van-km in the whole city, %',
      -12.5,
      7.5,
      change(({ km }) => km.van),
    ),
  ];
}
