// What a schema cannot say: ids are unique, and whatever is named is there.
import type { Problem } from '../base/problem.ts';
import { type Placement, placementOf } from '../model/placement.ts';
import type { Change, Study } from '../model/study.ts';
import { TYPE_KINDS } from '../model/vehicle.ts';
import { checkCarriers } from './carrier-references.ts';
import { fleetCountProblems } from './fleet-count-check.ts';
import { fleetSpeedProblems } from './fleet-speeds-check.ts';
import { fleetTypeProblems } from './fleet-type-check.ts';
import { referencePhrases, type Targeted } from './reference-phrases.ts';
import { checkSharedSites, checkSites, checkSiteTerms, hasPlace } from './site-terms.ts';
import { toldOnce } from './told-once.ts';

export function referenceProblems(study: Study): Problem[] {
  const problems: Problem[] = [];
  const said = referencePhrases();
  const report: Report = (path, found, expected) => {
    const isKnown = problems.some((problem) => problem.path === path && problem.expected === expected);
    if (!isKnown) problems.push({ path, found: JSON.stringify(found), expected });
  };
  const unique = (path: string, entities: readonly { readonly id: string }[]): void => {
    const seen = new Set<string>();
    entities.forEach(({ id }, row) => {
      if (seen.has(id)) report(`${path}[${row}].id`, id, said.ids.own);
      seen.add(id);
    });
  };
  const [baseline] = study.scenarios;
  unique('scenarios', study.scenarios);
  unique('sites', study.sites);
  unique('scenarios[0].fleets', baseline.fleets);
  unique('scenarios[0].bays', baseline.bays);
  unique('scenarios[0].contractors', baseline.contractors);
  unique('carriers', study.carriers);
  checkCarriers(study, report);
  unique('rules.zones', study.rules.zones);
  checkHours(study, report);
  checkExceptions(study, report);
  unique('prices.subsidies', study.prices.subsidies);
  checkBudgets(study, report);
  checkSubsidies(study, report);
  checkSites(study, report);
  const sites = new Set(study.sites.map((site) => site.id));
  const { XS, S, M, L } = study.demand.sizes;
  if (XS + S + M + L <= 0) report('demand.sizes', '0', said.sums.shares);
  if (study.rules.locker.dwellDays.every((share) => share === 0)) {
    report('rules.locker.dwellDays', '0', said.sums.probabilities);
  }
  if (study.city.kind === 'synthetic' && study.city.centreRadius > study.city.radius) {
    report('city.centreRadius', String(study.city.centreRadius), said.sums.radius(study.city.radius));
  }
  baseline.depots.forEach((depot, row) => {
    if (depot.site !== undefined && !sites.has(depot.site))
      report(`scenarios[0].depots[${row}].site`, depot.site, said.ids.site);
    if (!hasPlace(depot)) report(`scenarios[0].depots[${row}].position`, said.nothing, said.places.any);
  });
  study.scenarios.forEach((scenario, row) => {
    const path = `scenarios[${row}]`;
    const placed = placementOf(study, scenario.id);
    if (placed === undefined) return;
    const homes = ['hubs', 'depots', ...placed.hubs.map((hub) => hub.id), ...placed.depots.map((depot) => depot.id)];
    const fleetPaths = new Map(baseline.fleets.map((fleet, index) => [fleet.id, `scenarios[0].fleets[${index}].at`]));
    if ('changes' in scenario) {
      unique(`${path}.changes`, scenario.changes);
      checkChanges(scenario.changes, path, baseline, sites, report);
      scenario.changes.forEach((change, index) => {
        if (change.kind === 'add-fleet') fleetPaths.set(change.fleet.id, `${path}.changes[${index}].fleet.at`);
      });
      if (placed.hubs.length === 0) report(path, said.places.noHub, said.places.hubLeft);
    }
    if (row > 0) unique(`${path} (with its changes) fleets`, placed.fleets);
    if (row > 0) unique(`${path} (with its changes) bays`, placed.bays);
    if (row > 0) unique(`${path} (with its changes) contractors`, placed.contractors);
    uniqueFacilities(path, placed, report);
    checkLockers(path, placed, report);
    placed.depots.forEach((depot) => {
      if (depot.opens >= depot.closes) {
        report(`${path} micro-depot ${depot.id} opens`, depot.opens, said.times.beforeClosing(depot.closes));
      }
      checkSiteTerms(study, path, depot, report);
    });
    checkSharedSites(study, path, placed.depots, report);
    placed.bays.forEach((bay) => {
      if (bay.opens >= bay.closes)
        report(`${path} loading bay ${bay.id} opens`, bay.opens, said.times.beforeClosing(bay.closes));
    });
    placed.fleets.forEach((fleet) => {
      const removed =
        baseline.depots.some((depot) => depot.id === fleet.at) || baseline.hubs.some((hub) => hub.id === fleet.at);
      if (homes.includes(fleet.at) || (row > 0 && removed)) return;
      report(fleetPaths.get(fleet.id) ?? `${path}.fleets`, fleet.at, said.ids.home);
    });
  });
  return [
    ...toldOnce(problems),
    ...fleetTypeProblems(study),
    ...fleetSpeedProblems(study),
    ...fleetCountProblems(study),
  ];
}

