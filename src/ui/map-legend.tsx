// What the signs and colours on the map mean.
import { useSignalEffect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { Icon } from './icons.tsx';
import { legendRows } from './legend-rows.ts';
import { areStatesDrawn } from './map-colours.ts';
import { ShadeLegend } from './map-shades.tsx';
import { Term } from './term.tsx';
import { TwinKey } from './twin-key.tsx';
import { words } from './words.ts';

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
  const rows = legendRows(desk.session.view.value, stage.hidden.value, areStatesDrawn(desk.twins));
  return (
    <section class={`card legend${isOpen ? '' : ' shut'}`} aria-label={words.map.legend}>
      <ShadeLegend />
      <TwinKey />
      {rows.length > 0 && (
        <button type="button" class="legend-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {words.map.legend}
          <Icon name={isOpen ? 'down' : 'up'} />
        </button>
      )}
      {rows.length > 0 && isOpen && (
        <ul>
          {rows.map((row) => (
            <li key={row.sign}>
              <span class={`swatch ${row.sign}`} aria-hidden="true" />
              {row.term === null ? row.words : <Term of={row.term}>{row.words}</Term>}
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
