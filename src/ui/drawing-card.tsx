// The card over the map while a study is opened or the run to be shown is computed, with the button that ends it; then it says what is
// not drawn, and draws it again.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { percent } from '../base/format.ts';
import { useDesk } from './desk-context.ts';
import { Ring } from './ring.tsx';
import { words } from './words.ts';

/** The ring over the map while a study is opened, or the run to be shown is computed. */
export function DrawingCard() {
  const { desk } = useDesk();
  const { drawing, undrawn, run, results, openingNow, study } = desk.session;
  const opening = openingNow.value;
  if (opening !== null) {
    return (
      <div class="drawing opening" role="status">
        <Ring share={opening.share} size={28} />
        <span>
          <b>{words.map.opening}</b>
          <small>
            {words.doing[opening.doing]} … <Share of={opening.share} />
          </small>
        </span>
        <button
          type="button"
          class="button"
          onClick={() => {
            desk.cancelOpening();
            // Where none was open, the menu is the way on.
            if (study.peek() === null) document.querySelector<HTMLElement>('.study-button')?.focus();
          }}
        >
          {words.map.cancel}
        </button>
      </div>
    );
  }
  if (run.value !== null) return null;
  const progress = drawing.value;
  const missing = undrawn.value;
  if (progress === null && missing === null) return null;
  const hadOne = results.value.size > 0;
  return (
    <LeavingFocus class={`drawing${progress === null ? ' undrawn' : ''}`}>
      {progress !== null && <Ring share={progress.share} size={28} />}
      <span>
        <b>{progress === null ? words.map.undrawn : hadOne ? words.map.redrawing : words.map.drawing}</b>
        <small>
          {progress !== null ? (
            <>
              {words.doing[progress.doing]} … <Share of={progress.share} />
            </>
          ) : (
            missing !== null && words.map.missing[missing]
          )}
        </small>
      </span>
      <StopOrGo
        isOn={progress !== null}
        stop={desk.cancelDrawing}
        go={() => void desk.drawAgain()}
        goes={words.map.drawAgain}
      />
    </LeavingFocus>
  );
}

/** The stamp of the days after the first, while they are drawn or where they were left off. */
export function RestStamp() {
  const { desk } = useDesk();
  const { run, drawing, undrawn } = desk.session;
  const rest = drawing.value;
  if (run.value === null || (rest === null && undrawn.value === null)) return null;
  return (
    <LeavingFocus class={`stamp quiet ${rest === null ? 'undrawn-rest' : 'drawing-rest'}`}>
      {rest !== null && <Ring share={rest.share} size={14} />}
      <span>{rest === null ? words.map.undrawnRest : words.map.drawingRest}</span>
      <StopOrGo
        isOn={rest !== null}
        stop={desk.cancelDrawing}
        go={() => void desk.drawAgain()}
        goes={words.map.drawRest}
      />
    </LeavingFocus>
  );
}

interface StopOrGoProps {
  readonly isOn: boolean;
  readonly stop: () => void;
  readonly go: () => void;
  /** What it says where it lets go on. */
  readonly goes: string;
}

/** One button, so that whoever pressed it by key stays on it. */
export function StopOrGo({ isOn, stop, go, goes }: StopOrGoProps) {
  return (
    <button type="button" class="button" onClick={isOn ? stop : go}>
      {isOn ? words.map.cancel : goes}
    </button>
  );
}

/** When it goes away with the focus in it, the timeline has it, which plays what was drawn. */
export function LeavingFocus({
  class: name,
  children,
}: {
  readonly class: string;
  readonly children: ComponentChildren;
}) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      if (element?.contains(document.activeElement) === true) document.getElementById('timeline')?.focus();
    };
  }, []);
  return (
    <div class={name} role="status" ref={card}>
      {children}
    </div>
  );
}

/** For the eye alone: a screen reader would say each percent. */
function Share({ of }: { readonly of: number }) {
  return <span aria-hidden="true">{percent(of, 0)}</span>;
}
