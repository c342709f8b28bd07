// A table as it is read on the page, made into one that a program reads. The rule, in every language: a number is a cell of its
// own, with a decimal point, a hyphen for a minus, no gaps and no unit; an interval is two columns, its low and its high end;
// the unit stands in the column's head. Heads and words stay in the language of the page.
import { NOTHING } from '../base/format.ts';
import { numberStyle } from '../base/language.ts';
import { differencePhrases } from '../charts/difference-phrases.ts';
import type { PlainTable } from '../persistence/csv-writer.ts';
import { words } from './words.ts';

/** "12 345.7 km": the number plain, its unit, and the empty one where it has none. */
interface Amount {
  readonly number: string;
  readonly unit: string;
}

const NONE: Amount = { number: '0', unit: '' };

type Cell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'amount'; readonly amount: Amount }
  | { readonly kind: 'interval'; readonly low: Amount; readonly high: Amount }
  | { readonly kind: 'text'; readonly text: string };

/** The first column names the rows, and stays as it is, as verdicts do: some say what an interval of nothing is said as. */
export function plainTable({ head, rows }: PlainTable): PlainTable {
  const read = readerOf();
  const { verdict } = differencePhrases();
  const columns = head.map((title, column) =>
    column === 0 || title === verdict
      ? { titles: [title], cells: rows.map((row) => [row[column] ?? '']) }
      : plainColumn(
          title,
          rows.map((row) => read(row[column] ?? '')),
        ),
  );
  return {
    head: columns.flatMap(({ titles }) => titles),
    rows: rows.map((_, row) => columns.flatMap(({ cells }) => cells[row] ?? [])),
  };
}

interface Column {
  readonly titles: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

function plainColumn(title: string, cells: readonly Cell[]): Column {
  const { unit, scale } = unitOf(cells.flatMap(amountsIn));
  const titled = unit === '' || title.includes(unit) ? title : `${title}, ${unit}`;
  const plain = (amount: Amount): string => scale(amount);
  if (!cells.some(({ kind }) => kind === 'interval')) {
    return {
      titles: [titled],
      cells: cells.map((cell) => [cell.kind === 'amount' ? plain(cell.amount) : cell.kind === 'text' ? cell.text : '']),
    };
  }
  const said = words.save;
  return {
    titles: [said.low(titled), said.high(titled)],
    cells: cells.map((cell) => {
      if (cell.kind === 'interval') return [plain(cell.low), plain(cell.high)];
      // What has no luck in it is as wide as nothing; words stand at the low end.
      if (cell.kind === 'amount') return [plain(cell.amount), plain(cell.amount)];
      return [cell.kind === 'text' ? cell.text : '', ''];
    }),
  };
}

function amountsIn(cell: Cell): Amount[] {
  if (cell.kind === 'amount') return [cell.amount];
  return cell.kind === 'interval' ? [cell.low, cell.high] : [];
}

/** The unit of a column, and how its amounts are written in it: times all in minutes; units that differ stay in the rows' names. */
function unitOf(amounts: readonly Amount[]): { unit: string; scale: (amount: Amount) => string } {
  const { minutes, hours, day, days } = numberStyle();
  const units = new Set(amounts.map(({ unit }) => unit));
  const inMinutes = new Map([
    [minutes, 1],
    [hours, 60],
    [day, 1_440],
    [days, 1_440],
  ]);
  if (units.size > 1 && [...units].every((unit) => inMinutes.has(unit))) {
    return { unit: minutes, scale: ({ number, unit }) => String(Number(number) * (inMinutes.get(unit) as number)) };
  }
  const [only = ''] = units;
  return { unit: units.size === 1 ? only : '', scale: ({ number }) => number };
}

/** Reads what the page wrote in the language that is spoken (src/base/format.ts). */
function readerOf(): (text: string) => Cell {
  const { point, to, points, minutes, hours, day, days } = numberStyle();
  const digits = `\\d+(?:[\u202f ]\\d{3})*(?:${escaped(point)}\\d+)?`;
  const unit = ['€', '%', 'km', points, minutes, hours, day, days].map(escaped).join('|');
  const amount = `([+\u2212-]?)(€?)(${digits})(?:[\u202f\u00a0 ]?(${unit}))?`;
  const single = new RegExp(`^${amount}$`);
  const interval = new RegExp(`^${amount} ${escaped(to)} ${amount}$`);
  const inText = new RegExp(`(?<=\\d)${escaped(point)}(?=\\d)`, 'g');
  const amountOf = ([sign = '', euro = '', number = '', after = '']: readonly (string | undefined)[]): Amount => ({
    number: `${sign === '\u2212' || sign === '-' ? '-' : ''}${number.replace(/[\u202f ]/g, '').replace(point, '.')}`,
    unit: euro === '' ? after : euro,
  });
  return (text) => {
    if (text === '' || text === NOTHING || text === words.compare.tooFew) return { kind: 'empty' };
    // What an interval from nothing to nothing is said as.
    if (text === words.bearers.same) return { kind: 'interval', low: NONE, high: NONE };
    const one = single.exec(text);
    if (one !== null) return { kind: 'amount', amount: amountOf(one.slice(1)) };
    const ends = interval.exec(text);
    if (ends !== null) {
      const [low, high] = [amountOf(ends.slice(1, 5)), amountOf(ends.slice(5))];
      const own = low.unit === '' ? high.unit : low.unit;
      return { kind: 'interval', low: { ...low, unit: own }, high: { ...high, unit: own } };
    }
    return { kind: 'text', text: text.replace(inText, '.') };
  };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
