// Reads a user's own table from CSV or GeoJSON.
import { InputError, type Problem } from '../base/problem.ts';
import { readCsv } from './csv-rows.ts';
import { isGeoJson, recordsOfFeatures } from './geojson-features.ts';
import { parseJson } from './json-text.ts';
import { keyOf, type OwnFile, type OwnRecord, type OwnTable, refuseFaults } from './own-table.ts';
import { shown } from './study-reader.ts';
import { tablePhrases } from './table-phrases.ts';

/** More rows than these are no table of a city. */
const MOST_RECORDS = 1_000_000;

/** Throws an InputError where the file is no table; what is wrong with single rows stands in `faults`. */
export function readTable(file: OwnFile): OwnTable {
  const said = tablePhrases().file;
  const text = textOf(file.bytes);
  if (text.trim() === '') fail(file.name, said.empty, said.expected);
  if (isJson(text)) {
    const parsed = parseJson(text, file.name);
    if (!parsed.ok) throw new InputError([parsed.problem]);
    if (!isGeoJson(parsed.value)) fail(file.name, shown(parsed.value), said.expected);
    return recordsOfFeatures(file.name, parsed.value);
  }
  return tableOf(file.name, text);
}

/** True for text that begins as JSON does; no header of CSV does. */
function isJson(text: string): boolean {
  return /^\uFEFF?\s*[{[]/.test(text);
}

function tableOf(name: string, text: string): OwnTable {
  const said = tablePhrases().file;
  const { rows, openQuote, separator } = readCsv(text);
  const faults: Problem[] = [];
  const note = (path: string, found: string, expected: string): number => faults.push({ path, found, expected });
  if (openQuote > 0) note(`${name}, line ${openQuote}`, said.openQuote, said.closedQuote);
  const [head, ...rest] = rows;
  if (head === undefined) {
    refuseFaults(faults);
    fail(name, said.empty, said.expected);
  }
  const columns = head.fields.map((field) => field.trim());
  while (columns.at(-1) === '') columns.pop();
  if (columns.every((column) => column === '' || Number.isFinite(Number(column.replace(',', '.'))))) {
    fail(`${name}, line ${head.line}`, head.fields.slice(0, 4).join(' '), said.header);
  }
  const keys = columns.map(keyOf);
  keys.forEach((key, column) => {
    if (key !== '' && keys.indexOf(key) < column) {
      note(`${name}, line ${head.line}`, said.twice(shown(columns[column])), said.once);
    }
  });
  if (rest.length === 0 && openQuote === 0) note(name, said.headerAlone, said.rowBelow);
  if (rest.length > MOST_RECORDS) fail(name, said.rows(rest.length), said.mostRows(MOST_RECORDS));
  const records = rest.flatMap(({ line, fields }): OwnRecord[] => {
    const where = `${name}, line ${line}`;
    const surplus = fields.slice(keys.length).some((field) => field.trim() !== '');
    if (surplus || fields.length < keys.length) {
      note(where, said.fields(fields.length, surplus), said.fieldsAs(keys.length, head.line));
      // Which of its fields stands in which column is anybody's guess.
      return [];
    }
    const values = new Map<string, unknown>();
    keys.forEach((key, column) => {
      const value = (fields[column] ?? '').trim();
      if (key === '' || value === '' || values.has(key)) return;
      values.set(key, separator === ',' || isText(key) ? value : pointed(value));
    });
    return [{ where, values, spot: null, rings: null }];
  });
  if (records.length === 0) refuseFaults(faults);
  return { name, isGeoJson: false, columns: columns.filter((column) => column !== ''), records, faults };
}

function isText(key: string): boolean {
  return key === 'name' || key === 'id';
}

/** Where semicolons or tabs separate, a comma inside of a number is the decimal sign. */
function pointed(value: string): string {
  return /^[-+]?\d*,\d+$/.test(value) ? value.replace(',', '.') : value;
}

function fail(path: string, found: string, expected: string): never {
  throw new InputError([{ path, found, expected }]);
}

/** UTF-8, or what spreadsheets of western Windows write. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
