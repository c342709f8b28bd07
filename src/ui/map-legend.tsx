// What the signs and colours on the map mean.
import { useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import { words } from './words-en.ts';

const VEHICLES = ['van', 'bike', 'feeder'] as const;
const PLACES = ['hub', 'depot', 'locker'] as const;
const STATES = ['waiting', 'onTheWay', 'delivered', 'late'] as const;

export function MapLegend() {
  const [isOpen, setOpen] = useState(() => window.innerWidth >= 900);
  return (
    <section class={`card legend${isOpen ? '' : ' shut'}`} aria-label={words.map.legend}>
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
