// V6: what lockers and bikes do to the carrier's cost and to everybody else's.
import type { Check } from './check.ts';
import { type Bearers, DENSE, runDenseTown } from './dense-town.ts';
import { ofScenario, paired } from './experiment.ts';
import { type Finding, type Head, judgeOrdering, judgeQuantity, type Result, short } from './finding.ts';
import { type CityRun, LARGE, type LargeCityRuns } from './large-city.ts';
import { resultOf } from './precision.ts';

const SOURCE = 'Arnold et al. 2018 (doi 10.1007/s12544-017-0272-6), second-hand';
const REPLICATIONS = { full: 30, quick: 8 };

const DENSE_PAYS =
  'In a town as dense as this one the bikes’ short stops and cheaper hours outweigh handling, rent and feeder a little; where doors lie farther apart they do not. The paper’s density is not known here.';

export function antwerpChecks(runsOf: LargeCityRuns): Check[] {
  return [{ id: 'V6', run: (quick) => [shareFinding(runsOf(quick)), ...conceptFindings(quick)] }];
}

function headOf(name: string, quantity: string, note = ''): Head {
  return { id: `V6.${name}`, quantity, source: SOURCE, ...(note === '' ? {} : { note }) };
}

/** In a large city, from the carrier's hub on: the paper follows parcels no further back. */
function shareFinding(runs: ReturnType<LargeCityRuns>): Finding {
  const share = (of: 'external' | 'externalAtMost'): Result =>
    resultOf(ofScenario(runs, LARGE.vans).map((run: CityRun) => (100 * run[of]) / run.operating));
  const note = `At the assumed € 0.38 a van-km and climate beside it; what is driven in search of a place to stop takes time here and no kilometres. At the upper ends of these ranges it is ${short(share('externalAtMost').mean)} %, and what the paper took is not known here.`;
  const head = headOf('share', 'External cost, % of operating cost from the hub on, vans only', note);
  return judgeQuantity(head, 23, 5, share('external'));
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
