// The parcels behind a bar, point or slice, a row each: late by how much, at what cost; a press goes to one on the map.
import { useEffect, useRef, useState } from 'preact/hooks';
import { decimal, duration } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { MINUTE, type Seconds } from '../base/units.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { ParcelBehind, ParcelsBehind, Slice } from '../service/slice.ts';
import { useDesk } from './desk-context.ts';
import { drawListed, drawsRun, ParcelName } from './drawn-parcels.tsx';
import { Icon } from './icons.tsx';
import { saySlice } from './slice-words.ts';
import { words } from './words.ts';

/** Rows before the reader asks for more. */
const FIRST = 8;

type PartHead = 'partCost' | 'partLate' | 'partKm';
/** What a parcel has of the slice, where that is more than being in it. */
const PART_HEADS: Partial<Record<Slice['kind'], PartHead>> = {
  tier: 'partCost',
  payer: 'partCost',
  'carrier pays': 'partCost',
  category: 'partCost',
  cause: 'partLate',
  way: 'partKm',
};

export interface BehindProps {
  readonly slice: Slice;
  /** Of a street, square or tour. */
  readonly name?: string;
  readonly onClose?: () => void;
}

export function Behind({ slice, name = '', onClose }: BehindProps) {
  const { desk } = useDesk();
  const { run } = desk.session;
  const found = useBehind(slice);
  const host = useRef<HTMLElement>(null);
  useEffect(() => host.current?.scrollIntoView({ block: 'nearest' }), [JSON.stringify(slice), found !== null]);
  const title = words.behind.of(drawListed(desk.session), saySlice(slice, name));
  const shown = run.value;
  return (
    <section class="behind" aria-label={title} ref={host}>
      <header>
        <p class="behind-title">
          {title} <span role="status">{found !== null && `· ${words.behind.count(decimal(found.count))}`}</span>
        </p>
        {onClose !== undefined && (
          <button
            type="button"
            class="icon-button small"
            aria-label={words.behind.close}
            title={words.behind.close}
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        )}
      </header>
      {found === null || shown === null ? (
        <p class="fine-print">{words.behind.waiting}</p>
      ) : found.count === 0 ? (
        <p class="fine-print">{words.behind.none}</p>
      ) : (
        <Rows {...found} slice={slice} run={shown} />
      )}
    </section>
  );
}

/** Null while they are looked up, or the run is still being drawn. */
function useBehind(slice: Slice): ParcelsBehind | null {
  const { desk } = useDesk();
  const { run, drawing } = desk.session;
  const [found, setFound] = useState<{ of: ShownRun; key: string; behind: ParcelsBehind } | null>(null);
  const shown = run.value;
  const isDrawn = shown !== null && shown.result !== null && drawing.value === null;
  const key = JSON.stringify(slice);
  useEffect(() => {
    if (!isDrawn || shown === null) return;
    let isStill = true;
    void desk.behind(slice).then((behind) => {
      if (isStill && behind !== null) setFound({ of: shown, key, behind });
    });
    return () => {
      isStill = false;
    };
  }, [shown, isDrawn, key]);
  return found?.of === shown && found?.key === key ? found.behind : null;
}

interface RowsProps extends ParcelsBehind {
  readonly slice: Slice;
  readonly run: ShownRun;
}

function Rows({ rows, count, slice, run }: RowsProps) {
  const { session } = useDesk().desk;
  const [isWhole, setWhole] = useState(false);
  const thing = session.selected.value;
  const chosen = thing?.kind === 'parcel' ? thing.index : null;
  const listed = isWhole ? rows : rows.slice(0, FIRST);
  const part = PART_HEADS[slice.kind];
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.behind.parcel}</th>
            <th scope="col">{words.behind.lateHead}</th>
            {part !== undefined && <th scope="col">{words.behind[part]}</th>}
            <th scope="col">{words.behind.cost}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((row) => (
            <tr key={row.parcel} class={row.parcel === chosen ? 'chosen' : undefined}>
              <th scope="row">
                <ParcelName run={run} parcel={row.parcel} />
              </th>
              <td>{lateWords(row.lateSeconds)}</td>
              {part !== undefined && <td>{partWords(part, row)}</td>}
              <td>{decimal(toEuros(row.cost), 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > listed.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {words.behind.more(rows.length - listed.length)}
        </button>
      )}
      <p class="fine-print">
        {words.behind.press} {count > listed.length && words.behind.rest(listed.length)}{' '}
        {words.behind.one(drawsRun(session))}
      </p>
    </>
  );
}

function lateWords(late: Seconds | null): string {
  if (late === null) return words.behind.returned;
  return late === 0 ? words.thing.onTime : durationWords(late);
}

function partWords(head: PartHead, { part }: ParcelBehind): string {
  if (part === null) return '';
  if (head === 'partLate') return durationWords(part);
  return decimal(head === 'partKm' ? part / 1_000 : toEuros(part), 2);
}

function durationWords(seconds: Seconds): string {
  return seconds < MINUTE ? words.why.underOne : duration(seconds / MINUTE);
}
