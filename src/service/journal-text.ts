// A run's journal as JSON, whole, and as CSV, a row a fact: who wants to count for themselves starts here.
import { VERSION } from '../base/version.ts';
import { writeCsv } from '../persistence/csv-writer.ts';
import type { Fact, Journal } from '../simulation/facts.ts';
import type { Setting } from '../simulation/setting.ts';
import type { FileText } from './run-files.ts';

/** `{ study, seed, scenario, replication, version, numbers, cast, facts }`; times are seconds since midnight of day 0. */
export function journalJson({ cast, facts }: Journal, { study, placement, replication }: Setting): FileText {
  const about = {
    study: study.name,
    seed: study.seed,
    scenario: placement.name,
    replication,
    version: VERSION,
    numbers: NUMBERS,
  };
  return {
    head: () => `${JSON.stringify(about).slice(0, -1)},\n"cast":${JSON.stringify(cast)},\n"facts":[\n`,
    facts: (from, until) =>
      facts
        .slice(from, until)
        .map((fact, row) => `${from + row === 0 ? '' : ',\n'}${JSON.stringify(fact)}`)
        .join(''),
    foot: '\n]}\n',
  };
}

/** The page counts for people; the rows of the cast are counted from 0. */
const NUMBERS = 'From 0, where the page counts from 1: its parcel 1 is parcel 0 here, its draw 1 is replication 0.';

/** What most facts have, each a column; all else of a fact stands in the last one, as JSON. */
const COLUMNS = [
  'time',
  'kind',
  'parcel',
  'parcels',
  'tour',
  'vehicle',
  'facility',
  'stop',
  'begin',
  'depart',
] as const;
/** Of the parcel of a fact: its number on the page, and what tells whether it was on time and counts. */
const OF_PARCEL = ['parcel on the page', 'promise', 'size', 'measured'] as const;
const HEAD = [...COLUMNS, 'vehicle of', 'facility id', ...OF_PARCEL, 'else'];

export function journalCsv({ cast, facts }: Journal): FileText {
  const rowOf = (fact: Fact): string[] => {
    const known = fact as unknown as Readonly<Record<string, unknown>>;
    const rest = Object.entries(known).filter(([key]) => !(COLUMNS as readonly string[]).includes(key));
    const vehicle = cast.vehicles[known.vehicle as number];
    const parcel = cast.parcels[known.parcel as number];
    return [
      ...COLUMNS.map((column) => cellOf(known[column])),
      vehicle === undefined ? '' : `${vehicle.fleet} ${vehicle.ordinal}`,
      cast.facilities[known.facility as number]?.id ?? '',
      ...(parcel === undefined
        ? OF_PARCEL.map(() => '')
        : [String(parcel.index + 1), String(parcel.promise), parcel.size, String(parcel.measured)]),
      rest.length === 0 ? '' : JSON.stringify(Object.fromEntries(rest)),
    ];
  };
  return {
    head: () => writeCsv({ head: HEAD, rows: [] }),
    facts: (from, until) => {
      const [first, ...others] = facts.slice(from, until).map(rowOf);
      return first === undefined ? '' : writeCsv({ head: first, rows: others });
    },
    foot: '',
  };
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
