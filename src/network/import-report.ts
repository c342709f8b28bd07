// What came of an import: what was read, what the city has, what was left out and why.
import { type Dropped, importPhrases } from './import-phrases.ts';

export interface ImportReport {
  /** Name of the file. */
  readonly source: string;
  readonly read: { readonly nodes: number; readonly ways: number; readonly relations: number };
  readonly streets: { readonly junctions: number; readonly segments: number; readonly kilometres: number };
  readonly addresses: {
    readonly count: number;
    /**
     * From house numbers, from buildings without one, from shops and offices without one, placed along streets, and
     * between two house numbers of the map.
     */
    readonly tagged: number;
    readonly buildings: number;
    readonly workplaces: number;
    readonly guessed: number;
    readonly between: number;
  };
  /** Behind the addresses, as tagged or by floor, size and density. */
  readonly recipients: { readonly households: number; readonly businesses: number };
  /** Who is to be named wherever the city is shown; a whole sentence. */
  readonly toName: string;
  /** What was left out, by kind and then by number. */
  readonly dropped: readonly { readonly what: Dropped; readonly reason: string; readonly count: number }[];
  /** What a user should know before trusting the city; whole sentences. */
  readonly notes: readonly string[];
}

/** A line that tells of what was left out. */
export function leftOut(what: string): string {
  return importPhrases().leftOut + what;
}

export function isLeftOut(line: string): boolean {
  return line.startsWith(importPhrases().leftOut);
}

/** The report as lines of text: whom to name, what was read, what to know of it, what was left out. */
export function reportLines(report: ImportReport): string[] {
  const { read, streets, addresses, recipients } = report;
  const { count, tagged, buildings, guessed, workplaces, between } = addresses;
  const said = importPhrases();
  return [
    report.toName,
    said.read(report.source, read.nodes, read.ways, read.relations),
    said.streets(streets.segments, streets.junctions, streets.kilometres),
    said.addresses(count, tagged, buildings, guessed, workplaces, between),
    said.recipients(recipients.households, recipients.businesses),
    ...report.notes,
    ...report.dropped.map(({ what, reason, count: lost }) => leftOut(said.dropped(lost, what, reason))),
  ];
}

/** Counts what is left out; `list` gives it sorted. */
export function droppedCounter(): {
  drop: (what: Dropped, reason: string, count?: number) => void;
  list: () => ImportReport['dropped'];
} {
  const counts = new Map<string, { what: Dropped; reason: string; count: number }>();
  return {
    drop(what, reason, count = 1) {
      const key = `${what}: ${reason}`;
      const entry = counts.get(key);
      if (entry === undefined) counts.set(key, { what, reason, count });
      else entry.count += count;
    },
    list: () =>
      [...counts.values()].sort((a, b) => compare(a.what, b.what) || b.count - a.count || compare(a.reason, b.reason)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
