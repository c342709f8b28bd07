// The parcels behind a bar, point or slice, a row each: late by how much, at what cost; a press goes to one on the map.
import { useEffect, useState } from 'preact/hooks';
import { decimal, duration } from '../base/format.ts';
import { toEuros } from '../base/money.ts';
import { MINUTE, type Seconds } from '../base/units.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { ParcelBehind, ParcelsBehind, Slice } from '../service/slice.ts';
import { BehindFrame } from './behind-frame.tsx';
import { useDesk } from './desk-context.ts';
import { drawListed, drawsRun } from './drawn-parcels.tsx';
import { ParcelTable } from './parcel-table.tsx';
import { saySlice } from './slice-words.ts';
import { words } from './words.ts';

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
  const title = words.behind.of(drawListed(desk.session), saySlice(slice, name));
  const shown = run.value;
  return (
    <BehindFrame
      title={title}
      count={found === null ? null : found.count}
      comes={`${JSON.stringify(slice)} ${found !== null}`}
      {...(onClose === undefined ? {} : { onClose })}
    >
      {found === null || shown === null ? (
        <p class="fine-print">{words.behind.waiting}</p>
      ) : found.count === 0 ? (
        <p class="fine-print">{words.behind.none}</p>
      ) : (
        <Rows {...found} slice={slice} run={shown} />
      )}
    </BehindFrame>
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
  const part = PART_HEADS[slice.kind];
  const columns = [
    { head: words.behind.lateHead, cell: ({ lateSeconds }: ParcelBehind) => lateWords(lateSeconds) },
    ...(part === undefined ? [] : [{ head: words.behind[part], cell: (row: ParcelBehind) => partWords(part, row) }]),
    { head: words.behind.cost, cell: ({ cost }: ParcelBehind) => decimal(toEuros(cost), 2) },
  ];
  return (
    <ParcelTable
      run={run}
      rows={rows}
      columns={columns}
      none={words.behind.none}
      foot={(listed) => (
        <>
          {words.behind.press} {count > listed && words.behind.rest(listed)} {words.behind.one(drawsRun(session))}
        </>
      )}
    />
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
