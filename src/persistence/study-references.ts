// What a schema cannot say: ids are unique, and whatever is named is there.
import type { Problem } from '../base/problem.ts';
import { DAY, HOUR } from '../base/units.ts';
import { CHOICES } from '../model/choices-catalogue.ts';
import { SIZES, type Size } from '../model/parcel.ts';
import { placementsOf } from '../model/placement.ts';
import { type Study, secondsOf } from '../model/study.ts';
import { TYPE_KINDS } from '../model/vehicle.ts';
import { checkCarriers } from './carrier-references.ts';
import { checkSums } from './cost-bound.ts';
import { asWritten, type Report, reportInto } from './problem-list.ts';
import { referencePhrases } from './reference-phrases.ts';
import { checkScenario } from './scenario-references.ts';
import { checkSites } from './site-terms.ts';

export function referenceProblems(study: Study): Problem[] {
  const problems: Problem[] = [];
  const said = referencePhrases();
  const report = reportInto(problems);
  const unique = (path: string, entities: readonly { readonly id: string }[]): void => {
    const seen = new Set<string>();
    entities.forEach(({ id }, row) => {
      if (seen.has(id)) report(`${path}[${row}].id`, id, said.ids.own);
      seen.add(id);
    });
  };
  unique('scenarios', study.scenarios);
  unique('sites', study.sites);
  unique('carriers', study.carriers);
  checkCarriers(study, report);
  unique('rules.zones', study.rules.zones);
  checkHours(study, report);
  checkExceptions(study, report);
  unique('prices.subsidies', study.prices.subsidies);
  checkBudgets(study, report);
  checkSubsidies(study, report);
  checkSites(study, report);
  const { XS, S, M, L } = study.demand.sizes;
  if (XS + S + M + L <= 0) report('demand.sizes', 0, said.sums.shares);
  checkSizes('demand.litres', study.demand.litres, report);
  checkSizes('demand.kilograms', study.demand.kilograms, report);
  if (study.rules.locker.dwellDays.every((share) => share === 0)) {
    report('rules.locker.dwellDays', 0, said.sums.probabilities);
  }
  if (study.rules.locker.pickUpByHour.every((weight) => weight === 0)) {
    report('rules.locker.pickUpByHour', 0, said.sums.weights);
  }
  if (study.demand.ordersByHour.every((weight) => weight === 0)) report('demand.ordersByHour', 0, said.sums.weights);
  if (study.city.kind === 'synthetic' && study.city.centreRadius > study.city.radius) {
    report('city.centreRadius', study.city.centreRadius, said.sums.radius(study.city.radius));
  }
  study.scenarios.forEach((_, row) => {
    checkScenario(study, row, report);
  });
  checkSums(study, report);
  return problems;
}

/** No size takes up or weighs less than a smaller one. */
function checkSizes(path: string, by: Readonly<Record<Size, number>>, report: Report): void {
  SIZES.forEach((size, row) => {
    const smaller = SIZES[row - 1];
    if (smaller !== undefined && by[size] < by[smaller])
      report(`${path}.${size}`, by[size], referencePhrases().sums.noLess(by[smaller], smaller));
  });
}

/** Waves come one after the other. */
function checkHours({ rules, demand, calendar }: Study, report: Report): void {
  const said = referencePhrases();
  calendar.operating.forEach((day, row) => {
    if (calendar.operating.indexOf(day) < row) report(`calendar.operating[${row}]`, day, said.ids.ownDay);
  });
  const { businessDays, businessFrom, businessUntil } = rules.presence;
  businessDays.forEach((day, row) => {
    if (businessDays.indexOf(day) < row) report(`rules.presence.businessDays[${row}]`, day, said.ids.ownDay);
  });
  checkBusinessDays({ demand, rules, calendar }, report);
  rules.feeder.waves.forEach((wave, row) => {
    const before = rules.feeder.waves[row - 1];
    if (before !== undefined && wave <= before) report(`rules.feeder.waves[${row}]`, wave, said.times.after(before));
  });
  if (businessFrom >= businessUntil)
    report('rules.presence.businessFrom', businessFrom, said.times.beforeBusinesses(businessUntil));
  if (demand.sameDay.from >= demand.sameDay.until)
    report('demand.sameDay.from', demand.sameDay.from, said.times.beforeOrders(demand.sameDay.until));
  checkWindows(demand, report);
  const { rainShare, snowShare } = rules.traffic;
  if (rainShare + snowShare > 1)
    report('rules.traffic.rainShare', rainShare, said.sums.snow(asWritten(1 - snowShare), snowShare));
  rules.zones.forEach((zone, row) => {
    const { fromDay, untilDay } = zone;
    if (untilDay !== undefined && untilDay < fromDay)
      report(`rules.zones[${row}].untilDay`, untilDay, said.times.dayFrom(fromDay));
    if (zone.kind === 'pedestrian' && zone.from >= zone.until)
      report(`rules.zones[${row}].from`, zone.from, said.times.beforeDeliveries(zone.until));
  });
}

/** Where no vehicle drives while businesses are open, nothing would ever reach them. Told where the file is unusual. */
function checkBusinessDays({ demand, rules, calendar }: Pick<Study, 'demand' | 'rules' | 'calendar'>, report: Report) {
  const { operating } = calendar;
  const open = rules.presence.businessDays;
  if (demand.businessShare === 0 || open.some((day) => operating.includes(day))) return;
  const said = referencePhrases().times;
  if (open.join() === CHOICES['rules.presence.businessDays'].value.join())
    report('calendar.operating', operating.join(', '), said.businessDays(open.join(', ')));
  else report('rules.presence.businessDays', open.join(', '), said.operating(operating.join(', ')));
}

/** Windows do not go on into the next day, nor beyond the hours in which they are offered. */
function checkWindows({ windowFrom, windowUntil, windowHours }: Study['demand'], report: Report): void {
  const said = referencePhrases().times;
  if (windowFrom >= windowUntil) report('demand.windowFrom', windowFrom, said.beforeWindows(windowUntil));
  else if (secondsOf(windowFrom) + windowHours * HOUR > DAY)
    report('demand.windowFrom', windowFrom, said.windowInDay(windowHours));
  else if (secondsOf(windowFrom) + windowHours * HOUR > secondsOf(windowUntil)) {
    const hours = asWritten((secondsOf(windowUntil) - secondsOf(windowFrom)) / HOUR);
    report('demand.windowHours', windowHours, said.windowInSpan(hours, windowFrom, windowUntil));
  }
}

/** Who is excepted from a zone is there. */
function checkExceptions(study: Study, report: Report): void {
  const placements = placementsOf(study);
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
  const placed = placementsOf(study);
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
