// A table of texts, as charts and reports have it: a head, and rows that are named by their first cell.
import type { PlainTable } from '../persistence/csv-writer.ts';

export function TextTable({ head, rows, class: style }: PlainTable & { readonly class?: string }) {
  return (
    <table class={style}>
      <TableHead titles={head} />
      <tbody>
        {rows.map((row) => (
          <tr key={row.slice(0, 2).join()}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th scope="row" key={column}>
                  {cell}
                </th>
              ) : (
                <td key={column}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function TableHead({ titles }: { readonly titles: readonly string[] }) {
  return (
    <thead>
      <tr>
        {titles.map((title) => (
          <th scope="col" key={title}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}
