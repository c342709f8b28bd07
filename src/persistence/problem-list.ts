// Collects what is wrong with a study, each thing once.
import type { Problem } from '../base/problem.ts';

/** Takes note of a problem: where, what was found, what was expected. */
export type Report = (path: string, found: string | number, expected: string) => void;

/** What several scenarios take over from the baseline has one place in the file, and is told once. */
export function reportInto(problems: Problem[]): Report {
  return (path, found, expected) => {
    const isKnown = problems.some((problem) => problem.path === path && problem.expected === expected);
    if (!isKnown) problems.push({ path, found: JSON.stringify(found), expected });
  };
}

/** A worked-out number as people write it: without the binary fraction that a sum or difference ends with. */
export function asWritten(value: number): number {
  return Number(value.toPrecision(12));
}
