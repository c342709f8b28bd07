// The bars of the vehicles' day, with a line at the shown time; a press goes to that tour and moment on the map.
import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Seconds } from '../base/units.ts';
import { drawTourBars, type TourBarsChart } from '../charts/tour-bars.ts';
import type { TourBarsView } from '../charts/tour-bars-words.ts';
import { useDesk } from './desk-context.ts';
import { useWidth } from './element-width.ts';

export interface TourBarsProps {
  readonly view: TourBarsView;
  readonly onTour: (tour: number, time: Seconds) => void;
}

export function TourBars({ view, onTour }: TourBarsProps) {
  const { desk, theme } = useDesk();
  const { time } = desk.session;
  const host = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<TourBarsChart | null>(null);
  const width = useWidth(host);
  const shade = theme.theme.value;

  useEffect(() => {
    if (width < 80) return;
    const next = drawTourBars(view, { width }, document, shade);
    picture.current?.replaceChildren(next.svg);
    setChart(next);
  }, [view, width, shade]);

  function placeLine(at: Seconds): void {
    if (chart === null || line.current === null) return;
    const [from = 0, until = 0] = chart.scale.domain();
    const { style } = line.current;
    style.visibility = at >= from && at <= until ? 'visible' : 'hidden';
    style.top = `${chart.top}px`;
    style.height = `${chart.bottom - chart.top}px`;
    style.transform = `translateX(${chart.scale(at).toFixed(1)}px)`;
  }
  useSignalEffect(() => placeLine(time.value));
  useEffect(() => placeLine(time.peek()), [chart]);

  // For keys and screen readers the table under it does the same.
  useEffect(() => {
    const target = picture.current;
    if (target === null || chart === null) return;
    const press = (event: MouseEvent) => {
      const tour = (event.target as Element).closest('[data-tour]')?.getAttribute('data-tour');
      if (tour === null || tour === undefined) return;
      onTour(Number(tour), Math.round(chart.scale.invert(event.clientX - target.getBoundingClientRect().left)));
    };
    target.addEventListener('click', press);
    return () => target.removeEventListener('click', press);
  }, [chart, onTour]);

  return (
    <div class="tour-bars-box" ref={host}>
      <div ref={picture} />
      <div class="tour-bars-now" ref={line} aria-hidden="true" />
    </div>
  );
}
