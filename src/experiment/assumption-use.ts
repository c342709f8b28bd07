// Which uncertain values a study uses at all: what is about a thing that stands in none of its scenarios, or about a rule that is off, moves no result.
import type { ParameterPath } from '../model/catalogue.ts';
import { isOwned, vehiclesAt } from '../model/fleet-count.ts';
import { type Placement, placementsOf } from '../model/placement.ts';
import type { FleetSpec, Study, VehicleKind } from '../model/study.ts';
import { openDepots } from './assumed-places.ts';
import { type WorkdayPart, workdaysStated } from './assumed-workdays.ts';

/** False for values that no run of the study asks for; where that is not sure they count as used. */
export function isInUse(study: Study, path: ParameterPath): boolean {
  const need = NEEDS.find(([prefix]) => path.startsWith(prefix));
  return need === undefined || need[1](study);
}

type Need = (study: Study) => boolean;

const hasDepots: Need = (study) => openDepots(study).length > 0;
const hasLockers: Need = (study) => placementsOf(study).some(({ lockers }) => lockers.length > 0);
const hasPlaces: Need = (study) => hasDepots(study) || hasLockers(study);
/** Lockers, or micro-depots at which recipients fetch what found nobody at home. */
const hasCounters: Need = (study) =>
  hasLockers(study) || (study.rules.afterFailed === 'micro-depot' && hasDepots(study));
const hasVans: Need = (study) => drives(study, 'van');
const hasBikes: Need = (study) => drives(study, 'bike');
const hasFeeders: Need = (study) => drives(study, 'feeder');
const hasMotors: Need = (study) => hasVans(study) || hasFeeders(study);
const hasOwned: Need = (study) => placementsOf(study).some(({ fleets }) => fleets.some(({ count }) => isOwned(count)));
const sharesPlaces: Need = (study) => study.carriers.length > 1 && hasPlaces(study);
/** Counts by place bring their own businesses and homes, and their own share. */
const hasShare: Need = ({ demand }) => demand.byPlace === undefined;
const hasBusinesses: Need = (study) => !hasShare(study) || study.demand.businessShare > 0;
const hasHouseholds: Need = (study) => !hasShare(study) || study.demand.businessShare < 1;
const hasWindows: Need = ({ demand }) => demand.windowShare > 0;
const hasSameDay: Need = (study) =>
  placementsOf(study).some(({ offer }) => (offer.sameDayShare ?? study.demand.sameDay.share) > 0);
const hasStock: Need = (study) => hasSameDay(study) && hasDepots(study) && study.rules.sameDay.from === 'micro-depot';
const drawsWeather: Need = ({ rules: { traffic } }) =>
  traffic.weather === 'drawn' && traffic.rainShare + traffic.snowShare > 0;
const canRain: Need = ({ rules: { traffic } }) =>
  traffic.weather === 'drawn' ? traffic.rainShare > 0 : traffic.weather === 'rain';
const canSnow: Need = ({ rules: { traffic } }) =>
  traffic.weather === 'drawn' ? traffic.snowShare > 0 : traffic.weather === 'snow';
const motorsFail: Need = (study) => study.rules.failures.motor > 0 && hasMotors(study);
const bikesFail: Need = (study) => study.rules.failures.bike > 0 && hasBikes(study);
const anyFails: Need = (study) => motorsFail(study) || bikesFail(study);
const isRescued: Need = (study) => study.rules.failures.afterBreakdown === 'rescue' && anyFails(study);
const hasBreaks: Need = (study) => isAgreed(study, study.rules.shift.breakMinutes, { part: 'breakMinutes' });
const hasOvertime: Need = (study) => isAgreed(study, study.rules.shift.overtimeHours, { part: 'overtimeHours' });

