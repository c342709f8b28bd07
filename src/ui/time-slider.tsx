// The activity of the run with a handle over it: dragging shows any instant.
import { useComputed, useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { clampTime } from '../app/moment.ts';
import { clock } from '../base/format.ts';
import { HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { type ActivityChart, describeActivity, drawActivity } from '../charts/activity.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { dayWords } from './clock-words.ts';
import { useDesk } from './desk-context.ts';
import { useWidth } from './element-width.ts';
import { words } from './words.ts';

const HEIGHT = 84;

export interface TimeSliderProps {
  readonly run: ShownRun;
  /** Where the axis begins and ends: with the run, or with a longer one beside it; later while the last days are being drawn. */
  readonly from: Seconds;
  readonly until: Seconds;
  /** True while the next run is being drawn. */
  readonly isStale: boolean;
}

export function TimeSlider({ run, from, until, isStale }: TimeSliderProps) {
  const { desk, theme, stage } = useDesk();
  const { time, playing } = desk.session;
  const host = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<ActivityChart | null>(null);
  const width = useWidth(host);
  const shade = theme.theme.value;
  const span = desk.session.span.value ?? { from: run.from, until: run.until };
  const data = {
    activity: run.activity,
    from,
    until,
    firstWeekday: run.firstWeekday,
    measured: run.measured,
  };

  useEffect(() => {
    if (width < 40) return;
    const next = drawActivity(data, { width, height: HEIGHT }, document, shade);
    // The slider over it says all there is to hear.
    next.svg.setAttribute('aria-hidden', 'true');
    next.svg.removeAttribute('role');
    picture.current?.replaceChildren(next.svg);
    setChart(next);
  }, [run, from, until, width, shade]);

  useSignalEffect(() => {
    const at = time.value;
    if (chart !== null && handle.current !== null) {
      handle.current.style.transform = `translateX(${chart.scale(at).toFixed(1)}px)`;
    }
  });
  useEffect(() => {
    if (chart !== null && handle.current !== null) {
      handle.current.style.transform = `translateX(${chart.scale(time.peek()).toFixed(1)}px)`;
      handle.current.style.setProperty('--ceiling', `${chart.ceiling}px`);
      handle.current.style.setProperty('--floor', `${chart.floor}px`);
    }
  }, [chart]);

  const minute = useComputed(() => Math.floor(time.value / MINUTE));
  // While the day plays, a reader who listens is told every hour, not every minute.
  const told = useComputed(() => {
    const step = playing.value ? HOUR : MINUTE;
    return Math.floor(time.value / step) * step;
  });
  const dragging = useRef<{ readonly wasPlaying: boolean } | null>(null);

  function moveTo(event: PointerEvent): void {
    const box = host.current?.getBoundingClientRect();
    if (box === undefined || chart === null) return;
    time.value = clampTime(span, Math.round(chart.scale.invert(event.clientX - box.left)));
  }

  return (
    <div
      ref={host}
      class={`time-slider${isStale ? ' stale' : ''}`}
      aria-disabled={isStale}
      role="slider"
      tabIndex={0}
      aria-label={words.timeline.time}
      aria-valuemin={Math.floor(span.from / MINUTE)}
      aria-valuemax={Math.ceil(span.until / MINUTE)}
      aria-valuenow={minute.value}
      aria-valuetext={`${dayWords(told.value, run)}, ${clock(told.value)}`}
      aria-description={describeActivity(data).sentence}
      onPointerDown={(event) => {
        if (event.button !== 0 || isStale) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        dragging.current = { wasPlaying: playing.peek() };
        playing.value = false;
        moveTo(event);
      }}
      onPointerMove={(event) => {
        if (dragging.current !== null) moveTo(event);
      }}
      onPointerUp={() => {
        if (dragging.current?.wasPlaying === true) playing.value = true;
        dragging.current = null;
      }}
      onPointerCancel={() => {
        dragging.current = null;
      }}
      // For keys, the list under Why has the same.
      onDblClick={() => {
        playing.value = false;
        stage.listed.value = 'now';
        stage.tab.value = 'why';
        stage.sheetUp.value = true;
      }}
      title={words.timeline.listHint}
    >
      <div class="activity" ref={picture} />
      <div class="handle" ref={handle} aria-hidden="true" />
    </div>
  );
}