/** Fleets are placed by the id of a facility, so no two facilities share one and none is called as the fleets' own words. */
function uniqueFacilities(path: string, placed: Placement, report: Report): void {
  const seen = new Set(['hubs', 'depots']);
  for (const { id } of [...placed.hubs, ...placed.depots, ...placed.lockers]) {
    if (seen.has(id)) report(`${path} facilities`, id, referencePhrases().ids.facility);
    seen.add(id);
  }
}

/** Waves come one after the other. */
function checkHours({ rules, demand, calendar }: Study, report: Report): void {
  const said = referencePhrases();
  calendar.operating.forEach((day, row) => {
    if (calendar.operating.indexOf(day) < row) report(`calendar.operating[${row}]`, day, said.ids.ownDay);
  });
  rules.feeder.waves.forEach((wave, row) => {
    const before = rules.feeder.waves[row - 1];
    if (before !== undefined && wave <= before) report(`rules.feeder.waves[${row}]`, wave, said.times.after(before));
  });
  const { businessFrom, businessUntil } = rules.presence;
  if (businessFrom >= businessUntil)
    report('rules.presence.businessFrom', businessFrom, said.times.beforeBusinesses(businessUntil));
  if (demand.sameDay.from >= demand.sameDay.until)
    report('demand.sameDay.from', demand.sameDay.from, said.times.beforeOrders(demand.sameDay.until));
  const { rainShare, snowShare } = rules.traffic;
  if (rainShare + snowShare > 1)
    report('rules.traffic.rainShare', String(rainShare), said.sums.snow(1 - snowShare, snowShare));
  rules.zones.forEach((zone, row) => {
    const { fromDay, untilDay } = zone;
    if (untilDay !== undefined && untilDay < fromDay)
      report(`rules.zones[${row}].untilDay`, String(untilDay), said.times.dayFrom(fromDay));
    if (zone.kind === 'pedestrian' && zone.from >= zone.until)
      report(`rules.zones[${row}].from`, zone.from, said.times.beforeDeliveries(zone.until));
  });
}

/** Who is excepted from a zone is there. */
function checkExceptions(study: Study, report: Report): void {
  const placements = study.scenarios.flatMap(({ id }) => placementOf(study, id) ?? []);
  const fleets = placements.flatMap((placed) => [...placed.fleets, ...placed.contractors].map(({ id }) => id));
  const names = new Set<string>([...fleets, ...Object.keys(TYPE_KINDS)]);
  study.rules.zones.forEach((zone, row) => {
    if (zone.kind === 'pedestrian') return;
    zone.except.forEach((one, place) => {
      if (!names.has(one))
        report(`rules.zones[${row}].except[${place}]`, one, referencePhrases().ids.fleetOr(Object.keys(TYPE_KINDS)));
    });
  });
}

