// What came of an import: what was read, what the city has, what was left out and why.
import { decimal } from '../base/format.ts';

export interface ImportReport {
  /** Name of the file. */
  readonly source: string;
  readonly read: { readonly nodes: number; readonly ways: number; readonly relations: number };
  readonly streets: { readonly junctions: number; readonly segments: number; readonly kilometres: number };
  readonly addresses: {
    readonly count: number;
    /** From house numbers, from buildings without one, from shops and offices without one, and placed along streets. */
    readonly tagged: number;
    readonly buildings: number;
    readonly workplaces: number;
    readonly guessed: number;
  };
  /** Behind the addresses, as tagged or by floor, size and density. */
  readonly recipients: { readonly households: number; readonly businesses: number };
  /** Who is to be named wherever the city is shown; a whole sentence. */
  readonly toName: string;
  /** What was left out, by kind and then by number. */
  readonly dropped: readonly { readonly what: string; readonly reason: string; readonly count: number }[];
  /** What a user should know before trusting the city; whole sentences. */
  readonly notes: readonly string[];
}

/** How a line begins that tells of what was left out. */
export const LEFT_OUT = 'left out: ';

/** The report as lines of text: whom to name, what was read, what to know of it, what was left out. */
export function reportLines(report: ImportReport): string[] {
  const { read, streets, addresses, recipients } = report;
  const lines = [
    report.toName,
    `${report.source}: ${counted(read.nodes, 'nodes')}, ${counted(read.ways, 'ways')}, ${counted(read.relations, 'relations')} read`,
    `${counted(streets.segments, 'streets')} between ${counted(streets.junctions, 'junctions')}, ${decimal(streets.kilometres, 1)} km`,
    `${counted(addresses.count, 'addresses')}: ${decimal(addresses.tagged)} with a house number, ` +
      `${counted(addresses.buildings, 'buildings')} without one, ${decimal(addresses.guessed)} placed along streets` +
      (addresses.workplaces > 0 ? `, ${decimal(addresses.workplaces)} shops and offices without a house number` : ''),
    `${counted(recipients.households, 'households')} and ${counted(recipients.businesses, 'businesses')} of usual size behind them, by tags and floor`,
    ...report.notes,
  ];
  for (const { what, reason, count } of report.dropped) lines.push(`${LEFT_OUT}${counted(count, what)} (${reason})`);
  return lines;
}

/** "1 address", "2 addresses". */
function counted(count: number, plural: string): string {
  return `${decimal(count)} ${count === 1 ? plural.replace(/(?<=ss)es$|s$/, '') : plural}`;
}

/** Counts what is left out; `list` gives it sorted. */
export function droppedCounter(): {
  drop: (what: string, reason: string, count?: number) => void;
  list: () => ImportReport['dropped'];
} {
  const counts = new Map<string, { what: string; reason: string; count: number }>();
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
