// The neighbourhoods of the run on show: parcels, cost, lateness; sorted by what the reader chooses, each marked on the map.
import { useState } from 'preact/hooks';
import { decimal, euros, NOTHING, percent } from '../base/format.ts';
import { MINUTE } from '../base/units.ts';
import type { NeighbourhoodView } from '../service/city-load-view.ts';
import { Behind } from './behind.tsx';
import type { Marking } from './city-and-people.tsx';
import { MarkButton } from './mark-button.tsx';
import { words } from './words.ts';

/** Rows before the reader asks for all. */
const FIRST = 10;

/** How each column sorts, the first row first; what is not known comes last. */
const SORTS = {
  parcels: ({ parcels }: NeighbourhoodView) => -parcels,
  cost: ({ costPerParcel }: NeighbourhoodView) => -(costPerParcel ?? Number.NEGATIVE_INFINITY),
  onTime: ({ onTimeShare }: NeighbourhoodView) => onTimeShare ?? Number.POSITIVE_INFINITY,
  lateMinutes: ({ lateSeconds }: NeighbourhoodView) => -lateSeconds,
} as const;
export type NeighbourhoodSort = keyof typeof SORTS;
const COLUMNS = Object.keys(SORTS) as NeighbourhoodSort[];

export interface NeighbourhoodTableProps {
  readonly neighbourhoods: readonly NeighbourhoodView[];
  readonly marking: Marking;
}

export function NeighbourhoodTable({ neighbourhoods, marking }: NeighbourhoodTableProps) {
  const [sort, setSort] = useState<NeighbourhoodSort>('parcels');
  const [isWhole, setWhole] = useState(false);
  const sorted = sortNeighbourhoods(neighbourhoods, sort);
  const rows = isWhole ? sorted : sorted.slice(0, FIRST);
  const marked = sorted.find(({ id }) => marking.marked === `square ${id}`);
  return (
    <>
      <h3 id="neighbourhoods">{words.load.neighbourhoods}</h3>
      <table class="neighbourhoods" aria-labelledby="neighbourhoods">
        <thead>
          <tr>
            <th scope="col">{words.load.neighbourhood}</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column} aria-sort={sort === column ? 'other' : undefined}>
                <button
                  type="button"
                  class="sort"
                  aria-pressed={sort === column}
                  title={words.load.sortBy(words.load[column])}
                  onClick={() => setSort(column)}
                >
                  {words.load[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, place, x, y, side, ...sums }) => (
            <tr key={id}>
              <th scope="row">
                <MarkButton
                  name={name}
                  id={`square ${id}`}
                  hint={words.load.showOnMap(`${name}, ${place}`)}
                  marking={marking}
                  markOf={() => ({ kind: 'square', x, y, side })}
                />{' '}
                <small>{place}</small>
              </th>
              <td>{decimal(sums.parcels)}</td>
              <td>{sums.costPerParcel === null ? NOTHING : euros(sums.costPerParcel)}</td>
              <td>{sums.onTimeShare === null ? NOTHING : percent(sums.onTimeShare, 0)}</td>
              <td>{decimal(sums.lateSeconds / MINUTE)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {marked !== undefined && (
        <Behind slice={{ kind: 'square', x: marked.x, y: marked.y, side: marked.side }} name={marked.name} />
      )}
      {sorted.length > FIRST && (
        <button type="button" class="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.load.fewer : words.load.all(sorted.length)}
        </button>
      )}
      <p class="fine-print">{words.load.neighbourhoodNote}</p>
    </>
  );
}

/** Those that got any parcel; equal ones by name of their square. */
export function sortNeighbourhoods(
  neighbourhoods: readonly NeighbourhoodView[],
  sort: NeighbourhoodSort,
): NeighbourhoodView[] {
  const key = SORTS[sort];
  return neighbourhoods
    .filter(({ parcels }) => parcels > 0)
    .sort((a, b) => key(a) - key(b) || b.parcels - a.parcels || (a.id < b.id ? -1 : 1));
}
