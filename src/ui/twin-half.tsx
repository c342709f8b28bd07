// The second map of the twins, with what is chosen on it and how far its days are.
import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CameraLead } from '../map/twin-camera.ts';
import { useDesk } from './desk-context.ts';
import { LeavingFocus, StopOrGo } from './drawing-card.tsx';
import { HoverLine, type MapHover } from './hover-line.tsx';
import { watchCovers } from './map-covers.ts';
import { Ring } from './ring.tsx';
import { ThingFrame } from './thing-frame.tsx';
import { ThingHead } from './thing-head.tsx';
import { describeThing } from './thing-words.ts';
import { bindTwinMap } from './twin-binding.ts';
import { summaryId, TwinCaption } from './twin-caption.tsx';
import { letterOf, titleOf } from './twin-words.ts';
import { words } from './words.ts';

interface TwinHalfProps {
  /** The first map, whose camera the second one shares. */
  readonly lead: CameraLead;
  readonly pane: { readonly current: HTMLElement | null };
}

export function TwinHalf({ lead, pane }: TwinHalfProps) {
  const tools = useDesk();
  const { session, twins } = tools.desk;
  const host = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<MapHover | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    let end: (() => void) | null = null;
    let gone = false;
    bindTwinMap(element, tools, lead, setHover).then(
      ({ map, stop }) => {
        const unwatch = pane.current === null ? null : watchCovers(pane.current, element, map.setCovers);
        end = () => {
          unwatch?.();
          stop();
        };
        if (gone) end();
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      end?.();
    };
  }, [tools, lead, pane]);
  return (
    <>
      <TwinCaption half="other" />
      <div class="map-host twin" ref={host} aria-describedby={summaryId('other')} />
      {failed && <p class="empty map-failed twin">{words.twin.noMap}</p>}
      <TwinCard />
      <TwinRing />
      {hover !== null && (
        <div class="twin-hover">
          <HoverLine
            hover={hover}
            view={twins.view.value}
            run={twins.run.value}
            time={session.time.peek()}
            study={session.study.value}
            title={titleOf(hover.thing, twins)}
          />
        </div>
      )}
    </>
  );
}

/** What is chosen on the second map: the same thing as on the first where both have it. */
function TwinCard() {
  const { desk } = useDesk();
  const { session, twins } = desk;
  const { study } = session;
  const moment = useComputed(() =>
    session.playing.value ? Math.floor(session.time.value / 30) * 30 : session.time.value,
  );
  const thing = twins.selected.value;
  if (thing === null) return null;
  const said = describeThing(thing, twins.view.value, twins.run.value, moment.value, study.value);
  if (said === null) return null;
  const title = titleOf(thing, twins) ?? said.title;
  return (
    <ThingFrame isTwin label={words.twin.card(letterOf(study.value, twins.scenario.value), title)}>
      <ThingHead title={title} subtitle={said.subtitle} bar={said.bar} />
      {said.lines
        // Only the scenario on show is edited.
        .filter((line) => line !== words.thing.drag)
        .map((line) => (
          <p key={line}>{line}</p>
        ))}
    </ThingFrame>
  );
}

function TwinRing() {
  const { desk } = useDesk();
  const { session, twins } = desk;
  const progress = twins.drawing.value;
  if (progress === null && !twins.undrawn.value) return null;
  const letter = letterOf(session.study.value, twins.scenario.value);
  return (
    <LeavingFocus class={`drawing twin${progress === null ? ' undrawn' : ''}`}>
      {progress !== null && <Ring share={progress.share} size={28} />}
      <span>
        <b>{progress === null ? words.twin.undrawn(letter) : words.twin.drawing(letter)}</b>
        <small>{progress === null ? words.map.missing.days : `${words.doing[progress.doing]} …`}</small>
      </span>
      <StopOrGo isOn={progress !== null} stop={twins.cancelDrawing} go={twins.drawAgain} goes={words.map.drawAgain} />
    </LeavingFocus>
  );
}
