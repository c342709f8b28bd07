// When each micro-depot of the scenario on show would pay: from which volume, up to which rent and which handling.
import { decimal, euros } from '../base/format.ts';
import type { BreakEven } from '../experiment/break-even.ts';
import type { ScenarioView } from '../service/protocol.ts';
import { words } from './words.ts';

/** Fewer runs say too little of a micro-depot's own addresses: the first look of a comparison. */
const RUNS_NEEDED = 8;

interface BreakEvenTableProps {
  readonly pays: readonly BreakEven[];
  /** Of the scenario on show. */
  readonly runs: number;
  readonly view: ScenarioView;
}

export function BreakEvenTable({ pays, runs, view }: BreakEvenTableProps) {
  if (pays.length === 0 || runs < RUNS_NEEDED) return null;
  const said = words.compare.breakEven;
  const isRun = pays.some(({ volume }) => volume !== undefined);
  return (
    <section class="places">
      <h3>{said.title(runs)}</h3>
      <p class="intro">{said.sentence(pays.filter((one) => one.pays).length, pays.length)}</p>
      <table class="facilities">
        <thead>
          <tr>
            <th scope="col">{words.why.facility}</th>
            <th scope="col">
              {said.parcels} <small>{said.parcelsUnit}</small>
            </th>
            {isRun && (
              <th scope="col">
                {said.volume} <small>{said.perDay}</small>
              </th>
            )}
            <th scope="col">
              {said.rent} <small>{said.perRent}</small>
            </th>
            <th scope="col">
              {said.handling} <small>{said.perParcel}</small>
            </th>
          </tr>
        </thead>
        <tbody>
          {pays.map((one) => (
            <tr key={one.depot}>
              <th scope="row">
                <span class="swatch depot" aria-hidden="true" />
                {view.facilities.find(({ id }) => id === one.depot)?.name ?? one.depot}
              </th>
              <td class={one.pays ? '' : 'low'}>{decimal(one.parcelsPerDay)}</td>
              {isRun && <td>{or(one.volume ?? null, (volume) => decimal(Math.ceil(volume)))}</td>}
              <td>{or(one.rent, (rent) => euros(rent))}</td>
              <td>{or(one.handling, (handling) => euros(handling))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="fine-print">
        {words.claims.breakEven} {said.note} {isRun ? said.volumeRun : said.volumeNotRun}
      </p>
    </section>
  );
}

function or(value: number | null, written: (value: number) => string): string {
  return value === null ? words.compare.breakEven.never : written(value);
}
