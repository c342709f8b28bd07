// Which layers of the map are drawn.
import { useState } from 'preact/hooks';
import type { LayerName } from '../map/scene.ts';
import { useDesk } from './desk-context.ts';
import { words } from './words-en.ts';

const LAYERS: readonly LayerName[] = ['reach', 'parcels', 'vehicles', 'facilities', 'labels'];

export function MapLayers() {
  const { stage } = useDesk();
  const [hidden, setHidden] = useState<ReadonlySet<LayerName>>(new Set());

  function set(layer: LayerName, isVisible: boolean): void {
    const next = new Set(hidden);
    if (isVisible) next.delete(layer);
    else next.add(layer);
    setHidden(next);
    stage.map.peek()?.setLayer(layer, isVisible);
  }

  return (
    <details class="card layers">
      <summary>{words.map.layers}</summary>
      {LAYERS.map((layer) => (
        <label key={layer} class="check">
          <input
            type="checkbox"
            checked={!hidden.has(layer)}
            onChange={(event) => set(layer, event.currentTarget.checked)}
          />
          {words.map.layerNames[layer]}
        </label>
      ))}
    </details>
  );
}
