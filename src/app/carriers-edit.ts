// Carriers of a study as edits that leave it whole: each has a hub, and a carrier that goes takes its hubs along.
import type { Point } from '../base/geometry.ts';
import { placementOf } from '../model/placement.ts';
import type { Baseline, Change, HubSpec, Study } from '../model/study.ts';
import type { CarrierSpec } from '../model/study-carriers.ts';
import type { ListStore } from './list-store.ts';
import { addEntity, freshId, freshName, removeEntity } from './study-edit.ts';

/** The first of several, whose everything is that was there before. */
export interface CarrierWords {
  readonly stem: string;
  readonly hubOf: (carrier: string) => string;
}

/** Metres between a carrier's hub and the one it is put beside. */
const BESIDE: Point = { x: 0, y: 60 };

export function carrierStore(words: CarrierWords): ListStore<CarrierSpec> {
  return {
    read: (study) => study.carriers,
    keyOf: ({ id }) => id,
    add: (study, carrier) => withCarrier(study.carriers.length === 0 ? withFirst(study, words) : study, carrier, words),
    change: (study, key, change) => ({
      ...study,
      carriers: study.carriers.map((carrier) => (carrier.id === key ? { ...carrier, ...change } : carrier)),
    }),
    remove: withoutCarrier,
  };
}

/** A carrier of the weight of the last one, under an id that none has; the second where there is none yet. */
export function newCarrier({ carriers }: Study, stem: string): CarrierSpec {
  const first = carriers.length === 0 ? ['carrier-1'] : [];
  const id = freshId(new Set([...first, ...carriers.map((carrier) => carrier.id)]), 'carrier');
  return { id, name: `${stem} ${id.slice('carrier-'.length)}`, share: carriers.at(-1)?.share ?? 1 };
}

/** All that is there becomes the first carrier's: hubs that name none are, micro-depots must say it. */
function withFirst(study: Study, { stem }: CarrierWords): Study {
  const id = 'carrier-1';
  const owned = <Spec extends object>(depot: Spec): Spec =>
    'sharing' in depot && depot.sharing === 'own' ? { ...depot, carrier: id } : depot;
  const changed = (change: Change): Change => {
    if (change.kind === 'add-depot') return { ...change, depot: owned(change.depot) };
    return change.kind === 'set-depot' ? { ...change, set: owned(change.set) } : change;
  };
  const [baseline, ...variants] = study.scenarios;
  return {
    ...study,
    carriers: [{ id, name: `${stem} 1`, share: 1 }],
    scenarios: [
      { ...baseline, depots: baseline.depots.map(owned) },
      ...variants.map((variant) => ({ ...variant, changes: variant.changes.map(changed) })),
    ],
  };
}

/** With a hub of its own beside the first one, and vehicles there like those that stand at that one. */
function withCarrier(study: Study, carrier: CarrierSpec, { hubOf }: CarrierWords): Study {
  const [baseline] = study.scenarios;
  const [beside] = baseline.hubs as [HubSpec, ...HubSpec[]];
  const position = { x: beside.position.x + BESIDE.x, y: beside.position.y + study.carriers.length * BESIDE.y };
  const { id } = freshName(study, 'hub', '');
  const hub: HubSpec = { ...beside, id, name: hubOf(carrier.name), position, carrier: carrier.id };
  let next = addEntity({ ...study, carriers: [...study.carriers, carrier] }, baseline.id, 'hub', hub);
  for (const fleet of baseline.fleets.filter(({ at }) => at === beside.id)) {
    const { carrier: _, ...others } = fleet;
    next = addEntity(next, baseline.id, 'fleet', { ...others, ...freshName(next, fleet.kind, fleet.name), at: hub.id });
  }
  return next;
}

/** Its hubs go with it, where others are left. One alone is nobody's competitor, so nothing names it then. */
function withoutCarrier(study: Study, id: string): Study {
  const carriers = study.carriers.filter((carrier) => carrier.id !== id);
  let next: Study = { ...study, carriers };
  for (const scenario of study.scenarios) {
    for (const hub of placementOf(next, scenario.id)?.hubs ?? []) {
      const isLast = placementOf(next, scenario.id)?.hubs.length === 1;
      if (hub.carrier === id && !isLast) next = removeEntity(next, scenario.id, 'hub', hub.id);
    }
  }
  if (carriers.length > 1) return next;
  return namingNone(next, carriers.length === 0 ? id : (carriers[0] as CarrierSpec).id);
}

/** One carrier is left: the study is as one that never had several. */
function namingNone(study: Study, id: string): Study {
  const freed = <Spec extends object>(spec: Spec): Spec => {
    if (!('carrier' in spec) || spec.carrier !== id) return spec;
    const { carrier: _, ...others } = spec;
    return others as Spec;
  };
  const changed = (change: Change): Change =>
    Object.fromEntries(
      Object.entries(change).map(([key, part]) => [key, typeof part === 'object' ? freed(part as object) : part]),
    ) as unknown as Change;
  const [baseline, ...variants] = study.scenarios;
  const lists = ['hubs', 'depots', 'lockers', 'fleets', 'contractors'] as const;
  const parts = Object.fromEntries(lists.map((list) => [list, (baseline[list] as readonly object[]).map(freed)]));
  return {
    ...study,
    carriers: [],
    scenarios: [
      { ...baseline, ...(parts as Partial<Baseline>) },
      ...variants.map((variant) => ({ ...variant, changes: variant.changes.map(changed) })),
    ],
  };
}
