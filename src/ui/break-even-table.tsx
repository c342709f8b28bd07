// When each micro-depot of the scenario on show would pay: from which volume, up to which rent and which handling.
import { decimal, euros, range } from '../base/format.ts';
import type { BreakEven, DepotVolume } from '../experiment/break-even.ts';
import type { Interval } from '../experiment/interval.ts';
import type { ScenarioView } from '../service/protocol.ts';
import { usePlaceListed } from './place-name.tsx';
import { perDayWords } from './thing-words.ts';
import { words } from './words.ts';

/** Fewer runs say too little of a micro-depot's own addresses: the first look of a comparison. */
const RUNS_NEEDED = 8;

interface BreakEvenTableProps {
  readonly pays: readonly BreakEven[];
  /** The scenario on show. */
  readonly view: ScenarioView;
}

export function BreakEvenTable({ pays: all, view }: BreakEvenTableProps) {
  const { name, list } = usePlaceListed(view);
  const pays = all.filter(({ pairs }) => pairs >= RUNS_NEEDED);
  if (pays.length === 0) return null;
  const runs = Math.min(...pays.map(({ pairs }) => pairs));
  const said = words.compare.breakEven;
  const tried = pays.find(({ volume }) => volume !== undefined)?.volume;
  const paying = pays.filter((one) => one.pays).length;
  return (
    <section class="places">
      <h3>{said.title(runs, tried?.draws)}</h3>
      <p class="intro">
        {(pays.every(({ isWhole }) => isWhole) ? said.sentenceTried : said.sentence)(paying, pays.length)}
      </p>
      <table class="facilities">
        <thead>
          <tr>
            <th scope="col">{words.why.facility}</th>
            <th scope="col">
              {said.through} <small>{said.parcelsUnit}</small>
            </th>
            {tried !== undefined && (
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
              <th scope="row">{name(one.depot)}</th>
              <td class={one.pays ? '' : 'low'}>
                {perDayWords(one.parcelsPerDay)}
                {one.parcelsRange !== undefined && one.parcelsRange !== null && (
                  <>
                    {' '}
                    <small>{parcelsBetween(one.parcelsRange)}</small>
                  </>
                )}
              </td>
              {tried !== undefined && <VolumeCell volume={one.volume} />}
              {one.dayCost === undefined ? (
                <LimitCell value={one.rent} ends={one.rentRange} />
              ) : (
                <LimitCell value={one.dayCost} ends={one.dayCostRange ?? null} unit={said.ofDay} />
              )}
              <LimitCell value={one.handling} ends={one.handlingRange} />
            </tr>
          ))}
        </tbody>
      </table>
      {list}
      <p class="fine-print">
        {words.claims.breakEven} {tried === undefined ? `${said.note} ${said.volumeNotRun}` : said.volumeRun}
      </p>
    </section>
  );
}

/** Fewer than no parcels there are not. */
function parcelsBetween({ low, high }: Interval): string {
  return words.compare.breakEven.between(perDayWords(Math.max(0, low)), perDayWords(high));
}

/** Where the means turn, or up to where they do not; beneath it the same of single draws. Nothing where none comes through it. */
function VolumeCell({ volume }: { readonly volume: DepotVolume | undefined }) {
  if (volume === undefined) return <td />;
  const said = words.compare.breakEven;
  const { from, upTo, isUpToBikes, paying, low, high, draws } = volume;
  const between = low === null || high === null ? null : range(Math.ceil(low), Math.ceil(high), 0);
  return (
    <td>
      {from === null ? said.notUpTo(decimal(Math.floor(upTo)), isUpToBikes) : decimal(Math.ceil(from))}{' '}
      <small>{said.inDraws(between, paying, draws)}</small>
    </td>
  );
}

interface LimitCellProps {
  readonly value: number | null;
  readonly ends: Interval | null;
  /** Where it is not that of the column. */
  readonly unit?: string;
}

/** A limit, and beneath it its interval; below zero there is none. */
function LimitCell({ value, ends, unit }: LimitCellProps) {
  const { never, between } = words.compare.breakEven;
  const said = (end: number): string => (end < 0 ? never : decimal(end, 2));
  return (
    <td>
      {value === null ? never : euros(value)}
      {unit !== undefined && <small> {unit}</small>}
      {ends !== null && ends.high >= 0 && (
        <>
          {' '}
          <small>{between(said(ends.low), said(ends.high))}</small>
        </>
      )}
    </td>
  );
}
