// Which layers of the map are drawn.
import { effect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CityMap } from '../map/city-map-contract.ts';
import type { LayerName } from '../map/scene.ts';
import { type DeskTools, useDesk } from './desk-context.ts';
import { ShadeChoice } from './map-shades.tsx';
import { words } from './words.ts';

const LAYERS: readonly LayerName[] = [
  'reach',
  'zones',
  'bays',
  'sites',
  'parcels',
  'vehicles',
  'facilities',
  'fill',
  'labels',
];

/** Shows on a map what the reader has not turned off; gives the functions that end it. */
export function bindLayers(map: CityMap, { desk, stage }: DeskTools): (() => void)[] {
  return [
    effect(() => {
      // Streets that differ are of the whole day, and parcels would hide them.
      const areStreetsColoured = desk.twins.colours.value === 'streets';
      for (const layer of LAYERS) {
        const isHidden = stage.hidden.value.has(layer) || (layer === 'parcels' && areStreetsColoured);
        map.setLayer(layer, !isHidden);
      }
    }),
  ];
}

export function MapLayers() {
  const { desk, stage } = useDesk();
  const view = desk.session.view.value;
  /** Layers of which many studies have nothing. */
  const has: Partial<Record<LayerName, boolean>> = {
    zones: view !== null && view.zones.length > 0,
    bays: view !== null && view.bays.length > 0,
    sites: view !== null && view.freeSites.length > 0,
    fill: view?.facilities.some(({ kind }) => kind === 'locker') ?? false,
  };
  const { hidden } = stage;
  const [isOpen, setOpen] = useState(false);
  const card = useRef<HTMLDetailsElement>(null);
  const summary = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const isInside = (target: EventTarget | null) => card.current?.contains(target as Node) === true;
    // Whatever else takes the pointer or the focus, the menu among them, closes the card.
    const onElsewhere = (event: Event) => {
      if (isInside(event.target)) return;
      close();
      if (event.type === 'pointerdown') document.addEventListener('pointerup', takeFocusBack, { once: true });
    };
    document.addEventListener('pointerdown', onElsewhere, true);
    document.addEventListener('focusin', onElsewhere, true);
    return () => {
      document.removeEventListener('pointerdown', onElsewhere, true);
      document.removeEventListener('focusin', onElsewhere, true);
    };
  }, [isOpen]);

  /** The element tells of it, and `isOpen` follows. */
  function close(): void {
    if (card.current !== null) card.current.open = false;
  }

  /** Unless what was pressed has the focus now. */
  function takeFocusBack(): void {
    if (document.activeElement === document.body) summary.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || card.current?.open !== true) return;
    event.stopPropagation();
    close();
    summary.current?.focus();
  }

  function set(layer: LayerName, isVisible: boolean): void {
    // A shorter legend must not move the map: layers are compared one after the other.
    stage.map.peek()?.lead.control.hold();
    const next = new Set(hidden.peek());
    if (isVisible) next.delete(layer);
    else next.add(layer);
    hidden.value = next;
  }

  return (
    <details
      ref={card}
      class="card layers"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={onKeyDown}
    >
      <summary ref={summary}>{words.map.layers}</summary>
      <div class="layer-list">
        {LAYERS.filter((layer) => has[layer] ?? true).map((layer) => (
          <label key={layer} class="check">
            <input
              type="checkbox"
              checked={!hidden.value.has(layer)}
              onChange={(event) => set(layer, event.currentTarget.checked)}
            />
            {words.map.layerNames[layer]}
          </label>
        ))}
        <ShadeChoice />
      </div>
    </details>
  );
}
