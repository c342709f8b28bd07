// What a fleet's vehicle is: numbers by kind, by the type the fleet names, and by what the fleet says itself.
import type { Kilograms, Litres, Metres } from '../base/units.ts';
import type { Pace } from '../network/pace.ts';
import { type Barring, barringsOf } from './barring.ts';
import { CATALOGUE, defaultOf, type ParameterPath } from './catalogue.ts';
import { type OwnSpeeds, ownPaceOf, ownSpeedsOf } from './own-speeds.ts';
import type { FleetSpec, Study, VehicleKind } from './study.ts';
import type { VehicleType } from './study-placement.ts';
import { type Workday, workdayOf } from './workday.ts';

/** By which streets and paths it goes. */
export type Mode = 'motor' | 'bike' | 'walk';

/** Everything in which vehicles differ. Prices in euros. */
export interface VehicleSpec {
  readonly mode: Mode;
  readonly capacity: { readonly parcels: number; readonly volume: Litres; readonly weight: Kilograms };
  /** Times its speed by road class and hour. */
  readonly speed: number;
  /** Where its fleet goes at speeds of its own; elsewhere at those of its mode. */
  readonly ownSpeeds?: OwnSpeeds;
  /** Of its fleet, or else of its mode. */
  readonly pace: Pace;
  /** Longest tour; Infinity where it has no limit. */
  readonly range: Metres;
  /** Metres of range charged in a second at the facility; 0 where every tour starts with the whole range. */
  readonly charge: number;
  readonly day: number;
  readonly km: number;
  readonly hour: number;
  /** What plans reckon with. */
  readonly planned: Driving;
  readonly minimumHours: number;
  readonly workday: Workday;
  /** For each parcel taken to a door, or asked for there. */
  readonly parcel: number;
  /** Grams of CO2 a kilometre. */
  readonly co2: number;
  readonly length: Metres;
  /** What a zone may call it by: the id of its fleet, and its type. */
  readonly names: readonly string[];
  /** Where zones keep it out, if any ever do. */
  readonly barredBy?: readonly Barring[];
}

/** Prices of a kilometre and of an hour. */
interface Driving {
  readonly km: number;
  readonly hour: number;
}

/** Which kinds of fleet a type may stand in for; the walking courier takes the bike's part. */
export const TYPE_KINDS: Readonly<Record<VehicleType, readonly VehicleKind[]>> = {
  'electric-van': ['van', 'feeder'],
  'bike-trailer': ['bike'],
  'walking-courier': ['bike'],
};

export function vehicleSpec(study: Study, fleet: FleetSpec): VehicleSpec {
  const { kind, type, capacity, numbers, speeds } = fleet;
  const price = study.prices[kind];
  const own = (measure: string): number | undefined => ofType(study, fleet, measure);
  const size = (measure: 'parcels' | 'volume' | 'weight'): number =>
    capacity[measure] ?? own(measure) ?? defaultOf(`fleet.${kind}.${measure}`);
  const rangeKm = numbers.rangeKm ?? own('rangeKm') ?? (kind === 'bike' ? study.rules.bike.rangeKm : undefined);
  const ofKind = type === undefined && kind === 'bike' ? defaultOf('fleet.bike.chargeKmPerHour') : 0;
  const chargeKmPerHour = numbers.chargeKmPerHour ?? own('chargeKmPerHour') ?? ofKind;
  const mode = modeOf(fleet);
  const ownSpeeds = ownSpeedsOf(study.rules.speeds, mode, speeds);
  const seen = {
    mode,
    co2: numbers.co2 ?? own('co2') ?? (type === 'walking-courier' ? 0 : price.co2),
    length: numbers.length ?? own('length') ?? defaultOf(`fleet.${kind}.length`),
    names: type === undefined ? [fleet.id] : [fleet.id, type],
  };
  const barredBy = barringsOf(study.rules.zones, seen);
  const driving = { km: numbers.km ?? own('km') ?? price.km, hour: numbers.hour ?? price.hour };
  return {
    ...seen,
    ...(barredBy.length === 0 ? {} : { barredBy }),
    capacity: { parcels: size('parcels'), volume: size('volume'), weight: size('weight') },
    speed: numbers.speed ?? own('speed') ?? 1,
    ...(ownSpeeds === undefined ? {} : { ownSpeeds }),
    pace: ownPaceOf(study.rules.traffic, mode, speeds),
    range: rangeKm === undefined ? Number.POSITIVE_INFINITY : 1_000 * rangeKm,
    charge: chargeKmPerHour / 3.6,
    day: numbers.day ?? own('day') ?? price.day,
    ...driving,
    planned: plannedFor(driving, kind, price),
    minimumHours: numbers.minimumHours ?? price.minimumHours,
    workday: workdayOf(study, fleet),
    parcel: numbers.parcel ?? 0,
  };
}

/**
 * Where neither a kilometre nor an hour of a fleet costs anything, as where couriers are paid by the parcel, no plan would be
 * better than another: they drive as if at the ordinary prices of their kind, which they bear themselves (assumption).
 */
function plannedFor(driving: Driving, kind: VehicleKind, ordinary: Driving): Driving {
  const isFree = ({ km, hour }: Driving): boolean => km === 0 && hour === 0;
  if (!isFree(driving)) return driving;
  if (!isFree(ordinary)) return { km: ordinary.km, hour: ordinary.hour };
  return { km: defaultOf(`prices.${kind}.km`), hour: defaultOf(`prices.${kind}.hour`) };
}

export function modeOf({ kind, type }: Pick<FleetSpec, 'kind' | 'type'>): Mode {
  return type === 'walking-courier' ? 'walk' : kind === 'bike' ? 'bike' : 'motor';
}

/** In what an electric feeder differs from a feeder as an electric van does from a van, in proportion: nothing is known of its own. */
type Proportional = 'day' | 'km' | 'co2';

export function isElectricFeeder({ kind, type }: Pick<FleetSpec, 'kind' | 'type'>): boolean {
  return kind === 'feeder' && type === 'electric-van';
}

/** True where an electric feeder's number is a part of a feeder's. */
export function isProportional(fleet: Pick<FleetSpec, 'kind' | 'type'>, measure: string): measure is Proportional {
  return isElectricFeeder(fleet) && (measure === 'day' || measure === 'km' || measure === 'co2');
}

/** The catalogue's number of a type; undefined where the type has the one of its kind. */
function ofType({ prices }: Study, fleet: FleetSpec, measure: string): number | undefined {
  if (isProportional(fleet, measure))
    return (prices.feeder[measure] * defaultOf(`vehicle.electric-van.${measure}`)) / defaultOf(`prices.van.${measure}`);
  const path = `vehicle.${fleet.type}.${measure}`;
  return path in CATALOGUE ? defaultOf(path as ParameterPath) : undefined;
}
