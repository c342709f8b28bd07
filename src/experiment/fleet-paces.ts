// The pace by hour that fleets state themselves, changed wherever a study states it.
import type { Change, FleetSpec, Study } from '../model/study.ts';

type Speeds = FleetSpec['speeds'];

/** The study in which each fleet's own pace is moved; those of the modes stay. */
export function withFleetPaces(study: Study, move: (paceByHour: readonly number[]) => number[]): Study {
  const moved = <Fields extends { readonly speeds?: Speeds }>(fields: Fields): Fields =>
    fields.speeds?.paceByHour === undefined
      ? fields
      : { ...fields, speeds: { ...fields.speeds, paceByHour: move(fields.speeds.paceByHour) } };
  const changed = (change: Change): Change => {
    if (change.kind === 'add-fleet') return { ...change, fleet: moved(change.fleet) };
    return change.kind === 'set-fleet' ? { ...change, set: moved(change.set) } : change;
  };
  const [baseline, ...variants] = study.scenarios;
  return {
    ...study,
    scenarios: [
      { ...baseline, fleets: baseline.fleets.map(moved) },
      ...variants.map((variant) => ({ ...variant, changes: variant.changes.map(changed) })),
    ],
  };
}
