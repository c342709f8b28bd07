// What the signs and colours on the map mean.
import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { ShadeLegend } from './map-shades.tsx';
import { words } from './words-en.ts';

const VEHICLES = ['van', 'bike', 'feeder'] as const;
const PLACES = ['hub', 'depot', 'locker'] as const;
const STATES = ['waiting', 'onTheWay', 'delivered', 'late', 'deliveredLate'] as const;
/** Pixels of the window's height. */
const LOW = 560;

export function MapLegend() {
  const { stage } = useDesk();
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
  return (
    <section class={`card legend${isOpen ? '' : ' shut'}`} aria-label={words.map.legend}>
      <ShadeLegend />
      <button type="button" class="legend-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.map.legend}
        <Icon name={isOpen ? 'down' : 'up'} />
      </button>
      {isOpen && (
        <ul>
          {VEHICLES.map((kind) => (
            <li key={kind}>
              <span class={`swatch ${kind}`} aria-hidden="true" />
              {words.map[kind]}
            </li>
          ))}
          {PLACES.map((kind) => (
            <li key={kind}>
              <span class={`swatch ${kind}`} aria-hidden="true" />
              {words.map[kind]}
            </li>
          ))}
          {STATES.map((state) => (
            <li key={state}>
              <span class={`swatch dot ${state}`} aria-hidden="true" />
              {words.map[state]}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** True where the panel is a sheet under the map; as in page.css. */
function isNarrow(): boolean {
  return window.innerWidth < 900;
}

/** True where the open legend would take much of the map. */
function isCramped(): boolean {
  return isNarrow() || window.innerHeight < LOW;
}