/** By the beginning of a path, the first that fits; what fits none is used by every study. */
const NEEDS: readonly (readonly [string, Need])[] = [
  ['prices.handling', hasDepots],
  ['prices.rent', hasDepots],
  ['prices.depot.', hasDepots],
  ['prices.locker.', hasLockers],
  ['prices.interest', hasPlaces],
  ['prices.operatingDays', hasPlaces],
  ['prices.recipient.', hasCounters],
  ['prices.handover', sharesPlaces],
  ['prices.stockSupply', hasStock],
  ['prices.overtimeFactor', hasOvertime],
  ['prices.van.', hasVans],
  ['prices.bike.', hasBikes],
  ['prices.feeder.', hasFeeders],
  ['rules.van.', hasVans],
  ['rules.bike.', hasBikes],
  ['rules.feeder.', hasFeeders],
  ['rules.depot.unload', hasFeeders],
  ['rules.depot.', hasDepots],
  ['rules.locker.', hasCounters],
  ['rules.sameDay.', hasSameDay],
  ['rules.door.parkingVan', hasVans],
  ['rules.door.walkVan', hasVans],
  ['rules.door.walkBike', hasBikes],
  ['rules.door.stairs', hasHouseholds],
  ['rules.door.neighbour', hasHouseholds],
  ['rules.neighbourAccepts', hasHouseholds],
  ['rules.door.spread', ({ rules }) => rules.door.spread > 0],
  ['rules.door.parkingSpread', ({ rules }) => rules.door.parkingSpread > 0],
  ['rules.presence.at', hasHouseholds],
  ['rules.presence.business', hasBusinesses],
  ['rules.shift.break', hasBreaks],
  ['rules.shift.overtimeHours', hasOvertime],
  ['rules.traffic.dayToDay', ({ rules }) => rules.traffic.dayToDay > 0],
  ['rules.traffic.rainShare', drawsWeather],
  ['rules.traffic.snowShare', drawsWeather],
  ['rules.traffic.rainMotor', (study) => canRain(study) && hasMotors(study)],
  ['rules.traffic.snowMotor', (study) => canSnow(study) && hasMotors(study)],
  ['rules.traffic.rainBike', (study) => canRain(study) && hasBikes(study)],
  ['rules.traffic.snowBike', (study) => canSnow(study) && hasBikes(study)],
  ['rules.speeds.motor.', hasMotors],
  ['rules.speeds.signs.motor.', hasMotors],
  ['rules.speeds.bike', hasBikes],
  ['rules.speeds.signs.bike.', hasBikes],
  ['rules.failures.motor', motorsFail],
  ['rules.failures.bike', bikesFail],
  ['rules.failures.helpMinutes', anyFails],
  ['rules.failures.transferMinutes', isRescued],
  // What comes as needed comes with a courier who is well.
  ['rules.failures.sick', (study) => study.rules.failures.sick > 0 && hasOwned(study)],
  ['demand.window', hasWindows],
  ['demand.businessShare', hasShare],
];

/** True if a scenario has vehicles of a kind that may have to do: feeders as needed come to micro-depots and lockers alone. */
function drives(study: Study, kind: VehicleKind): boolean {
  return placementsOf(study).some((placement) =>
    placement.fleets.some((fleet) => {
      if (fleet.kind !== kind) return false;
      const isAsked = isOwned(fleet.count) || kind !== 'feeder' || placesOf(placement).length > 0;
      return isAsked && homesOf(placement, fleet).some(({ id }) => vehiclesAt(fleet.count, id) > 0);
    }),
  );
}

/** The facilities at which a fleet stands. */
function homesOf({ hubs, depots }: Placement, { at }: FleetSpec): readonly { readonly id: string }[] {
  const open = depots.filter((depot) => depot.open);
  if (at === 'hubs') return hubs;
  return at === 'depots' ? open : [...hubs, ...open].filter(({ id }) => id === at);
}

function placesOf({ depots, lockers }: Placement): readonly unknown[] {
  return [...depots.filter(({ open }) => open), ...lockers];
}

/** True if the study agrees on more than nothing of it, or a fleet does. */
function isAgreed(study: Study, own: number, part: WorkdayPart): boolean {
  return Math.max(own, ...workdaysStated(study, part)) > 0;
}
