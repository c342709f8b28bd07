// The files of the run that was shown last, piece by piece: whoever wants no more of one stops asking.
import type { Journal } from '../simulation/facts.ts';
import type { Setting } from '../simulation/setting.ts';
import { kerbFeatures, legFeatures, placementFeatures, streetKmFeatures } from './geo-features.ts';
import { journalCsv, journalJson } from './journal-text.ts';

export const RUN_FILES = [
  'journal.json',
  'journal.csv',
  'placements.geojson',
  'legs.geojson',
  'kerb.geojson',
  'streets.geojson',
] as const;
export type RunFile = (typeof RUN_FILES)[number];

export interface FilePiece {
  /** UTF-8; the pieces of a file join without a gap. */
  readonly bytes: Uint8Array;
  /** What to ask for next; null after the last piece. */
  readonly next: number | null;
  /** From 0 to 1. */
  readonly share: number;
}

/** Facts in one piece: some 20 ms of work. */
export const FACTS_A_PIECE = 4_000;

/** A piece of a file from fact number `from` on; the first has the head, the last the foot. */
export interface FileText {
  readonly head: () => string;
  readonly facts: (from: number, until: number) => string;
  readonly foot: string;
}

export function filePiece(file: RunFile, journal: Journal, setting: Setting, from: number): FilePiece {
  const text = TEXT[file](journal, setting);
  const count = WITHOUT_FACTS.has(file) ? 0 : journal.facts.length;
  const until = Math.min(from + FACTS_A_PIECE, count);
  const isLast = until === count;
  const piece = `${from === 0 ? text.head() : ''}${text.facts(from, until)}${isLast ? text.foot : ''}`;
  return {
    bytes: new TextEncoder().encode(piece),
    next: isLast ? null : until,
    share: count === 0 ? 1 : until / count,
  };
}

const TEXT: Readonly<Record<RunFile, (journal: Journal, setting: Setting) => FileText>> = {
  'journal.json': journalJson,
  'journal.csv': journalCsv,
  'placements.geojson': (_, setting) => placementFeatures(setting),
  'legs.geojson': legFeatures,
  'kerb.geojson': kerbFeatures,
  'streets.geojson': streetKmFeatures,
};

/** All of them stand in the head. */
const WITHOUT_FACTS: ReadonlySet<RunFile> = new Set(['placements.geojson', 'kerb.geojson', 'streets.geojson']);
