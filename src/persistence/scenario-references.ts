// What a schema cannot say of a scenario: targets that are there, ids of its own, hours in order, room on its sites, fleets that stand somewhere.
import { type Placement, placementAt, placementsOf } from '../model/placement.ts';
import type { Change, Study } from '../model/study.ts';
import { checkFleetSpeeds } from './fleet-speeds-check.ts';
import { checkFleetType } from './fleet-type-check.ts';
import { checkFleetWorkday } from './fleet-workday-check.ts';
import type { Report } from './problem-list.ts';
import { referencePhrases, type Targeted } from './reference-phrases.ts';
import { idOf, lastHubChange, type SaidOf, type SaidOfAll, saidLast, saidOfAll } from './said-of.ts';
import { checkSharedSites, checkSiteTerms, hasPlace } from './site-terms.ts';

/** Each problem is where the file says what does not fit: in the baseline, or in the change that brings it. */
export function checkScenario(study: Study, row: number, report: Report): void {
  const placed = placementAt(study, row);
  if (placed === undefined) return;
  const said = referencePhrases();
  const all = saidOfAll(study, row);
  if (row === 0) checkBaseline(study, report);
  else checkChanges(study, row, report);
  if (placed.hubs.length === 0)
    report(lastHubChange(study, row) ?? `scenarios[${row}]`, said.places.noHub, said.places.hubLeft);
  for (const list of ['fleets', 'bays', 'contractors'] as const) uniqueIds(all[list], new Set(), said.ids.own, report);
  uniqueFacilities(all, report);
  checkLockers(placed, all, report);
  placed.depots.forEach((depot, index) => {
    const own = all.depots[index] as SaidOf;
    checkHours(own, depot, ['site'], report);
    checkSiteTerms(study, depot, own, report);
  });
  checkSharedSites(study, placed.depots, all.depots, report);
  placed.bays.forEach((bay, index) => {
    checkHours(all.bays[index] as SaidOf, bay, [], report);
  });
  checkFleets(study, row, placed, all.fleets, report);
}

/** Where micro-depots stand. */
function checkBaseline({ sites, scenarios: [baseline] }: Study, report: Report): void {
  const known = new Set(sites.map(({ id }) => id));
  baseline.depots.forEach((depot, row) => {
    checkPlace(`scenarios[0].depots[${row}]`, depot, known, report);
    if (!hasPlace(depot)) {
      report(`scenarios[0].depots[${row}].position`, referencePhrases().nothing, referencePhrases().places.any);
    }
  });
}

function checkPlace(
  path: string,
  { site }: { readonly site?: string | undefined },
  sites: ReadonlySet<string>,
  report: Report,
): void {
  if (site !== undefined && !sites.has(site)) report(`${path}.site`, site, referencePhrases().ids.site);
}

function uniqueIds(all: readonly SaidOf[], seen: Set<string>, expected: string, report: Report): void {
  for (const one of all) {
    if (seen.has(one.id)) report(idOf(one).path, one.id, expected);
    seen.add(one.id);
  }
}

/** Fleets are placed by the id of a facility, so no two facilities share one and none is called as the fleets' own words. */
function uniqueFacilities({ hubs, depots, lockers }: SaidOfAll, report: Report): void {
  const inTurn = [...hubs, ...depots, ...lockers].sort((a, b) => idOf(a).turn - idOf(b).turn);
  uniqueIds(inTurn, new Set(['hubs', 'depots']), referencePhrases().ids.facility, report);
}

function checkLockers({ lockers }: Placement, all: SaidOfAll, report: Report): void {
  lockers.forEach((locker, index) => {
    const own = all.lockers[index] as SaidOf;
    const { S, M, L } = locker.compartments;
    if (S + M + L === 0) {
      const { path } = saidLast(own, ['compartments']);
      report(path, JSON.stringify(locker.compartments), referencePhrases().sums.compartment);
    }
    checkHours(own, locker, [], report);
  });
}

/** It opens before it closes. */
function checkHours(
  own: SaidOf,
  { opens, closes }: { readonly opens: string; readonly closes: string },
  against: readonly string[],
  report: Report,
): void {
  if (opens < closes) return;
  const { path, field } = saidLast(own, ['opens', 'closes'], against);
  const said = referencePhrases().times;
  if (field === 'opens') report(path, opens, said.beforeClosing(closes));
  else report(path, closes, said.afterOpening(opens));
}

/** They stand somewhere, with a vehicle of their kind, and have counts only for facilities that some scenario has. */
function checkFleets(study: Study, row: number, placed: Placement, all: readonly SaidOf[], report: Report): void {
  const said = referencePhrases();
  const [baseline] = study.scenarios;
  const ids = (lists: Pick<Placement, 'hubs'> & { readonly depots: readonly { readonly id: string }[] }): string[] =>
    [...lists.hubs, ...lists.depots].map(({ id }) => id);
  // A fleet whose facility a change takes away goes with it.
  const homes = new Set(['hubs', 'depots', ...ids(placed), ...(row > 0 ? ids(baseline) : [])]);
  const anywhere = new Set(placementsOf(study).flatMap(ids));
  placed.fleets.forEach((fleet, index) => {
    const own = all[index] as SaidOf;
    if (!homes.has(fleet.at)) report(saidLast(own, ['at']).path, fleet.at, said.ids.home);
    checkFleetType(fleet, own, report);
    checkFleetSpeeds(study, fleet, own, report);
    checkFleetWorkday(study, fleet, own, report);
    if (typeof fleet.count !== 'object') return;
    for (const facility of Object.keys(fleet.count)) {
      // A count for a facility that no scenario has would put its vehicles nowhere.
      if (!anywhere.has(facility))
        report(`${saidLast(own, ['count']).path}.${facility}`, facility, said.ids.hubOrDepot);
    }
  });
}

/** Every target of a change is there when its turn comes, and so is every site. */
function checkChanges({ sites, scenarios }: Study, row: number, report: Report): void {
  const said = referencePhrases();
  const [baseline, ...variants] = scenarios;
  const changes: readonly Change[] = variants[row - 1]?.changes ?? [];
  const path = `scenarios[${row}].changes`;
  const knownSites = new Set(sites.map(({ id }) => id));
  const idsIn = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
  const known: Readonly<Record<Targeted, Set<string>>> = {
    hub: idsIn(baseline.hubs),
    depot: idsIn(baseline.depots),
    locker: idsIn(baseline.lockers),
    fleet: idsIn(baseline.fleets),
    bay: idsIn(baseline.bays),
    contractor: idsIn(baseline.contractors),
  };
  const ids = new Set<string>();
  changes.forEach((change, index) => {
    const here = `${path}[${index}]`;
    if (ids.has(change.id)) report(`${here}.id`, change.id, said.ids.own);
    ids.add(change.id);
    if (change.kind === 'set-offer') return;
    const kind = change.kind.slice(change.kind.indexOf('-') + 1) as Targeted;
    if (change.kind === 'set-depot') checkPlace(`${here}.set`, change.set, knownSites, report);
    if (change.kind === 'add-depot') {
      checkPlace(`${here}.depot`, change.depot, knownSites, report);
      if (!hasPlace(change.depot)) report(`${here}.depot.position`, said.nothing, said.places.any);
    }
    if ('target' in change) {
      if (!known[kind].has(change.target)) report(`${here}.target`, change.target, said.ids.target(kind));
    } else
      known[kind].add((change as unknown as Readonly<Record<string, { readonly id: string }>>)[kind]?.id as string);
  });
}
