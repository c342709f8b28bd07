// The timeline: play, clock, speed and draw, and the run's activity to scrub over, forwards and backwards.
import { useComputed } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { clampTime } from '../app/moment.ts';
import { SPEEDS } from '../app/playback.ts';
import { clock, decimal } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import { dayWords } from './clock-words.ts';
import { useDesk } from './desk-context.ts';
import { DrawStep } from './draw-step.tsx';
import { Icon } from './icons.tsx';
import { STEP, togglePlay } from './page-keys.ts';
import { TimeSlider } from './time-slider.tsx';
import { words } from './words.ts';

export function Timeline() {
  const { desk } = useDesk();
  const { session } = desk;
  const { playing, run, speed } = session;
  const shown = run.value;
  // While the next run is drawn the last one's activity stays, greyed, so that nothing jumps.
  const last = useRef(shown);
  if (shown !== null || session.study.value === null) last.current = shown;
  // The axis is the run's own, or that of the longer of two. Only while its later days are still being drawn does it keep its end, so that an edit does
  // not move the handle there and back.
  const axis = useRef({ city: session.city.value, until: 0 });
  if (axis.current.city !== session.city.value) {
    axis.current = { city: session.city.value, until: 0 };
    last.current = shown;
  }
  if (shown !== null) {
    const until = session.span.value?.until ?? shown.until;
    axis.current.until = shown.result === null ? Math.max(axis.current.until, until) : until;
  }
  const isPlaying = playing.value;
  const playWords = isPlaying ? words.timeline.pause : words.timeline.play;
  return (
    <section class="timeline" id="timeline" aria-label={words.timeline.label} tabIndex={-1}>
      <div class="transport">
        <StepButton back />
        <button
          type="button"
          class="play"
          disabled={shown === null}
          aria-label={playWords}
          title={playWords}
          onClick={() => togglePlay(desk)}
        >
          <Icon name={isPlaying ? 'pause' : 'play'} />
        </button>
        <StepButton />
        <Clock />
        <select
          class="speed"
          aria-label={words.timeline.speed}
          title={words.timeline.speed}
          value={String(speed.value)}
          onChange={(event) => {
            speed.value = Number(event.currentTarget.value);
          }}
        >
          {SPEEDS.map((factor) => (
            <option key={factor} value={String(factor)}>
              {words.timeline.speedOf(decimal(factor))}
            </option>
          ))}
        </select>
      </div>
      {last.current === null ? (
        <p class="timeline-empty">{words.timeline.waiting}</p>
      ) : (
        <TimeSlider
          run={last.current}
          from={session.span.value?.from ?? last.current.from}
          until={axis.current.until}
          isStale={shown === null}
        />
      )}
    </section>
  );
}

/** A quarter of an hour back or on. */
function StepButton({ back = false }: { readonly back?: boolean }) {
  const { desk } = useDesk();
  const { run, time, span } = desk.session;
  const label = back ? words.timeline.stepBack : words.timeline.stepOn;
  const step = () => {
    const all = span.peek();
    if (all !== null) time.value = clampTime(all, time.peek() + (back ? -STEP : STEP));
  };
  return (
    <button
      type="button"
      class="icon-button small step"
      disabled={run.value === null}
      aria-label={label}
      title={label}
      onClick={step}
    >
      <Icon name={back ? 'back' : 'on'} />
    </button>
  );
}

function Clock() {
  const { desk } = useDesk();
  const { time, run } = desk.session;
  // Redrawn when what it says changes, not at every frame.
  const minute = useComputed(() => Math.floor(time.value / MINUTE) * MINUTE);
  // While the next run is drawn the last one's calendar stays.
  const last = useRef(run.value);
  if (run.value !== null) last.current = run.value;
  const shown = last.current;
  return (
    <div class="clock">
      <span class="clock-time">{shown === null ? '--:--' : clock(minute.value)}</span>
      <span class="clock-day">{shown === null ? '' : dayWords(minute.value, shown)}</span>
      <DrawStep />
    </div>
  );
}
