// What a command refuses, with everything a user needs to mend it; it ends with exit code 2 and no stack trace.
import { InputError, type Problem, problemLine } from '../base/problem.ts';

/** A single problem as an error to throw. */
export function badInput(path: string, found: string, expected: string): InputError {
  return new InputError([{ path, found, expected }]);
}

/** One line a problem for standard error. */
export function problemLines(problems: readonly Problem[]): string {
  return problems.map((problem) => `${problemLine(problem)}\n`).join('');
}
