// Tours: the vehicles' day as bars, the load of the chosen tour over its time, and all tours of the day as a table.
import { useComputed, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { clampTime } from '../app/moment.ts';
import { daysWithTours, loadSteps, tourAt, tourLines, toursOfDay, vehicleBars } from '../app/tours-of-day.ts';
import { dayOf } from '../base/format.ts';
import { DAY, type Seconds } from '../base/units.ts';
import { describeTourLoad, drawTourLoad } from '../charts/tour-load.ts';
import type { ShownRun, TourView } from '../service/run-protocol.ts';
import { Behind } from './behind.tsx';
import { ChartBox } from './chart-box.tsx';
import { dayWords } from './clock-words.ts';
import { useDesk } from './desk-context.ts';
import { TourBars } from './tour-bars.tsx';
import { TourTable } from './tour-table.tsx';
import { words } from './words.ts';

/** Vehicles drawn at once; more would be a picture of lines. */
const MOST_VEHICLES = 80;

export function ToursTab() {
  const { desk } = useDesk();
  const run = desk.session.run.value;
  if (run === null) return <p class="empty">{words.tours.noRun}</p>;
  if (run.tours.length === 0) return <p class="empty">{words.tours.none}</p>;
  return <Tours run={run} />;
}

function Tours({ run }: { readonly run: ShownRun }) {
  const { desk } = useDesk();
  const { time, playing, selected } = desk.session;
  // By its id: another scenario has it in another row, or has none of it.
  const facility = useSignal<string | null>(null);
  const days = useMemo(() => daysWithTours(run), [run]);
  // Redrawn when the day changes or another tour begins, not at every frame.
  const shownDay = useComputed(() => nearest(days, dayOf(time.value)));
  const chosen = useComputed(() => {
    const thing = selected.value;
    return thing?.kind === 'vehicle' ? tourAt(run, thing.index, time.value) : -1;
  });
  const day = shownDay.value;
  const from = run.facilities.find(({ id }) => id === facility.value)?.index ?? null;
  const rows = useMemo(() => toursOfDay(run, day, from), [run, day, from]);
  const lines = useMemo(() => tourLines(run, rows), [run, rows]);
  const all = useMemo(() => vehicleBars(run, rows), [run, rows]);
  const dayName = dayWords(day * DAY, run);
  const view = useMemo(
    () => ({ day: dayName, vehicles: all.slice(0, MOST_VEHICLES), chosen: chosen.value }),
    [dayName, all, chosen.value],
  );
  const facilities = run.facilities.filter(({ index }) => run.tours.some((tour) => tour.facility === index));
  const tour = run.tours[chosen.value];

  function goTo(row: number, at: Seconds): void {
    const { vehicle } = run.tours[row] as TourView;
    playing.value = false;
    time.value = clampTime(run, at);
    void desk.select({ kind: 'vehicle', index: vehicle });
  }

  return (
    <div class="form tours">
      <p class="intro">{words.tours.intro}</p>
      <div class="tour-choice">
        <label>
          {words.tours.day}{' '}
          <select
            value={String(day)}
            onChange={(event) => {
              const wanted = Number(event.currentTarget.value);
              const first = Math.min(
                ...run.tours.filter(({ departs }) => dayOf(departs) === wanted).map((one) => one.departs),
              );
              playing.value = false;
              time.value = clampTime(run, first);
            }}
          >
            {days.map((one) => (
              <option key={one} value={String(one)}>
                {dayWords(one * DAY, run)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.tours.facility}{' '}
          <select
            value={from === null ? '' : (facility.value ?? '')}
            onChange={(event) => {
              facility.value = event.currentTarget.value || null;
            }}
          >
            <option value="">{words.tours.all}</option>
            {facilities.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <TourBars view={view} onTour={goTo} />
      <p class="fine-print">
        {words.tours.line} {all.length > MOST_VEHICLES && words.tours.more(MOST_VEHICLES, all.length)}
      </p>
      {tour === undefined ? (
        <p class="fine-print">{words.tours.pick}</p>
      ) : (
        <LoadOf run={run} row={chosen.value} tour={tour} />
      )}
      <TourTable
        lines={lines}
        chosen={chosen.value}
        onTour={({ tour: row, view: { departs } }) => goTo(row, departs)}
      />
    </div>
  );
}

function LoadOf({ run, row, tour }: { readonly run: ShownRun; readonly row: number; readonly tour: TourView }) {
  const data = useMemo(
    () => ({
      name: words.tours.tourOf(run.vehicles[tour.vehicle]?.name ?? '', tour.ordinal),
      departs: tour.departs,
      ends: tour.ends,
      steps: loadSteps(run, row),
    }),
    [run, row, tour],
  );
  const isListed = useSignal(false);
  return (
    <>
      <ChartBox
        what={words.save.charts.load}
        ofScenario
        draw={drawTourLoad}
        describe={describeTourLoad}
        data={data}
        scaleKey={`load ${row}`}
      />
      <button
        type="button"
        class="link"
        aria-expanded={isListed.value}
        onClick={() => {
          isListed.value = !isListed.peek();
        }}
      >
        {words.behind.ofTour}
      </button>
      {isListed.value && <Behind slice={{ kind: 'tour', tour: tour.index }} name={data.name} />}
    </>
  );
}

function nearest(days: readonly number[], day: number): number {
  return days.reduce((best, one) => (Math.abs(one - day) < Math.abs(best - day) ? one : best), days[0] ?? 0);
}
