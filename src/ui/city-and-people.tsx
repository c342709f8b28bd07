// City and people: what the run on show lays on the hours of the day, on streets and on neighbourhoods.

import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { scenarioLetter } from '../base/format.ts';
import { drawDrivingHours, drawStandingHours } from '../charts/hours-of-day.ts';
import { DRIVING, describeHours, type HoursView, STANDING } from '../charts/hours-of-day-words.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { GroundMark } from '../map/shade.ts';
import type { ByHour } from '../metrics/day-hours.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { ChartBox } from './chart-box.tsx';
import { useDesk } from './desk-context.ts';
import { NeighbourhoodTable } from './neighbourhood-table.tsx';
import { hourMark } from './slice-words.ts';
import { StreetTable } from './street-table.tsx';
import { words } from './words.ts';

const describeDriving = (view: HoursView) => describeHours(view, DRIVING);
const describeStanding = (view: HoursView) => describeHours(view, STANDING);

export function CityAndPeople({ result }: { readonly result: ReplicationResult }) {
  const { desk, stage } = useDesk();
  const { study, cityLoad } = desk.session;
  const marking = useMark();
  useEffect(() => desk.wantCityLoad(), [desk]);
  const days = study.value?.days.measured ?? 1;
  const row = study.value?.scenarios.findIndex(({ id }) => id === result.scenario) ?? -1;
  const scenario = study.value?.scenarios[row];
  const called = scenario === undefined ? result.scenario : shownName(scenario);
  const name = `${scenarioLetter(Math.max(0, row))} ${called}`;
  const views = useMemo(() => {
    const { km, kerbMinutes } = result.hours;
    const view = (hours: ByHour): HoursView => ({ scenario: name, hours: ofADay(hours, days) });
    return { driving: view(km), standing: view(kerbMinutes) };
  }, [result, days, name]);
  const load = cityLoad.value;
  const scaleKey = `${result.scenario} ${days}`;
  return (
    <section class="city-and-people" aria-labelledby="city-and-people">
      <h2 id="city-and-people">{words.load.title}</h2>
      <p class="intro">{words.load.intro}</p>
      <ChartBox
        what={words.save.charts.driving}
        ofScenario
        draw={drawDrivingHours}
        describe={describeDriving}
        data={views.driving}
        scaleKey={scaleKey}
        readMark={hourMark}
      />
      <ChartBox
        what={words.save.charts.standing}
        ofScenario
        draw={drawStandingHours}
        describe={describeStanding}
        data={views.standing}
        scaleKey={scaleKey}
        readMark={hourMark}
      />
      {load === null ? (
        <p class="empty" role="status">
          {words.load.waiting}
        </p>
      ) : (
        <>
          <StreetTable measure="kerb" streets={load.mostKerb} marking={marking} />
          <StreetTable measure="motor" streets={load.mostMotor} marking={marking} />
          <NeighbourhoodTable neighbourhoods={load.neighbourhoods} marking={marking} />
        </>
      )}
    </section>
  );

  /** One mark at a time; pressed again, or gone with the section or the city, it is taken away. */
  function useMark(): Marking {
    const marked = useSignal<string | null>(null);
    const { map } = stage;
    useEffect(() => () => map.peek()?.markGround(null), [map]);
    const city = desk.session.city.value;
    useEffect(() => {
      marked.value = null;
    }, [city]);
    return {
      marked: marked.value,
      toggle(key, mark) {
        marked.value = marked.peek() === key ? null : key;
        map.peek()?.markGround(marked.value === null ? null : mark);
      },
    };
  }
}

/** Which street or square is marked on the map, by a key of its own. */
export interface Marking {
  readonly marked: string | null;
  toggle(key: string, mark: GroundMark): void;
}

function ofADay(hours: ByHour, days: number): ByHour {
  const mean = (amounts: readonly number[]) => amounts.map((amount) => amount / days);
  return { van: mean(hours.van), bike: mean(hours.bike), feeder: mean(hours.feeder) };
}
