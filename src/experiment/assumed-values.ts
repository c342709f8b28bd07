// The values that a path of an assumption reaches: the study's own, and those of its sites, micro-depots, fleets and contractors.
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import type { Change, Study, VehicleKind } from '../model/study.ts';
import type { ContractorEntry } from '../model/study-carriers.ts';
import { valueAt, withValueAt } from '../model/study-path.ts';
import { isElectricFeeder } from '../model/vehicle.ts';
import { hubDays, type Term, termsPaid, withHubDays, withTerms } from './assumed-places.ts';
import { largeShare, withLargeShare } from './assumed-sizes.ts';
import { modeSpeedOf, speedsStated, withSpeeds } from './assumed-speeds.ts';
import {
  type KindPrice,
  kindPrices,
  type TypeNumber,
  typeNumbers,
  withKindPrice,
  withTypeNumber,
} from './assumed-vehicles.ts';
import { minimumsStated, type WorkdayPart, withMinimums, withWorkdayPart, workdaysStated } from './assumed-workdays.ts';

export type End = 'low' | 'high';

type Tariff = 'tariffParcel' | 'tariffStop';
/** What a scenario says of a contractor; a change says only what changes. */
type Tariffs = { readonly [Key in Tariff]?: ContractorEntry[Key] | undefined };

/** All values that the path reaches; none where it is about a fleet, place or contractor that no scenario has. */
export function assumedValues(study: Study, path: ParameterPath): number[] {
  const tariff = TARIFFS[path];
  if (tariff !== undefined) {
    const values: number[] = [];
    withTariffs(study, (spec) => {
      if (spec[tariff] !== undefined) values.push(spec[tariff]);
      return spec;
    });
    return values;
  }
  const bought = TYPE_NUMBERS[path];
  if (bought !== undefined) return typeNumbers(study, bought);
  const paid = KIND_PRICES[path];
  if (paid !== undefined) return kindPrices(study, paid);
  if (path === HUB_DAY) return hubDays(study);
  if (path === LARGE) return [largeShare(study)];
  const own = valueAt(study, path) as number;
  const hours = WORKDAYS[path];
  if (hours !== undefined) return [own, ...workdaysStated(study, hours)];
  const minimum = MINIMUMS[path];
  if (minimum !== undefined) return [own, ...minimumsStated(study, minimum)];
  const term = TERMS[path];
  if (term !== undefined) return termsPaid(study, term, own);
  const speed = modeSpeedOf(path);
  return speed === undefined ? [own] : [own, ...speedsStated(study, speed)];
}

/** The study with each of the values at one end of its range. */
export function withAssumed(study: Study, path: ParameterPath, end: End): Study {
  const move = (own: number): number => endOf(own, path, end);
  const tariff = TARIFFS[path];
  if (tariff !== undefined) {
    return withTariffs(study, (spec) =>
      spec[tariff] === undefined ? spec : { ...spec, [tariff]: move(spec[tariff]) },
    );
  }
  const bought = TYPE_NUMBERS[path];
  // The range is of vans: an electric feeder costs more than any of them.
  if (bought !== undefined)
    return withTypeNumber(study, bought, (own, fleet) =>
      isElectricFeeder(fleet) ? inProportion(own, path, end) : move(own),
    );
  if (path === HUB_DAY) return withHubDays(study, CATALOGUE[path][end]);
  if (path === LARGE) return withLargeShare(study, move(largeShare(study)));
  const moved = withValueAt(study, path, move(valueAt(study, path) as number));
  const paid = KIND_PRICES[path];
  if (paid !== undefined) return withKindPrice(moved, paid, (own) => inProportion(own, path, end));
  const hours = WORKDAYS[path];
  if (hours !== undefined) return withWorkdayPart(moved, hours, (own) => inProportion(own, path, end));
  const minimum = MINIMUMS[path];
  if (minimum !== undefined) return withMinimums(moved, minimum, (own) => inProportion(own, path, end));
  const term = TERMS[path];
  if (term !== undefined) return withTerms(moved, term, (own) => inProportion(own, path, end));
  const speed = modeSpeedOf(path);
  return speed === undefined ? moved : withSpeeds(moved, speed, (own) => inProportion(own, path, end));
}

