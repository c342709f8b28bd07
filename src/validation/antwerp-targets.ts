// V6: what lockers and bikes do to the carrier's cost and to everybody else's.
import type { Check } from './check.ts';
import { type Bearers, DENSE, runDenseTown } from './dense-town.ts';
import { ofScenario, paired } from './experiment.ts';
import { type Finding, type Head, judgeOrdering, judgeQuantity, type Result, short } from './finding.ts';
import { type CityRun, LARGE, LARGE_CITY, type LargeCityRuns, SEARCHED } from './large-city.ts';
import { resultOf } from './precision.ts';

const SOURCE = 'Arnold et al. 2018 (doi 10.1007/s12544-017-0272-6), second-hand';
const REPLICATIONS = { full: 30, quick: 4 };

const DENSE_PAYS =
  'In a town as dense as this one (600 parcels a day on 4.5 km2) the bikes’ short stops and cheaper hours outweigh handling, rent and feeder a little. With the same parcels on four times the area they do not: bikes then cost about €0.5 more and still lower the external cost. The paper’s density is not known here.';

export function antwerpChecks(runsOf: LargeCityRuns): Check[] {
  return [{ id: 'V6', shares: LARGE_CITY, run: (quick) => [shareFinding(runsOf(quick)), ...conceptFindings(quick)] }];
}

function headOf(name: string, quantity: string, note = ''): Head {
  return { id: `V6.${name}`, quantity, source: SOURCE, ...(note === '' ? {} : { note }) };
}

/** In a large city, from the carrier's hub on: the paper follows parcels no further back. */
function shareFinding(runs: ReturnType<LargeCityRuns>): Finding {
  const mean = (measure: (run: CityRun) => number): Result => resultOf(ofScenario(runs, LARGE.vans).map(measure));
  const share = mean(({ external, operating }) => (100 * external) / operating);
  const [km, euros, external] = [
    mean(({ vanKmPerParcel }) => vanKmPerParcel).mean,
    mean(({ operating }) => operating).mean,
    mean((run) => run.external).mean,
  ];
  const searching = 100 * mean(({ shareSearching }) => shareSearching).mean;
  const atMost = 100 * mean(({ shareAtMost }) => shareAtMost).mean;
  const note = [
    `A parcel costs the carrier €${short(euros)} here and others €${short(external)}, by ${short(km)} van-km at the assumed €0.38 and climate beside it.`,
    `The search for parking takes time by default and no kilometres: driven at ${SEARCHED} km/h (rules.door.searchKmPerHour) it makes ${short(searching)} %, and with external costs at the upper ends of their ranges ${short(atMost)} %.`,
    'The prices and kilometres of the paper are not known here.',
  ].join(' ');
  const head = headOf('share', 'External cost, % of operating cost from the hub on, vans only', note);
  return judgeQuantity(head, 23, 5, share);
}

function conceptFindings(quick: boolean): Finding[] {
  const runs = runDenseTown(quick ? REPLICATIONS.quick : REPLICATIONS.full);
  const { vans, lockers, bikes } = DENSE;
  const less = (scenario: string, measure: keyof Bearers): Result =>
    paired(runs, scenario, vans, (here, there) => here[measure] - there[measure]);
  return [
    judgeOrdering(
      headOf('lockers.carrier', 'Carrier, lockers less vans only where half of those in reach choose one, € a parcel'),
      'below 0',
      less(lockers, 'carrier'),
    ),
    judgeOrdering(
      headOf('lockers.external', 'External, lockers less vans only where 60 % drive to them, € a parcel'),
      'above 0',
      less(lockers, 'externalByCar'),
    ),
    judgeOrdering(
      headOf('bikes.external', 'External, bikes less vans only, € a parcel'),
      'below 0',
      less(bikes, 'external'),
    ),
    judgeOrdering(
      headOf('bikes.carrier', 'Carrier, bikes less vans only, € a parcel', DENSE_PAYS),
      'above 0',
      less(bikes, 'carrier'),
    ),
  ];
}
