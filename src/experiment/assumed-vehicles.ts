// The prices of the vehicle types that fleets name: the catalogue's, or what a fleet says itself.
import { placementsOf } from '../model/placement.ts';
import type { Change, FleetSpec, Study } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import { vehicleSpec } from '../model/vehicle.ts';

/** A price of a type. */
export interface TypePrice {
  readonly type: VehicleType;
  readonly price: 'day' | 'km';
}

/** What the fleets of a type pay in all scenarios. */
export function typePrices(study: Study, { type, price }: TypePrice): number[] {
  const fleets = placementsOf(study).flatMap((placement) => placement.fleets.filter((fleet) => fleet.type === type));
  return fleets.map((fleet) => vehicleSpec(study, fleet)[price]);
}

/** The study in whose scenarios each fleet of the type says the moved price itself. */
export function withTypePrice(study: Study, { type, price }: TypePrice, move: (own: number) => number): Study {
  const numbersOf = (fleet: FleetSpec): FleetSpec['numbers'] =>
    fleet.type === type ? { ...fleet.numbers, [price]: move(vehicleSpec(study, fleet)[price]) } : fleet.numbers;
  const moved = (fleet: FleetSpec): FleetSpec => ({ ...fleet, numbers: numbersOf(fleet) });
  const [baseline, ...variants] = study.scenarios;
  /** A change of type keeps a fleet's numbers, and one of numbers replaces all: both say what the fleet then pays. */
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
      const isSaid = change.set.type !== undefined || change.set.numbers !== undefined;
      const isOfType = before.type === type || after.type === type;
      return isSaid && isOfType ? { ...change, set: { ...change.set, numbers: numbersOf(after) } } : change;
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
