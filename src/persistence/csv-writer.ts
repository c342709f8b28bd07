// Tables as comma-separated values (RFC 4180), for spreadsheets: numbers plain, texts quoted where they must be.

export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines end as RFC 4180 has it. */
export function writeCsv({ head, rows }: PlainTable): string {
  return [head, ...rows].map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(text: string): string {
  const plain = guarded(plainNumbers(text));
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** As a spreadsheet reads them: an ordinary minus and spaces, no gaps between thousands. */
function plainNumbers(text: string): string {
  return text
    .replaceAll('\u2212', '-')
    .replace(/(?<=\d)\u202f(?=\d)/g, '')
    .replaceAll('\u202f', ' ');
}

/** Numbers, alone or as the ends of a range, with their unit. */
const NUMBER = /^[+-]?€?\d[\d.]*( ?(%|€|points))?( to [+-]?€?\d[\d.]*)?$/;

/** A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection); numbers do not. */
function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
