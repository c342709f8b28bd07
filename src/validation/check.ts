// A check of the validation: some targets of one published source that are run together.
import type { Finding } from './finding.ts';

export interface Check {
  /** Every finding's id begins with it. */
  readonly id: string;
  /** Checks of one list with the same name here share runs, which the first of them makes and the others find. */
  readonly shares?: string;
  /** Runs the product and judges it. Quick: fewer draws, and wider tolerances where the targets say so. */
  run(quick: boolean): Finding[];
}

/** The checks that an id (or the beginning of one) asks for, and which of their findings. */
export function chosenChecks(checks: readonly Check[], only: string | undefined): Check[] {
  if (only === undefined) return [...checks];
  return checks.filter(({ id }) => begins(id, only) || begins(only, id));
}

export function chosenFindings(findings: readonly Finding[], only: string | undefined): Finding[] {
  return findings.filter(({ id }) => only === undefined || begins(id, only));
}

/** In upper or lower case alike. */
function begins(id: string, start: string): boolean {
  return id.toLowerCase().startsWith(start.toLowerCase());
}
