// The tours of a day as a table that can be sorted; a press goes to the tour on the map.
import { useSignal } from '@preact/signals';
import type { TourLine } from '../app/tours-of-day.ts';
import { clock, decimal } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import type { PlainTable } from '../persistence/csv-writer.ts';
import { SaveButtons } from './save-buttons.tsx';
import { words } from './words.ts';

export interface TourTableProps {
  readonly lines: readonly TourLine[];
  readonly chosen: number;
  readonly onTour: (line: TourLine) => void;
}

interface Column {
  readonly head: string;
  readonly of: (line: TourLine) => number;
  readonly said: (line: TourLine) => string;
}

const minutes = (head: string, what: keyof TourLine['seconds']): Column => ({
  head,
  of: (line) => line.seconds[what],
  said: (line) => decimal(line.seconds[what] / MINUTE),
});

const COLUMNS: readonly Column[] = [
  { head: words.tours.departs, of: ({ view }) => view.departs, said: ({ view }) => clock(view.departs) },
  { head: words.tours.ends, of: ({ view }) => view.ends, said: ({ view }) => clock(view.ends) },
  { head: words.tours.stops, of: ({ stops }) => stops, said: ({ stops }) => decimal(stops) },
  { head: words.tours.parcels, of: ({ view }) => view.parcels, said: ({ view }) => decimal(view.parcels) },
  { head: words.tours.km, of: ({ view }) => view.metres, said: ({ view }) => decimal(view.metres / 1_000, 1) },
  minutes(words.tours.driving, 'driving'),
  minutes(words.tours.parking, 'parking'),
  minutes(words.tours.door, 'at the door'),
  minutes(words.tours.waiting, 'waiting'),
  minutes(words.tours.unloading, 'unloading'),
  minutes(words.tours.rest, 'break'),
  minutes(words.tours.loading, 'loading'),
];

export function TourTable({ lines, chosen, onTour }: TourTableProps) {
  /** -1 is the order of the vehicles. */
  const order = useSignal<{ readonly column: number; readonly down: boolean }>({ column: -1, down: false });
  const { column, down } = order.value;
  const by = COLUMNS[column];
  const sorted =
    by === undefined ? lines : [...lines].sort((a, b) => (down ? by.of(b) - by.of(a) : by.of(a) - by.of(b)));
  const press = (row: number) => {
    order.value = { column: row, down: column === row ? !down : true };
  };
  return (
    <section class="tour-table">
      <h2 id="tour-table">{words.tours.table}</h2>
      {/* Focusable, as it scrolls sideways where room is short. */}
      <div class="scroll" role="group" tabIndex={0} aria-labelledby="tour-table">
        <table>
          <thead>
            <tr>
              <th scope="col" aria-sort={column === -1 ? 'ascending' : 'none'}>
                <button type="button" class="sort" aria-pressed={column === -1} onClick={() => press(-1)}>
                  {words.tours.tour}
                </button>
              </th>
              {COLUMNS.map(({ head }, row) => (
                <th scope="col" key={head} aria-sort={column !== row ? 'none' : down ? 'descending' : 'ascending'}>
                  <button type="button" class="sort" aria-pressed={column === row} onClick={() => press(row)}>
                    {head}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((line) => (
              <tr key={line.tour} class={line.tour === chosen ? 'chosen' : undefined}>
                <th scope="row">
                  <button type="button" class="link" aria-pressed={line.tour === chosen} onClick={() => onTour(line)}>
                    {words.tours.tourOf(line.vehicle, line.view.ordinal)}
                  </button>
                </th>
                {COLUMNS.map(({ head, said }) => (
                  <td key={head}>{said(line)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SaveButtons what={words.save.tables.tours} table={() => plainTours(sorted)} ofScenario />
    </section>
  );
}

function plainTours(lines: readonly TourLine[]): PlainTable {
  return {
    head: [words.tours.tour, ...COLUMNS.map(({ head }) => head)],
    rows: lines.map((line) => [
      words.tours.tourOf(line.vehicle, line.view.ordinal),
      ...COLUMNS.map(({ said }) => said(line)),
    ]),
  };
}
