// How a command ends: what it prints, and the exit code.

/** Not a fault of anybody's: the search found nothing that keeps to all limits. */
export const UNSOLVED = 3;

export interface Ended {
  readonly output: string;
  readonly code: number;
}

/** Text alone ends with 0. */
export type Outcome = string | Ended;
