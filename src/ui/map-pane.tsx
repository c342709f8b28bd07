// The map with the cards in its corners.
import { useEffect, useRef, useState } from 'preact/hooks';
import { useDesk } from './desk-context.ts';
import { DragEstimate } from './drag-estimate.tsx';
import { DrawingCard } from './drawing-card.tsx';
import { HoverLine, type MapHover } from './hover-line.tsx';
import { Icon } from './icons.tsx';
import { withKey } from './key-choice.ts';
import { MapAdd } from './map-add.tsx';
import { bindMap } from './map-binding.ts';
import { watchCovers } from './map-covers.ts';
import { MapLayers } from './map-layers.tsx';
import { MapLegend } from './map-legend.tsx';
import { MapStamps } from './map-stamps.tsx';
import { ThingCard } from './thing-card.tsx';
import { TwinBar } from './twin-bar.tsx';
import { summaryId, TwinCaption } from './twin-caption.tsx';
import { TwinHalf } from './twin-half.tsx';
import { toggleTwins } from './twin-toggle.ts';
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
  const { view, run, time, study } = tools.desk.session;
  const isTwin = tools.desk.twins.scenario.value !== null;
  const pane = useRef<HTMLElement>(null);
  const handle = map.value;
  useEffect(() => {
    if (handle === null || pane.current === null || host.current === null) return;
    return watchCovers(pane.current, host.current, handle.setCovers);
  }, [handle]);

  return (
    <main class={`map-pane${isTwin ? ' twins' : ''}`} ref={pane}>
      {isTwin && <TwinBar />}
      {isTwin && <TwinCaption half="first" />}
      <div class="map-host" ref={host} aria-describedby={isTwin ? summaryId('first') : undefined} />
      {failed && <p class="empty map-failed">{words.page.noMap}</p>}
      <div class="map-top">
        <div class="card zoom">
          <MapButton name="plus" label={words.map.zoomIn} act={() => map.value?.zoomBy(1.5)} />
          <MapButton name="minus" label={words.map.zoomOut} act={() => map.value?.zoomBy(1 / 1.5)} />
          <MapButton name="fit" label={words.map.fit} act={() => map.value?.fit()} />
        </div>
        <MapLayers />
        <MapAdd />
        <TwinButton isOpen={isTwin} />
        <MapStamps />
      </div>
      <MapLegend />
      <ThingCard />
      <DragEstimate />
      <DrawingCard />
      {hover !== null && (
        <HoverLine hover={hover} view={view.value} run={run.value} time={time.peek()} study={study.value} />
      )}
      {isTwin && handle !== null && <TwinHalf lead={handle.lead} pane={pane} />}
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

function TwinButton({ isOpen }: { readonly isOpen: boolean }) {
  const tools = useDesk();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  // What closed the second map went with it, and the focus must not be lost.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <button
      ref={button}
      type="button"
      class="card twin-button"
      aria-pressed={isOpen}
      aria-label={words.twin.button}
      title={withKey(isOpen ? words.twin.close : words.twin.open, 't', tools.keys)}
      onClick={() => toggleTwins(tools)}
    >
      <Icon name="twin" />
      <span>{words.twin.button}</span>
    </button>
  );
}
