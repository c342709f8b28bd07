// Ties the second map to the other scenario: the same city, clock and layers, the first map's camera, a run and a choice of its own.
import { batch, effect } from '@preact/signals';
import type { CityMap } from '../map/city-map-contract.ts';
import type { Thing } from '../map/thing.ts';
import type { CameraLead } from '../map/twin-camera.ts';
import type { CityView } from '../service/protocol.ts';
import type { DeskTools } from './desk-context.ts';
import { facilityNotes } from './facility-notes.ts';
import type { MapHover } from './hover-line.tsx';
import { bindColours } from './map-colours.ts';
import { bindLayers } from './map-layers.tsx';
import { letterOf } from './twin-words.ts';
import { words } from './words.ts';
import { zoneLimit } from './zone-list.ts';

export interface BoundTwin {
  readonly map: CityMap;
  readonly stop: () => void;
}

export async function bindTwinMap(
  host: HTMLElement,
  tools: DeskTools,
  lead: CameraLead,
  onHover: (hover: MapHover | null) => void,
): Promise<BoundTwin> {
  const { desk, theme } = tools;
  const { session, twins } = desk;
  const { createCityMap } = await import('../map/city-map.ts');
  const map = await createCityMap(host, {
    theme: theme.theme.peek(),
    // What moves by itself is the camera, which is the first map's.
    reducedMotion: true,
    label: words.twin.other,
    lead,
    onHover: (thing, at) =>
      onHover(thing === null ? null : { thing, x: at.x, y: at.y, width: host.clientWidth, height: host.clientHeight }),
    onSelect: (thing) => choose(tools, thing),
    zoneWords: (zone) => `${zone.name}\n${zoneLimit(zone)}`,
  });
  let shownCity: CityView | null = null;
  const ends = [
    effect(() => map.setTheme(theme.theme.value)),
    effect(() => {
      const [city, view] = [session.city.value, twins.view.value];
      if (city !== null && city !== shownCity) map.setCity(city);
      shownCity = city;
      if (view === null) return;
      map.setScenario(view);
      host.setAttribute('aria-label', words.twin.map(letterOf(session.study.peek(), view.id), view.name));
    }),
    effect(() => map.setRun(twins.run.value)),
    effect(() => map.setTime(session.time.value)),
    effect(() => map.select(twins.selected.value)),
    ...bindColours(map, tools, 'other'),
    ...bindLayers(map, tools),
    effect(() => map.setFacilityNotes(facilityNotes(session.study.value, twins.scenario.value ?? '', twins.run.value))),
  ];
  return {
    map,
    stop() {
      for (const end of ends) end();
      map.destroy();
    },
  };
}

/** The first half chooses the same, or nothing where it has no such thing. */
function choose({ desk }: DeskTools, thing: Thing | null): void {
  batch(() => {
    const same = desk.twins.select(thing);
    void desk.select(same);
    desk.twins.select(thing);
  });
}