const HUB_DAY = 'hub.dayCost' satisfies ParameterPath;
/** A weight in the file, and a share in the catalogue and in every sentence. */
const LARGE = 'demand.sizes.L' satisfies ParameterPath;

const TARIFFS: Partial<Record<ParameterPath, Tariff>> = {
  'contractor.tariffParcel': 'tariffParcel',
  'contractor.tariffStop': 'tariffStop',
};

const TYPE_NUMBERS: Partial<Record<ParameterPath, TypeNumber>> = {
  'vehicle.electric-van.day': { type: 'electric-van', number: 'day' },
  'vehicle.electric-van.km': { type: 'electric-van', number: 'km' },
  'vehicle.bike-trailer.day': { type: 'bike-trailer', number: 'day' },
  'vehicle.bike-trailer.km': { type: 'bike-trailer', number: 'km' },
  'vehicle.bike-trailer.speed': { type: 'bike-trailer', number: 'speed' },
  'vehicle.walking-courier.day': { type: 'walking-courier', number: 'day' },
  'vehicle.walking-courier.km': { type: 'walking-courier', number: 'km' },
};

const KIND_PRICES: Partial<Record<ParameterPath, KindPrice>> = {
  'prices.van.day': { kind: 'van', price: 'day' },
  'prices.van.km': { kind: 'van', price: 'km' },
  'prices.van.hour': { kind: 'van', price: 'hour' },
  'prices.bike.day': { kind: 'bike', price: 'day' },
  'prices.bike.km': { kind: 'bike', price: 'km' },
  'prices.bike.hour': { kind: 'bike', price: 'hour' },
  'prices.feeder.day': { kind: 'feeder', price: 'day' },
  'prices.feeder.km': { kind: 'feeder', price: 'km' },
  'prices.feeder.hour': { kind: 'feeder', price: 'hour' },
};

const WORKDAYS: Partial<Record<ParameterPath, WorkdayPart>> = {
  'rules.van.shiftHours': { kind: 'van', part: 'shiftHours' },
  'rules.van.reloadMinutes': { kind: 'van', part: 'reloadMinutes' },
  'rules.bike.shiftHours': { kind: 'bike', part: 'shiftHours' },
  'rules.bike.reloadMinutes': { kind: 'bike', part: 'reloadMinutes' },
  'rules.feeder.reloadMinutes': { kind: 'feeder', part: 'reloadMinutes' },
  'rules.shift.breakMinutes': { part: 'breakMinutes' },
  'rules.shift.breakAfterHours': { part: 'breakAfterHours' },
  'rules.shift.overtimeHours': { part: 'overtimeHours' },
};

const MINIMUMS: Partial<Record<ParameterPath, VehicleKind>> = {
  'prices.van.minimumHours': 'van',
  'prices.bike.minimumHours': 'bike',
  'prices.feeder.minimumHours': 'feeder',
};

const TERMS: Partial<Record<ParameterPath, Term>> = { 'prices.rent': 'rent', 'prices.depot.fitOut': 'fitOut' };

/** A value of the study's own that lies beyond the end stays. */
function endOf(own: number, path: ParameterPath, end: End): number {
  const { low, high } = CATALOGUE[path];
  return end === 'low' ? Math.min(own, low) : Math.max(own, high);
}

/** Places and fleets differ, so what one says for itself moves in the range's proportions to its usual value, where that is any. */
function inProportion(own: number, path: ParameterPath, end: End): number {
  const { value, [end]: there } = CATALOGUE[path];
  return value > 0 ? (own * there) / value : endOf(own, path, end);
}

function withTariffs(study: Study, change: <Spec extends Tariffs>(spec: Spec) => Spec): Study {
  const [baseline, ...variants] = study.scenarios;
  const inChange = (one: Change): Change => {
    if (one.kind === 'add-contractor') return { ...one, contractor: change(one.contractor) };
    return one.kind === 'set-contractor' ? { ...one, set: change(one.set) } : one;
  };
  return {
    ...study,
    scenarios: [
      { ...baseline, contractors: baseline.contractors.map((spec) => change(spec)) },
      ...variants.map((variant) => ({ ...variant, changes: variant.changes.map(inChange) })),
    ],
  };
}
