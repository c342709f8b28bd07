// What is the same in two runs of one draw: parcels by their orders, facilities by their ids. Vehicles are each run's own.
import { isSameThing, type Thing } from '../map/thing.ts';
import type { ScenarioView } from '../service/protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { type ChangeCounts, changesOf, countChanges, pairParcels } from './parcel-pairs.ts';

export interface Matching {
  readonly runs: { readonly first: ShownRun; readonly other: ShownRun };
  /** By parcel of the first run: its row in the other; and the other way round. */
  readonly there: Int32Array;
  readonly here: Int32Array;
  /** By parcel of each run: earlier, later or the same as in the other one. */
  readonly changes: { readonly first: Uint8Array; readonly other: Uint8Array };
  /** Of the first run against the other. */
  readonly counts: ChangeCounts;
}

/** Null unless both runs are there with all their days, and are the same draw. */
export function matchRuns(first: ShownRun | null, other: ShownRun | null): Matching | null {
  if (!first?.result || !other?.result || first.replication !== other.replication) return null;
  const there = pairParcels(first.parcels, other.parcels);
  const here = pairParcels(other.parcels, first.parcels);
  const changes = {
    first: changesOf(first.parcels, other.parcels, there),
    other: changesOf(other.parcels, first.parcels, here),
  };
  return {
    runs: { first, other },
    there,
    here,
    changes,
    counts: countChanges(changes.first, first.parcels.measured),
  };
}

type Views = readonly [from: ScenarioView | null, to: ScenarioView | null];

/** The same thing in the other run, or null where it has none. `row`: where its parcels have these. */
export function counterpartOf(thing: Thing, row: Int32Array | null, [from, to]: Views): Thing | null {
  if (thing.kind === 'vehicle') return null;
  if (thing.kind === 'parcel') {
    const index = row?.[thing.index] ?? -1;
    return index < 0 ? null : { kind: 'parcel', index };
  }
  const things = (view: ScenarioView | null): readonly { readonly id: string }[] => {
    if (thing.kind === 'facility') return view?.facilities ?? [];
    return (thing.kind === 'bay' ? view?.bays : view?.freeSites) ?? [];
  };
  const id = things(from)[thing.index]?.id;
  const index = things(to).findIndex((one) => one.id === id);
  return id === undefined || index < 0 ? null : { kind: thing.kind, index };
}

/** What stands is chosen by its row, which another version of the scenario gives to another one: the row of the same there. */
export function sameIn(thing: Thing | null, views: Views): Thing | null {
  if (thing === null || thing.kind === 'vehicle' || thing.kind === 'parcel') return thing;
  const found = counterpartOf(thing, null, views);
  return isSameThing(found, thing) ? thing : found;
}

/** True where the two go together: the same thing, or one of the other half's own while nothing is chosen in the first. */
export function isPair(first: Thing | null, other: Thing, pairs: Matching | null, [from, to]: Views): boolean {
  return isSameThing(counterpartOf(other, pairs?.here ?? null, [to, from]), first);
}
