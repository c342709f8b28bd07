// Folds a finished replication into its journal, ledger and result.
import { budgetUses, budgetWarnings } from '../economics/budgets.ts';
import { costDistribution } from '../economics/cost-distribution.ts';
import { lastMileShare } from '../economics/cost-summary.ts';
import { crewHours } from '../economics/crew-hours.ts';
import { externalCosts } from '../economics/external-costs.ts';
import { type Ledger, postLedger, summariseCosts } from '../economics/ledger.ts';
import { totalTrips, walkOn } from '../economics/recipient-trips.ts';
import { measureDayHours } from '../metrics/day-hours.ts';
import { measureFleetUse } from '../metrics/fleet-use.ts';
import { measureIndicators } from '../metrics/measure.ts';
import { measuredDays } from '../metrics/measured-days.ts';
import { measurePeople } from '../metrics/people.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { catchmentMask, nearestDepots } from '../simulation/catchment.ts';
import type { Journal } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import { fingerprintOf } from '../simulation/journal-fingerprint.ts';
import { journalOf } from '../simulation/run-state.ts';
import type { Setting } from '../simulation/setting.ts';
import { type AreaMask, areaResults } from './areas.ts';
import { carrierResults } from './carrier-results.ts';
import { type DepotZones, depotAreas } from './depot-areas.ts';
import { neighbourhoodsOf, sumByNeighbourhood } from './neighbourhoods.ts';
import { type Replication, startReplication, stepReplication } from './replication.ts';
import type { ReplicationResult } from './replication-result.ts';
import { warningsOf } from './warnings.ts';

/** The finished run's journal and ledger, for those who look closer than the result. */
export interface Account {
  readonly journal: Journal;
  readonly ledger: Ledger;
  readonly result: ReplicationResult;
}

/** Folds a finished replication. Throws where it is not at its end. `masks`: see `areaMasks`. */
export function accountOf(job: Replication, masks: AreaMasks): Account {
  if (!job.done) throw new Error('accountOf: expected a replication at its end');
  const { setting } = job.run;
  const { prices } = setting.study;
  const journal = journalOf(job.run);
  const days = measuredDays(journal.cast, setting.study);
  const ledger = postLedger(journal, setting.study, setting.placement, walkOn(setting.ground));
  const cost = summariseCosts(ledger, journal);
  const carriers = carrierResults(setting.study, journal, ledger);
  const indicators = measureIndicators(journal, setting.study, setting.placement);
  const budgets = budgetUses(cost, prices, days.length);
  const byParcel = new Float64Array(journal.cast.parcels.length);
  const external = externalCosts(ledger, journal, setting.study, setting.placement, byParcel);
  const pay = crewHours(journal, setting.study, setting.placement, days);
  const squares = neighbourhoodsOf(setting.ground.city.addresses);
  const result: ReplicationResult = {
    scenario: setting.placement.id,
    replication: setting.replication,
    fingerprint: fingerprintOf(journal),
    events: job.events,
    indicators,
    cost,
    lastMileShare: lastMileShare(cost),
    costDistribution: costDistribution(ledger, journal),
    external,
    recipients: totalTrips(ledger.metres, journal, setting.study),
    people: measurePeople(journal, days),
    paidHours: pay.all,
    idleHours: pay.idle,
    hours: measureDayHours(journal, setting.study, days),
    neighbourhoods: sumByNeighbourhood(journal, ledger, byParcel, squares),
    budgets,
    areas: areaResults(journal, ledger, setting.placement, masks),
    depotAreas: masks
      .filter(({ scenario }) => isPaired(setting, scenario))
      .flatMap((zones) => depotAreas(journal, ledger, zones)),
    fleetUse: measureFleetUse(journal),
    ...(carriers.length > 0 ? { carriers } : {}),
    warnings: [...warningsOf(setting, indicators), ...budgetWarnings(budgets)],
  };
  return { journal, ledger, result };
}

/** For each scenario of the study the addresses inside its catchments, and the nearest of its micro-depots for each. */
export type AreaMasks = readonly (AreaMask & DepotZones)[];

export function areaMasks(study: Study, ground: Ground): AreaMasks {
  return placementsOf(study)
    .map((placement) => {
      const nearest = nearestDepots(study, placement, ground);
      const depots = placement.depots.map(({ id }) => id);
      return { scenario: placement.id, mask: catchmentMask(study, placement, ground), nearest, depots };
    })
    .filter(({ mask }) => mask.includes(1));
}

/** True where a run says what micro-depots of a scenario change: its own run, or the baseline's. */
function isPaired({ study, placement }: Setting, scenario: string): boolean {
  return placement.id === scenario || placement.id === study.scenarios[0].id;
}

/** A whole replication in one go. */
export function replicate(setting: Setting, masks: AreaMasks): Account {
  const job = startReplication(setting);
  while (!stepReplication(job));
  return accountOf(job, masks);
}
