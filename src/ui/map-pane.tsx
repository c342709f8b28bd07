// The map with the cards in its corners.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { DragEstimate } from './drag-estimate.tsx';
import { Icon } from './icons.tsx';
import { bindMap, type MapHover } from './map-binding.ts';
import { watchCovers } from './map-covers.ts';
import { MapLayers } from './map-layers.tsx';
import { MapLegend } from './map-legend.tsx';
import { DrawingRing, MapStamps } from './map-stamps.tsx';
import { ThingCard } from './thing-card.tsx';
import { describeThing } from './thing-words.ts';
import { words } from './words.ts';

export function MapPane() {
  const tools = useDesk();
  const host = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<MapHover | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let end: (() => void) | null = null;
    let gone = false;
    if (host.current === null) return;
    bindMap(host.current, tools, setHover).then(
      (stop) => {
        if (gone) stop();
        else end = stop;
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      end?.();
    };
  }, [tools]);

  const { map } = tools.stage;
  const pane = useRef<HTMLElement>(null);
  const handle = map.value;
  useEffect(() => {
    if (handle === null || pane.current === null) return;
    return watchCovers(pane.current, (covers) => handle.setCovers(covers));
  }, [handle]);

  return (
    <main class="map-pane" ref={pane}>
      <div class="map-host" ref={host} />
      {failed && <p class="empty map-failed">{words.page.noMap}</p>}
      <div class="map-top">
        <div class="card zoom">
          <MapButton name="plus" label={words.map.zoomIn} act={() => map.value?.zoomBy(1.5)} />
          <MapButton name="minus" label={words.map.zoomOut} act={() => map.value?.zoomBy(1 / 1.5)} />
          <MapButton name="fit" label={words.map.fit} act={() => map.value?.fit()} />
        </div>
        <MapLayers />
        <MapStamps />
      </div>
      <MapLegend />
      <ThingCard />
      <DragEstimate />
      <DrawingRing />
      {hover !== null && <Hover hover={hover} />}
    </main>
  );
}

function MapButton({ name, label, act }: { name: 'plus' | 'minus' | 'fit'; label: string; act: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={act}>
      <Icon name={name} />
    </button>
  );
}

/** A line beside the pointer; everything in it is also in the card of the chosen thing. */
function Hover({ hover }: { readonly hover: MapHover }) {
  const { desk } = useDesk();
  const { view, run, time } = desk.session;
  const said = describeThing(hover.thing, view.value, run.value, time.peek());
  if (said === null) return null;
  // Towards the middle of the map, so that it is never cut at an edge.
  const side = `${hover.x > hover.width / 2 ? ' before' : ''}${hover.y > hover.height / 2 ? ' above' : ''}`;
  return (
    <div class={`hover${side}`} style={{ left: `${hover.x}px`, top: `${hover.y}px` }} aria-hidden="true">
      <b>{said.title}</b>
      {said.lines.slice(0, 2).map((line) => (
        <span key={line}>{line}</span>
      ))}
    </div>
  );
}
