// V6: what lockers and bikes do to the carrier's cost and to everybody else's.
import type { Check } from './check.ts';
import { type Bearers, DENSE, runDenseTown } from './dense-town.ts';
import { ofScenario, paired } from './experiment.ts';
import { type Finding, type Head, judgeOrdering, judgeQuantity, type Result } from './finding.ts';
import { resultOf } from './precision.ts';

const SOURCE = 'Arnold et al. 2018 (doi 10.1007/s12544-017-0272-6), second-hand';
const REPLICATIONS = { full: 30, quick: 5 };

export const ANTWERP_CHECKS: readonly Check[] = [{ id: 'V6', run: bearerFindings }];

function bearerFindings(quick: boolean): Finding[] {
  const runs = runDenseTown(quick ? REPLICATIONS.quick : REPLICATIONS.full);
  const { vans, lockers, bikes } = DENSE;
  const head = (name: string, quantity: string, note = ''): Head => ({
    id: `V6.${name}`,
    quantity,
    source: SOURCE,
    ...(note === '' ? {} : { note }),
  });
  const less = (scenario: string, measure: keyof Bearers): Result =>
    paired(runs, scenario, vans, (here, there) => here[measure] - there[measure]);
  const share = resultOf(ofScenario(runs, vans).map(({ carrier, external }) => (100 * external) / carrier));
  return [
    judgeQuantity(head('share', 'External cost, % of operating cost, vans only', SHARE_NOTE), 23, 5, share),
    judgeOrdering(
      head('lockers.carrier', 'Carrier, lockers less vans only, € a parcel', LOCKER_NOTE),
      'below 0',
      less(lockers, 'carrier'),
    ),
    judgeOrdering(
      head('lockers.external', 'External, lockers less vans only where 60 % drive to them, € a parcel'),
      'above 0',
      less(lockers, 'externalByCar'),
    ),
    judgeOrdering(
      head('bikes.external', 'External, bikes less vans only, € a parcel'),
      'below 0',
      less(bikes, 'external'),
    ),
    judgeOrdering(
      head('bikes.carrier', 'Carrier, bikes less vans only, € a parcel'),
      'above 0',
      less(bikes, 'carrier'),
    ),
  ];
}

const SHARE_NOTE =
  'At the assumed € 0.38 a van-km and climate beside it, wages and trunk are many times the external cost of the fraction of a kilometre that a parcel takes.';
const LOCKER_NOTE =
  'Where a quarter of the orders in reach choose a locker, as by default, the banks cost about as much as they save.';
