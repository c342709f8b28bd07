// Tables as text for people and as CSV for programs.

/** Longer entries are sentences: they run past their column, which would push all that stands right of them off the screen. */
const WIDEST = 60;

/** Columns padded to their widest entry; numbers to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => {
      if (cell.length <= WIDEST) widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  const isNumber = (cell: string): boolean => /^[-+−]?€?[\d.]/.test(cell);
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column > 0 && isNumber(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('');
}

/** RFC 4180: commas, quotes doubled, lines ended by CRLF. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  const cell = (value: string | number | null): string => {
    const text = value === null ? '' : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}
