// Ties the map to the session: whatever changes there is drawn, and what the reader does on the map is told to the desk.
import { effect } from '@preact/signals';
import { depotUses } from '../app/depot-use.ts';
import { hubOwners } from '../app/hub-owners.ts';
import { decimal } from '../base/format.ts';
import type { CityMap } from '../map/city-map-contract.ts';
import type { Thing } from '../map/thing.ts';
import type { CityView } from '../service/protocol.ts';
import type { DeskTools } from './desk-context.ts';
import { bindShades } from './map-shades.tsx';
import { moveThing } from './thing-move.ts';
import { words } from './words.ts';
import { zoneLimit } from './zone-list.ts';

export interface MapHover {
  readonly thing: Thing;
  readonly x: number;
  readonly y: number;
  /** Size of the map. */
  readonly width: number;
  readonly height: number;
}

/** Makes a map in the host and keeps it up to date; gives the function that ends it. Pixi is loaded here, not before. */
export async function bindMap(
  host: HTMLElement,
  tools: DeskTools,
  onHover: (hover: MapHover | null) => void,
): Promise<() => void> {
  const { desk, theme, stage } = tools;
  const { session } = desk;
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
  const { createCityMap } = await import('../map/city-map.ts');
  const map: CityMap = await createCityMap(host, {
    theme: theme.theme.peek(),
    reducedMotion: reduced.matches,
    label: words.map.label,
    onHover: (thing, at) =>
      onHover(thing === null ? null : { thing, x: at.x, y: at.y, width: host.clientWidth, height: host.clientHeight }),
    onSelect: (thing) => void desk.select(thing),
    zoneWords: (zone) => `${zone.name}\n${zoneLimit(zone)}`,
    onFollow: (thing) => {
      stage.following.value = thing;
    },
    onMove: (moved, position, phase) => moveThing(tools, map, moved, position, phase),
  });
  const onReduced = () => map.setReducedMotion(reduced.matches);
  reduced.addEventListener('change', onReduced);

  let shownCity: CityView | null = null;
  const ends = [
    effect(() => map.setTheme(theme.theme.value)),
    effect(() => {
      const city = session.city.value;
      const view = session.view.value;
      // In one effect, since the first view is told where the facilities of a new city are.
      if (city !== null && city !== shownCity) map.setCity(city);
      shownCity = city;
      if (view !== null) map.setScenario(view);
    }),
    effect(() => map.setRun(session.run.value)),
    effect(() => map.setTime(session.time.value)),
    effect(() => map.select(session.selected.value)),
    ...bindShades(map, tools),
    effect(() => {
      const study = session.study.value;
      const run = session.run.value;
      const uses = study === null || !run?.result ? [] : depotUses(study, run.result);
      const owners = study === null ? new Map<string, string>() : hubOwners(study, session.scenario.value);
      map.setFacilityNotes(
        new Map([
          ...[...owners].map(([id, text]) => [id, { text, warn: false }] as const),
          ...uses.map(
            (use) => [use.id, { text: words.map.perDay(decimal(use.parcelsPerDay)), warn: use.isLow }] as const,
          ),
        ]),
      );
    }),
  ];
  stage.map.value = map;
  return () => {
    for (const end of ends) end();
    reduced.removeEventListener('change', onReduced);
    stage.map.value = null;
    map.destroy();
  };
}
