// A vehicle routing instance as published files state it, in the file's own units.
import type { Problem } from '../base/problem.ts';

export interface InstanceNode {
  readonly x: number;
  readonly y: number;
  readonly demand: number;
  /** Begin of service is allowed from then until then; 0 and Infinity where the file has no windows. */
  readonly from: number;
  readonly until: number;
  readonly service: number;
}

export interface PublishedInstance {
  readonly name: string;
  /** The depot first; customers are numbered from 1 in this order, as solution files number them. */
  readonly nodes: readonly InstanceNode[];
  /** Lengths that the file states itself, row-major over the nodes; null where they follow from the coordinates. */
  readonly lengths: Float64Array | null;
  readonly capacity: number;
  /** Most vehicles; Infinity where the file sets no bound. */
  readonly vehicles: number;
  /** Longest route with its service times; Infinity where there is no bound. */
  readonly longest: number;
  readonly hasWindows: boolean;
}

/** Nodes beyond which the matrix of all lengths no longer fits into memory. */
export const MOST_NODES = 6_000;

export type InstanceReading =
  | { readonly ok: true; readonly instance: PublishedInstance }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Thrown inside a reader at the first line that it cannot make sense of. */
export class LineFault extends Error {
  readonly problem: Problem;

  /** `line` counts from 1. */
  constructor(file: string, line: number, found: string, expected: string) {
    super(`${file}, line ${line}`);
    this.problem = { path: `${file}, line ${line}`, found, expected };
  }
}

/** What the reader gives, with a faulty line as a problem. */
export function orFault(read: () => PublishedInstance): InstanceReading {
  try {
    return { ok: true, instance: read() };
  } catch (error) {
    if (error instanceof LineFault) return { ok: false, problems: [error.problem] };
    throw error;
  }
}

/** Words of a line for a message, short. */
export function quoted(line: string): string {
  const words = line.trim().replace(/\s+/g, ' ');
  if (words === '') return 'an empty line';
  return `"${words.length > 40 ? `${words.slice(0, 39)}…` : words}"`;
}
