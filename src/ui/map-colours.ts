// What colours a map beyond its parcels' states: shades of the run it shows, or where that differs from the twin's.
import { effect } from '@preact/signals';
import { shadeAreas, shadeStreets } from '../app/map-shades.ts';
import { EARLIER, LATER } from '../app/parcel-pairs.ts';
import { type StreetChanges, streetChanges } from '../app/street-changes.ts';
import type { Twins } from '../app/twins-contract.ts';
import type { CityMap } from '../map/city-map-contract.ts';
import { AS_THERE, EARLIER_HERE, LATER_HERE, type ParcelChanges } from '../map/parcel-changes.ts';
import type { CityLoad } from '../service/city-load-view.ts';
import type { DeskTools } from './desk-context.ts';

/** The map of the scenario on show, or the other one beside it. */
export type Half = 'first' | 'other';

const LOOK: Readonly<Record<number, number>> = { [EARLIER]: EARLIER_HERE, [LATER]: LATER_HERE };

/** Keeps the colours of a map; gives the functions that end it. */
export function bindColours(map: CityMap, { desk, stage }: DeskTools, half: Half): (() => void)[] {
  const { twins, session } = desk;
  const loadOf = (): CityLoad | null => (half === 'first' ? session.cityLoad.value : twins.load.value);
  return [
    effect(() => map.setParcelChanges(parcelChanges(twins, half))),
    effect(() => {
      const [load, { areas }] = [loadOf(), stage.shades.value];
      if (load === null || areas === null) return map.setAreaShade(null);
      map.setAreaShade(
        shadeAreas(
          load,
          areas,
          endsOfFirst((first) => shadeAreas(first, areas).ends),
        ).shade,
      );
    }),
    effect(() => {
      const [load, { streets }] = [loadOf(), stage.shades.value];
      if (twins.colours.value === 'streets') return map.setStreetShade(changedStreets(desk, half)?.shade ?? null);
      if (load === null || streets === null) return map.setStreetShade(null);
      map.setStreetShade(
        shadeStreets(
          load,
          streets,
          endsOfFirst((first) => shadeStreets(first, streets).ends),
        ).shade,
      );
    }),
  ];

  /** The classes of the first half hold in both, and its legend is for both. */
  function endsOfFirst(ends: (first: CityLoad) => readonly number[]): readonly number[] | undefined {
    const first = half === 'first' ? null : session.cityLoad.value;
    return first === null ? undefined : ends(first);
  }
}

/** False also while the days of one half are being drawn: until then parcels have the colours of their states. */
export function areParcelsHeldAgainst({ matching, colours }: Twins): boolean {
  return colours.value === 'parcels' && matching.value !== null;
}

/** True where parcels are drawn with the colours of their states. */
export function areStatesDrawn(twins: Twins): boolean {
  return twins.colours.value !== 'streets' && !areParcelsHeldAgainst(twins);
}

function parcelChanges(twins: Twins, half: Half): ParcelChanges | null {
  const matched = twins.matching.value;
  if (matched === null || !areParcelsHeldAgainst(twins)) return null;
  const look = matched.changes[half].map((change) => LOOK[change] ?? AS_THERE);
  return { of: matched.runs[half].parcels, look };
}

/** This half's streets against the other's; null until both are counted. */
export function changedStreets({ twins, session }: DeskTools['desk'], half: Half): StreetChanges | null {
  const [first, other] = [session.cityLoad.value, twins.load.value];
  if (first === null || other === null) return null;
  return half === 'first' ? streetChanges(first, other) : streetChanges(other, first);
}
