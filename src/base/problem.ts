// What is wrong with something a user handed in: where, what was found there and what was expected.

export interface Problem {
  /** Where: a path into the data (`scenarios[0].lockers[0]`), or a spot in a file (`city.osm.pbf, byte 1204`). */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

/** Bad input, the user's to mend. The message has one line a problem; nothing of the input was taken over. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** `path: expected X, found Y`. */
export function problemLine(problem: Problem): string {
  return `${problem.path}: expected ${problem.expected}, found ${problem.found}`;
}
