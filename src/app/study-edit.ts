// Edits of a scenario's facilities and fleets as functions from study to study.
import { placementOf } from '../model/placement.ts';
import type {
  Baseline,
  BaySpec,
  Change,
  DepotSpec,
  FleetSpec,
  HubSpec,
  LockerSpec,
  Study,
  Variant,
} from '../model/study.ts';
import type { ContractorEntry } from '../model/study-carriers.ts';

/** What a scenario places. */
export interface Entities {
  readonly hub: HubSpec;
  readonly depot: DepotSpec;
  readonly locker: LockerSpec;
  readonly fleet: FleetSpec;
  readonly bay: BaySpec;
  readonly contractor: ContractorEntry;
}
export type EntityKind = keyof Entities;

const LIST = {
  hub: 'hubs',
  depot: 'depots',
  locker: 'lockers',
  fleet: 'fleets',
  bay: 'bays',
  contractor: 'contractors',
} as const;

const LISTS = Object.values(LIST);

/** One scenario's facility or fleet, as its changes leave it; undefined where there is none. */
export function entityIn<Kind extends EntityKind>(
  study: Study,
  scenario: string,
  kind: Kind,
  id: string,
): Entities[Kind] | undefined {
  const list = placementOf(study, scenario)?.[LIST[kind]] as readonly Entities[Kind][] | undefined;
  return list?.find((entity) => entity.id === id);
}

/** One scenario's facility or fleet with some fields changed; the baseline's own, or as a change of the variant. */
export function editEntity<Kind extends EntityKind>(
  study: Study,
  scenario: string,
  kind: Kind,
  id: string,
  set: Partial<Entities[Kind]>,
): Study {
  return inScenario(study, scenario, {
    baseline: (baseline) => {
      const list = baseline[LIST[kind]] as readonly unknown[] as readonly Entities[Kind][];
      return { ...baseline, [LIST[kind]]: list.map((entity) => (entity.id === id ? { ...entity, ...set } : entity)) };
    },
    variant: (variant) => {
      const changes = [...variant.changes];
      let row = changes.length - 1;
      while (row >= 0 && !decides(changes[row] as Change, kind, id)) row--;
      const change = changes[row];
      if (change === undefined) {
        changes.push({ id: freshChange(variant), on: true, kind: `set-${kind}`, target: id, set } as Change);
      } else if ('set' in change) {
        changes[row] = { ...change, set: { ...change.set, ...set } } as Change;
      } else {
        changes[row] = { ...change, [kind]: { ...addedIn(change, kind), ...set } } as Change;
      }
      return { ...variant, changes };
    },
  });
}

export function addEntity<Kind extends EntityKind>(
  study: Study,
  scenario: string,
  kind: Kind,
  entity: Entities[Kind],
): Study {
  return inScenario(study, scenario, {
    baseline: (baseline) => ({ ...baseline, [LIST[kind]]: [...baseline[LIST[kind]], entity] }),
    variant: (variant) => ({
      ...variant,
      changes: [
        ...variant.changes,
        { id: freshChange(variant), on: true, kind: `add-${kind}`, [kind]: entity } as unknown as Change,
      ],
    }),
  });
}

/** Without a facility or fleet. Fleets that stand at a removed facility go with it. */
export function removeEntity(study: Study, scenario: string, kind: EntityKind, id: string): Study {
  let next = removeOne(study, scenario, kind, id);
  if (kind === 'fleet' || kind === 'bay' || kind === 'contractor') return next;
  for (const fleet of placementOf(study, scenario)?.fleets ?? []) {
    if (fleet.at === id) next = removeOne(next, scenario, 'fleet', fleet.id);
  }
  return next;
}

function removeOne(study: Study, scenario: string, kind: EntityKind, id: string): Study {
  const [baseline, ...variants] = study.scenarios;
  if (baseline.id === scenario) {
    const list = baseline[LIST[kind]] as readonly { readonly id: string }[];
    const less = { ...baseline, [LIST[kind]]: list.filter((entity) => entity.id !== id) } as Baseline;
    // A variant cannot change what is no longer there, unless it brings its own of that id.
    const freed = variants.map((variant) =>
      variant.changes.some((change) => addedIn(change, kind)?.id === id)
        ? variant
        : { ...variant, changes: variant.changes.filter((change) => !isAbout(change, kind, id)) },
    );
    return { ...study, scenarios: [less, ...freed] };
  }
  return inScenario(study, scenario, {
    baseline: (unchanged) => unchanged,
    variant: (variant) => {
      const isOwn = variant.changes.some((change) => addedIn(change, kind)?.id === id);
      const changes = variant.changes.filter(
        (change) => !isAbout(change, kind, id) && addedIn(change, kind)?.id !== id,
      );
      const removal = { id: freshChange(variant), on: true, kind: `remove-${kind}`, target: id } as Change;
      return { ...variant, changes: isOwn ? changes : [...changes, removal] };
    },
  });
}

export function renameScenario(study: Study, scenario: string, name: string): Study {
  return inScenario(study, scenario, {
    baseline: (baseline) => ({ ...baseline, name }),
    variant: (variant) => ({ ...variant, name }),
  });
}

export function inScenario(
  study: Study,
  scenario: string,
  edit: { baseline: (baseline: Baseline) => Baseline; variant: (variant: Variant) => Variant },
): Study {
  const [baseline, ...variants] = study.scenarios;
  return {
    ...study,
    scenarios: [
      baseline.id === scenario ? edit.baseline(baseline) : baseline,
      ...variants.map((variant) => (variant.id === scenario ? edit.variant(variant) : variant)),
    ],
  };
}

/** What a change brings of that kind; undefined where it brings nothing. */
export function addedIn<Kind extends EntityKind>(change: Change, kind: Kind): Entities[Kind] | undefined {
  if (change.kind !== `add-${kind}`) return undefined;
  return (change as unknown as Record<Kind, Entities[Kind]>)[kind];
}

/** True if the change gives a facility or fleet its fields. */
function decides(change: Change, kind: EntityKind, id: string): boolean {
  return change.on && (addedIn(change, kind)?.id === id || isSet(change, kind, id));
}

export function isSet(change: Change, kind: EntityKind, id: string): boolean {
  return change.kind === `set-${kind}` && 'target' in change && change.target === id;
}

function isAbout(change: Change, kind: EntityKind, id: string): boolean {
  return 'target' in change && change.target === id && (isSet(change, kind, id) || change.kind === `remove-${kind}`);
}

/** An id that no change of the variant has. */
export function freshChange(variant: Variant): string {
  return freshId(new Set(variant.changes.map((change) => change.id)), 'change');
}

/** An id and a name that nothing placed in any scenario has yet. */
export function freshName(study: Study, stem: string, title: string): { id: string; name: string } {
  const taken = new Set<string>();
  for (const { id } of study.scenarios) {
    const placement = placementOf(study, id);
    for (const kind of LISTS) {
      for (const entity of placement?.[kind] ?? []) taken.add(entity.id);
    }
  }
  const [baseline, ...variants] = study.scenarios;
  for (const kind of LISTS) {
    for (const entity of baseline[kind]) taken.add(entity.id);
  }
  for (const variant of variants) {
    for (const change of variant.changes) {
      for (const kind of Object.keys(LIST) as EntityKind[]) {
        const added = addedIn(change, kind);
        if (added !== undefined) taken.add(added.id);
      }
    }
  }
  const id = freshId(taken, stem);
  return { id, name: `${title} ${id.slice(stem.length + 1)}` };
}

/** "stem-1", or the first number after it that is free. */
export function freshId(taken: ReadonlySet<string>, stem: string): string {
  let number = 1;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}