/** A subsidy for a facility that no scenario has would never be paid. */
function checkSubsidies(study: Study, report: Report): void {
  const placed = study.scenarios.flatMap(({ id }) => placementOf(study, id) ?? []);
  const idsOf = (...lists: readonly ('hubs' | 'depots' | 'lockers')[]): Set<string> =>
    new Set(placed.flatMap((one) => lists.flatMap((list) => one[list].map(({ id }) => id))));
  const facilities = {
    parcel: idsOf('hubs', 'depots', 'lockers'),
    'depot-day': idsOf('depots'),
    'locker-day': idsOf('lockers'),
    'bike-day': idsOf('hubs', 'depots'),
  };
  study.prices.subsidies.forEach(({ facility, per }, row) => {
    if (facility !== undefined && !facilities[per].has(facility))
      report(`prices.subsidies[${row}].facility`, facility, referencePhrases().ids.subsidised[per]);
  });
}

/** Two budgets of one payer would contradict each other. */
function checkBudgets(study: Study, report: Report): void {
  const seen = new Set<string>();
  study.prices.budgets.forEach(({ payer }, row) => {
    if (seen.has(payer)) report(`prices.budgets[${row}].payer`, payer, referencePhrases().sums.payer);
    seen.add(payer);
  });
}

function checkLockers(path: string, placed: Placement, report: Report): void {
  const said = referencePhrases();
  for (const { id, compartments, opens, closes } of placed.lockers) {
    if (compartments.S + compartments.M + compartments.L === 0)
      report(`${path} locker ${id} compartments`, JSON.stringify(compartments), said.sums.compartment);
    if (opens >= closes) report(`${path} locker ${id} opens`, opens, said.times.beforeClosing(closes));
  }
}

type Report = (path: string, found: string, expected: string) => void;

/** Every target of a change is there when its turn comes. */
function checkChanges(
  changes: readonly Change[],
  path: string,
  baseline: Study['scenarios'][0],
  sites: ReadonlySet<string>,
  report: Report,
): void {
  const said = referencePhrases();
  const known = {
    hub: new Set(baseline.hubs.map((entity) => entity.id)),
    depot: new Set(baseline.depots.map((entity) => entity.id)),
    locker: new Set(baseline.lockers.map((entity) => entity.id)),
    fleet: new Set(baseline.fleets.map((entity) => entity.id)),
    bay: new Set(baseline.bays.map((entity) => entity.id)),
    contractor: new Set(baseline.contractors.map((entity) => entity.id)),
  };
  changes.forEach((change, row) => {
    const here = `${path}.changes[${row}]`;
    const entity = change.kind.slice(change.kind.indexOf('-') + 1) as Targeted;
    switch (change.kind) {
      case 'add-hub':
        known.hub.add(change.hub.id);
        return;
      case 'add-depot':
        if (change.depot.site !== undefined && !sites.has(change.depot.site)) {
          report(`${here}.depot.site`, change.depot.site, said.ids.site);
        }
        if (!hasPlace(change.depot)) report(`${here}.depot.position`, said.nothing, said.places.any);
        known.depot.add(change.depot.id);
        return;
      case 'add-locker':
        known.locker.add(change.locker.id);
        return;
      case 'add-fleet':
        known.fleet.add(change.fleet.id);
        return;
      case 'add-bay':
        known.bay.add(change.bay.id);
        return;
      case 'add-contractor':
        known.contractor.add(change.contractor.id);
        return;
      case 'set-depot':
        if (change.set.site !== undefined && !sites.has(change.set.site)) {
          report(`${here}.set.site`, change.set.site, said.ids.site);
        }
        if (!known.depot.has(change.target)) report(`${here}.target`, change.target, said.ids.target('depot'));
        return;
      case 'set-offer':
        return;
      default:
        if (!known[entity].has(change.target)) report(`${here}.target`, change.target, said.ids.target(entity));
    }
  });
}
