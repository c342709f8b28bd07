// Why: the chosen parcel's story, and what the draw on the map came to, place by place.
import { depotUses } from '../app/depot-use.ts';
import { duration, euros, percent } from '../base/format.ts';
import { VERSION } from '../base/version.ts';
import { areaCost, areaOf, areaOnTime } from '../experiment/area-summary.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { co2KgOf } from '../experiment/scenario-summary.ts';
import type { ScenarioView } from '../service/protocol.ts';
import { BehindChoice } from './behind-choice.tsx';
import { CauseChart } from './cause-chart.tsx';
import { CauseTotal } from './cause-total.tsx';
import { CityAndPeople } from './city-and-people.tsx';
import { useDesk } from './desk-context.ts';
import { StoryOfParcel } from './parcel-story.tsx';
import { Savings } from './savings.tsx';
import { NoPlaces } from './scenario-list.tsx';
import { Term } from './term.tsx';
import { TableHead } from './text-table.tsx';
import { perDayWords } from './thing-words.ts';
import { words } from './words.ts';

export function WhyTab() {
  const { desk } = useDesk();
  const { run, view, story, replication, undrawn } = desk.session;
  const shown = run.value;
  return (
    <div class="form why">
      {story.value === null ? (
        <p class="intro">{words.why.pick}</p>
      ) : (
        <StoryOfParcel story={story.value} firstWeekday={shown?.firstWeekday ?? 0} />
      )}
      <CauseChart />
      <CauseTotal />
      {shown !== null && <BehindChoice />}
      {shown !== null && <Savings />}
      <h2>
        <Term of="draw">{words.why.draw(replication.value + 1)}</Term>
      </h2>
      {shown === null || shown.result === null || view.value === null ? (
        <p class="empty">{undrawn.value === null ? words.why.noRun : words.why.undrawn}</p>
      ) : (
        <>
          <p class="intro">{words.why.oneDraw}</p>
          <Warnings warnings={[...view.value.warnings, ...shown.result.warnings]} />
          <Indicators result={shown.result} />
          <h2>{words.why.facilities}</h2>
          <Facilities result={shown.result} view={view.value} />
          <CityAndPeople result={shown.result} />
        </>
      )}
    </div>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  const all = [...new Set(warnings)];
  if (all.length === 0) return null;
  return (
    <ul class="warnings" aria-label={words.why.warnings}>
      {all.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}

function Indicators({ result }: { readonly result: ReplicationResult }) {
  const { indicators, cost } = result;
  const { parcels, lateness, distanceKm, vehiclesPerDay, parcelsPerTour } = indicators;
  const kinds = (['van', 'bike', 'feeder'] as const).filter((kind) => vehiclesPerDay[kind] > 0);
  const list = (of: Readonly<Record<'van' | 'bike' | 'feeder', number>>) =>
    kinds.length === 0
      ? words.why.noVehicles
      : kinds.map((kind) => `${words.map[kind]} ${perDayWords(of[kind])}`).join(', ');
  const area = areaOf(result, result.scenario);
  const rows: readonly (readonly [string, string])[] = [
    [words.why.costPerParcel, costWords(cost.perParcel)],
    ...inside(area === undefined ? undefined : costWords(areaCost(area))),
    [words.why.onTime, shareWords(lateness.onTimeShare)],
    ...inside(area === undefined ? undefined : shareWords(areaOnTime(area))),
    [words.why.parcels, words.why.counted(parcels.measured)],
    [words.why.delivered, words.why.counted(parcels.delivered)],
    [words.why.handedOver, words.why.counted(parcels.handedOver)],
    [words.why.collected, words.why.counted(parcels.collected)],
    ...(parcels.pickedUp === 0 ? [] : ([[words.why.pickedUp, words.why.counted(parcels.pickedUp)]] as const)),
    [words.why.returned, words.why.counted(parcels.returned)],
    [words.why.late, words.why.counted(lateness.late)],
    ...(lateness.late === 0
      ? []
      : ([
          [words.why.meanLate, duration(lateness.meanMinutes)],
          [words.why.p95Late, duration(lateness.p95Minutes)],
        ] as const)),
    ...(indicators.failedAttempts === null ? [] : ([[words.why.failed, percent(indicators.failedAttempts)]] as const)),
    [words.why.vanKm, `${perDayWords(distanceKm.van)} km`],
    [words.why.bikeKm, `${perDayWords(distanceKm.bike)} km`],
    [words.why.feederKm, `${perDayWords(distanceKm.feeder)} km`],
    [words.why.co2, `${perDayWords(co2KgOf(result))} kg`],
    [words.why.vehicles, list(vehiclesPerDay)],
    [words.why.perTour, list(parcelsPerTour)],
    [words.why.fingerprint(VERSION), result.fingerprint],
  ];
  return (
    <dl class="indicators">
      {rows.map(([label, value], row) => (
        <div key={row}>
          <dt>{value === result.fingerprint ? <Term of="fingerprint">{label}</Term> : label}</dt>
          <dd class={value === result.fingerprint ? 'fingerprint' : undefined}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A row under the city-wide one; none where the scenario has no micro-depots. */
function inside(value: string | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[words.why.inside, value]];
}

function costWords(cost: number | null): string {
  return cost === null ? words.why.noneDelivered : euros(cost);
}

function shareWords(share: number | null): string {
  return share === null ? words.why.noneOrdered : percent(share);
}

function Facilities({ result, view }: { readonly result: ReplicationResult; readonly view: ScenarioView }) {
  const { desk } = useDesk();
  const rows = result.indicators.facilities;
  const study = desk.session.study.value;
  if (rows.length === 0 || study === null) return <NoPlaces />;
  const uses = new Map(depotUses(study, result).map((use) => [use.id, use]));
  return (
    <table class="facilities">
      <TableHead titles={[words.why.facility, words.why.perDay, words.why.rent, words.why.fill, words.why.refused]} />
      <tbody>
        {rows.map((row) => {
          const facility = view.facilities.find((one) => one.id === row.id);
          const isLocker = row.kind === 'locker';
          const use = uses.get(row.id);
          return (
            <tr key={row.id}>
              <th scope="row">
                <span class="place-name">
                  <span class={`swatch ${row.kind}`} aria-hidden="true" />
                  {facility === undefined ? (
                    row.id
                  ) : (
                    <button
                      type="button"
                      class="link"
                      onClick={() => void desk.select({ kind: 'facility', index: facility.index })}
                    >
                      {facility.name}
                    </button>
                  )}
                </span>
                {use?.isLow === true && <small class="low">{words.why.few}</small>}
              </th>
              <td>{perDayWords(row.parcelsPerDay)}</td>
              <td class={use?.isLow === true ? 'low' : ''}>{use === undefined ? '' : euros(use.rentPerParcel)}</td>
              <td>{isLocker ? percent(row.fill, 0) : ''}</td>
              <td>{isLocker ? perDayWords(row.refusedPerDay) : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
