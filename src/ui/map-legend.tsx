// What the signs and colours on the map mean.
import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { ScenarioView } from '../service/protocol.ts';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { areParcelsHeldAgainst } from './map-colours.ts';
import { ShadeLegend } from './map-shades.tsx';
import { Term } from './term.tsx';
import { TwinKey } from './twin-key.tsx';
import { words } from './words.ts';

const VEHICLES = ['van', 'bike', 'feeder'] as const;
const STATES = ['waiting', 'onTheWay', 'delivered', 'late', 'deliveredLate'] as const;
/** Pixels of the window's height. */
const LOW = 560;

export function MapLegend() {
  const { desk, stage } = useDesk();
  const [isOpen, setOpen] = useState(() => !isCramped());
  // The sheet leaves little of the map, and none of that to spare.
  useSignalEffect(() => {
    if (stage.sheetUp.value && isNarrow()) setOpen(false);
  });
  useEffect(() => {
    let was = isCramped();
    const onResize = () => {
      const is = isCramped();
      if (is && !was) setOpen(false);
      was = is;
    };
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, []);
  const areStatesDrawn = desk.twins.colours.value !== 'streets' && !areParcelsHeldAgainst(desk.twins);
  return (
    <section class={`card legend${isOpen ? '' : ' shut'}`} aria-label={words.map.legend}>
      <ShadeLegend />
      <TwinKey />
      <button type="button" class="legend-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.map.legend}
        <Icon name={isOpen ? 'down' : 'up'} />
      </button>
      {isOpen && (
        <ul>
          {VEHICLES.map((kind) => (
            <li key={kind}>
              <span class={`swatch ${kind}`} aria-hidden="true" />
              {kind === 'feeder' ? <Term of="feeder">{words.map[kind]}</Term> : words.map[kind]}
            </li>
          ))}
          {placesOf(desk.session.view.value).map(([sign, said]) => (
            <li key={sign}>
              <span class={`swatch ${sign}`} aria-hidden="true" />
              {isTerm(sign) ? <Term of={sign}>{said}</Term> : said}
            </li>
          ))}
          {(areStatesDrawn ? STATES : []).map((state) => (
            <li key={state}>
              <span class={`swatch dot ${state}`} aria-hidden="true" />
              {state === 'late' ? <Term of="late">{words.map[state]}</Term> : words.map[state]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Signs of what stands, with their words; those of which the scenario has none are left out. */
function placesOf(view: ScenarioView | null): (readonly [sign: string, words: string])[] {
  const depots = view?.facilities.filter(({ kind }) => kind === 'depot') ?? [];
  const lockers = view?.facilities.filter(({ kind }) => kind === 'locker') ?? [];
  const isOnSite = depots.some(({ hypothetical }) => !hypothetical);
  const isHypothetical = depots.some(({ hypothetical }) => hypothetical);
  return [
    ['hub', words.map.hub] as const,
    ...(isOnSite ? [['depot rimmed', words.depotPlace.onSiteOnMap] as const] : []),
    ...(isHypothetical ? [['depot hypothetical', words.depotPlace.onMap] as const] : []),
    ...(lockers.some(({ hypothetical }) => !hypothetical) ? [['locker', words.map.locker] as const] : []),
    ...(lockers.some(({ hypothetical }) => hypothetical)
      ? [['locker hypothetical', words.depotPlace.lockerOnMap] as const]
      : []),
    ...((view?.freeSites.length ?? 0) > 0 ? [['site', words.sites.onMap] as const] : []),
    ...((view?.bays.length ?? 0) > 0 ? [['bay', words.bays.onMap] as const] : []),
    ...((view?.zones.length ?? 0) > 0 ? [['zone', words.zones.onMap] as const] : []),
  ];
}

/** Signs whose words are explained. */
function isTerm(sign: string): sign is 'hub' | 'locker' | 'site' | 'bay' {
  return sign === 'hub' || sign === 'locker' || sign === 'site' || sign === 'bay';
}

/** True where the panel is a sheet under the map; as in page.css. */
function isNarrow(): boolean {
  return window.innerWidth < 900;
}

/** True where the open legend would take much of the map. */
function isCramped(): boolean {
  return isNarrow() || window.innerHeight < LOW;
}
