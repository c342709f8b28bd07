// A table of parcels, the first rows at once and more of them when the reader asks; a press on one shows it on the map.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ShownRun } from '../service/run-protocol.ts';
import { useDesk } from './desk-context.ts';
import { ParcelName } from './drawn-parcels.tsx';
import { words } from './words.ts';

/** Rows before the reader asks for more, and then. */
const FIRST = 8;
const MOST = 60;

export interface ParcelColumn<Row> {
  readonly head: string;
  readonly cell: (row: Row) => string;
}

export interface ParcelTableProps<Row> {
  readonly run: ShownRun;
  readonly rows: readonly Row[];
  readonly columns: readonly ParcelColumn<Row>[];
  /** Said in place of a table without rows. */
  readonly none: string;
  /** Under the table, told how many rows are in it. */
  readonly foot: (listed: number) => ComponentChildren;
}

export function ParcelTable<Row extends { readonly parcel: number }>({
  run,
  rows,
  columns,
  none,
  foot,
}: ParcelTableProps<Row>) {
  const { desk } = useDesk();
  const [isWhole, setWhole] = useState(false);
  const thing = desk.session.selected.value;
  const chosen = thing?.kind === 'parcel' ? thing.index : null;
  const listed = rows.slice(0, isWhole ? MOST : FIRST);
  return (
    <>
      {rows.length === 0 ? (
        <p class="fine-print">{none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.behind.parcel}</th>
              {columns.map(({ head }) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {listed.map((row) => (
              <tr key={row.parcel} class={row.parcel === chosen ? 'chosen' : undefined}>
                <th scope="row">
                  <ParcelName run={run} parcel={row.parcel} />
                </th>
                {columns.map(({ head, cell }) => (
                  <td key={head}>{cell(row)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!isWhole && rows.length > listed.length && (
        <button type="button" class="link" onClick={() => setWhole(true)}>
          {words.behind.more(Math.min(rows.length, MOST) - listed.length)}
        </button>
      )}
      <p class="fine-print">{foot(listed.length)}</p>
    </>
  );
}
