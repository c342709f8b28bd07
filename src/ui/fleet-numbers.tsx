// In what a fleet's vehicle differs from the ordinary one of its type: how much it carries, what it costs, how far and fast it goes.
import type { Problem } from '../base/problem.ts';
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import { isProportional, vehicleSpec } from '../model/vehicle.ts';
import { type Known, knownOf, plain } from './default-words.ts';
import { NumberField } from './number-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

const SIZES = ['parcels', 'volume', 'weight'] as const;
const NUMBERS = [
  'day',
  'km',
  'hour',
  'minimumHours',
  'parcel',
  'co2',
  'rangeKm',
  'chargeKmPerHour',
  'speed',
  'length',
] as const;
type Measure = (typeof SIZES)[number] | (typeof NUMBERS)[number];

export interface FleetNumbersProps {
  readonly study: Study;
  readonly fleet: FleetSpec;
  /** As the study was opened; undefined for what was added since. */
  readonly own: FleetSpec | undefined;
  readonly set: (change: Partial<FleetSpec>) => Promise<readonly Problem[]>;
}

export function FleetNumbers({ study, fleet, own, set }: FleetNumbersProps) {
  return (
    <>
      {SIZES.map((measure) => (
        <Field
          key={measure}
          study={study}
          fleet={fleet}
          measure={measure}
          value={fleet.capacity[measure]}
          own={own?.capacity[measure]}
          onCommit={(value) => set({ capacity: withOne(fleet.capacity, measure, value) })}
        />
      ))}
      {NUMBERS.map((measure) => (
        <Field
          key={measure}
          study={study}
          fleet={fleet}
          measure={measure}
          value={fleet.numbers[measure]}
          own={own?.numbers[measure]}
          onCommit={(value) => set({ numbers: withOne(fleet.numbers, measure, value) })}
        />
      ))}
    </>
  );
}

interface FieldProps {
  readonly study: Study;
  readonly fleet: FleetSpec;
  readonly measure: Measure;
  /** Undefined where the fleet says nothing of it itself. */
  readonly value: number | undefined;
  readonly own: number | undefined;
  readonly onCommit: (value: number | null) => Promise<readonly Problem[]>;
}

function Field({ study, fleet, measure, value, own, onCommit }: FieldProps) {
  const path = pathOf(fleet, measure);
  const usual = usualNumber(study, fleet, measure);
  const range = path === null ? {} : { low: CATALOGUE[path].low, high: CATALOGUE[path].high };
  return (
    <Sourced
      known={path === null ? withoutCatalogue(fleet, measure, usual) : knownOf(path)}
      value={value ?? usual}
      own={own ?? usual}
      onReset={() => void onCommit(own ?? null)}
    >
      <NumberField
        label={words.fleet[measure]}
        unit={words.fleet.units[measure]}
        value={value ?? null}
        placeholder={usual === null ? words.fleet.noLimit : plain(usual)}
        mayBeEmpty
        {...range}
        onCommit={onCommit}
      />
    </Sourced>
  );
}

/** Where the catalogue says what is usual: of the type, else of the kind; null where it says nothing. */
function pathOf(fleet: FleetSpec, measure: Measure): ParameterPath | null {
  const { kind, type } = fleet;
  const ofBike = kind === 'bike' && measure === 'rangeKm' ? 'rules.bike.rangeKm' : '';
  const isOnFoot = type === 'walking-courier' && measure === 'co2';
  if (isProportional(fleet, measure)) return null;
  const ofKind = isOnFoot ? [] : [`fleet.${kind}.${measure}`, `prices.${kind}.${measure}`, ofBike];
  const path = [`vehicle.${type}.${measure}`, ...ofKind].find((one) => one in CATALOGUE);
  return path === undefined ? null : (path as ParameterPath);
}

/** What holds where the fleet says nothing itself, the study's own prices among it; null where there is no limit. */
function usualNumber(study: Study, fleet: FleetSpec, measure: Measure): number | null {
  const { capacity, range, charge, workday: _, ...spec } = vehicleSpec(study, { ...fleet, capacity: {}, numbers: {} });
  if (measure === 'rangeKm') return Number.isFinite(range) ? range / 1_000 : null;
  if (measure === 'chargeKmPerHour') return charge * 3.6;
  return { ...spec, ...capacity }[measure];
}

function withoutCatalogue(fleet: FleetSpec, measure: Measure, usual: number | null): Known {
  const { electricUsual, speedUsual, parcelUsual, co2Usual, chargeUsual, rangeUsual } = words.fleet;
  const byMeasure: Partial<Record<Measure, string>> = {
    speed: speedUsual,
    parcel: parcelUsual,
    co2: co2Usual,
    chargeKmPerHour: chargeUsual,
  };
  return {
    value: usual,
    usual: isProportional(fleet, measure) ? electricUsual : (byMeasure[measure] ?? rangeUsual),
    evidence: null,
    source: '',
    inWords: (value) => (typeof value === 'number' ? plain(value) : words.fleet.noLimit),
  };
}

/** The same fields but one; null leaves it out. */
function withOne<Fields extends object>(fields: Fields, key: keyof Fields, value: number | null): Fields {
  const { [key]: _, ...others } = fields;
  return (value === null ? others : { ...others, [key]: value }) as Fields;
}
