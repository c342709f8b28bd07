// Which signs the legend explains: what the scenario on show has and the layers have not turned off.
import type { LayerName } from '../map/scene.ts';
import type { ScenarioView } from '../service/protocol.ts';
import { type Words, words } from './words.ts';

export interface LegendRow {
  /** Classes of its swatch. */
  readonly sign: string;
  readonly words: string;
  /** The word of the trade that is explained with it. */
  readonly term: keyof Words['glossary']['meanings'] | null;
}

/**
 * The rows for a scenario, whatever its runs bring: a legend that grew with them would move the map. `areStatesDrawn` is
 * false where parcels have other colours than those of their states.
 */
export function legendRows(
  view: ScenarioView | null,
  hidden: ReadonlySet<LayerName>,
  areStatesDrawn: boolean,
): readonly LegendRow[] {
  const areFacilitiesDrawn = !hidden.has('facilities');
  const isThere = (list: readonly unknown[] | undefined, layer: LayerName): boolean =>
    (list?.length ?? 0) > 0 && !hidden.has(layer);
  return [
    ...(hidden.has('vehicles') ? [] : vehicleRows()),
    ...(areFacilitiesDrawn ? [row('hub', words.map.hub, 'hub'), ...depotRows(view, !hidden.has('labels'))] : []),
    ...(isThere(view?.reach, 'reach') ? [row('reach', words.map.reached, 'catchment')] : []),
    ...(areFacilitiesDrawn ? lockerRows(view, !hidden.has('fill')) : []),
    ...(isThere(view?.freeSites, 'sites') ? [row('site', words.sites.onMap, 'site')] : []),
    ...(isThere(view?.bays, 'bays') ? [row('bay', words.bays.onMap, 'bay')] : []),
    ...(isThere(view?.zones, 'zones') ? [row('zone', words.zones.onMap)] : []),
    ...(areStatesDrawn && !hidden.has('parcels') ? stateRows() : []),
  ];
}

function row(sign: string, said: string, term: LegendRow['term'] = null): LegendRow {
  return { sign, words: said, term };
}

function vehicleRows(): LegendRow[] {
  return [row('van', words.map.van), row('bike', words.map.bike), row('feeder', words.map.feeder, 'feeder')];
}

function depotRows(view: ScenarioView | null, areNamed: boolean): LegendRow[] {
  const depots = view?.facilities.filter(({ kind }) => kind === 'depot') ?? [];
  return [
    ...(depots.some(({ hypothetical }) => !hypothetical) ? [row('depot rimmed', words.depotPlace.onSiteOnMap)] : []),
    ...(depots.some(({ hypothetical }) => hypothetical) ? [row('depot hypothetical', words.depotPlace.onMap)] : []),
    ...(areNamed && depots.some(({ open }) => open) ? [row('few', words.why.few)] : []),
  ];
}

function lockerRows(view: ScenarioView | null, isFilled: boolean): LegendRow[] {
  const lockers = view?.facilities.filter(({ kind }) => kind === 'locker') ?? [];
  const { lockerOnMap, emptyLockerOnMap } = words.depotPlace;
  const empty = isFilled ? '' : ' empty';
  return [
    ...(lockers.some(({ hypothetical }) => !hypothetical)
      ? [row(`locker${empty}`, isFilled ? words.map.locker : words.thing.kinds.locker, 'locker')]
      : []),
    ...(lockers.some(({ hypothetical }) => hypothetical)
      ? [row(`locker hypothetical${empty}`, isFilled ? lockerOnMap : emptyLockerOnMap)]
      : []),
  ];
}

function stateRows(): LegendRow[] {
  const states = ['waiting', 'onTheWay', 'delivered', 'late', 'deliveredLate'] as const;
  return states.map((state) => row(`dot ${state}`, words.map[state], state === 'late' ? 'late' : null));
}
