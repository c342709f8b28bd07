// What fleets say instead of the study: the prices and speeds of the vehicle types that they name, and the prices that they say themselves.
import { placementsOf } from '../model/placement.ts';
import type { Change, FleetSpec, Study, VehicleKind } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import { isElectricFeeder, vehicleSpec } from '../model/vehicle.ts';

/** What a type says of itself: a price, or its speed as a factor of its kind's. */
export interface TypeNumber {
  readonly type: VehicleType;
  readonly number: 'day' | 'km' | 'speed';
}

/** A price of the study for vehicles of a kind. */
export interface KindPrice {
  readonly kind: VehicleKind;
  readonly price: 'day' | 'km' | 'hour';
}

/** What the fleets that go by the price of a kind pay in all scenarios, whether the study says it or they. */
export function kindPrices(study: Study, { kind, price }: KindPrice): number[] {
  const fleets = placementsOf(study).flatMap((placement) => placement.fleets.filter(goesBy({ kind, price })));
  return fleets.map((fleet) => vehicleSpec(study, fleet)[price]);
}

/** The study in whose scenarios each fleet that says such a price itself says the moved one. */
export function withKindPrice(study: Study, asked: KindPrice, move: (own: number) => number): Study {
  const { price } = asked;
  const isMeant = goesBy(asked);
  return withNumbers(study, isMeant, (fleet) => {
    const own = fleet.numbers[price];
    return isMeant(fleet) && own !== undefined ? { ...fleet.numbers, [price]: move(own) } : fleet.numbers;
  });
}

/**
 * Types have a price of a day and a kilometre of their own, but for electric feeders, whose is a part of a feeder's; their
 * crews are paid as those of their kind.
 */
function goesBy({ kind, price }: KindPrice): (fleet: FleetSpec) => boolean {
  return (fleet) => fleet.kind === kind && (price === 'hour' || fleet.type === undefined || isElectricFeeder(fleet));
}

/** What it is in the fleets of the type, in all scenarios. */
export function typeNumbers(study: Study, { type, number }: TypeNumber): number[] {
  const fleets = placementsOf(study).flatMap((placement) => placement.fleets.filter((fleet) => fleet.type === type));
  return fleets.map((fleet) => vehicleSpec(study, fleet)[number]);
}

/** The study in whose scenarios each fleet of the type says the moved number itself. */
export function withTypeNumber(
  study: Study,
  { type, number }: TypeNumber,
  move: (own: number, fleet: FleetSpec) => number,
): Study {
  const isMeant = (fleet: FleetSpec): boolean => fleet.type === type;
  return withNumbers(study, isMeant, (fleet) =>
    isMeant(fleet) ? { ...fleet.numbers, [number]: move(vehicleSpec(study, fleet)[number], fleet) } : fleet.numbers,
  );
}

/** The study whose fleets have the numbers that are found for those that are meant. A change of type keeps a fleet's numbers. */
function withNumbers(
  study: Study,
  isMeant: (fleet: FleetSpec) => boolean,
  numbersOf: (fleet: FleetSpec) => FleetSpec['numbers'],
): Study {
  return withFleets(study, isMeant, ['type', 'numbers'], (fleet) => ({ numbers: numbersOf(fleet) }));
}

/**
 * The study whose fleets say what is found for those that are meant. A change of any of these fields says so too, whether
 * it replaces what was said or keeps it.
 */
export function withFleets(
  study: Study,
  isMeant: (fleet: FleetSpec) => boolean,
  by: readonly (keyof FleetSpec & ('type' | 'kind' | 'numbers' | 'workday' | 'speeds'))[],
  fieldsOf: (fleet: FleetSpec) => Partial<Pick<FleetSpec, 'numbers' | 'workday' | 'speeds'>>,
): Study {
  const moved = (fleet: FleetSpec): FleetSpec => ({ ...fleet, ...fieldsOf(fleet) });
  const [baseline, ...variants] = study.scenarios;
  const changed = (changes: readonly Change[]): Change[] => {
    const fleets = new Map(baseline.fleets.map((fleet) => [fleet.id, fleet]));
    return changes.map((change) => {
      if (!change.on) return change;
      if (change.kind === 'add-fleet') {
        fleets.set(change.fleet.id, change.fleet);
        return { ...change, fleet: moved(change.fleet) };
      }
      const before = change.kind === 'set-fleet' ? fleets.get(change.target) : undefined;
      if (change.kind !== 'set-fleet' || before === undefined) return change;
      const after = { ...before, ...change.set } as FleetSpec;
      fleets.set(change.target, after);
      const isSaid = by.some((field) => change.set[field] !== undefined);
      return isSaid && (isMeant(before) || isMeant(after))
        ? { ...change, set: { ...change.set, ...fieldsOf(after) } }
        : change;
    });
  };
  return {
    ...study,
    scenarios: [
      { ...baseline, fleets: baseline.fleets.map(moved) },
      ...variants.map((variant) => ({ ...variant, changes: changed(variant.changes) })),
    ],
  };
}
