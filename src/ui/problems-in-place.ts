// What is wrong with an edit, as it is said beside the field or button that made it.
import { type Problem, shownPlace } from '../base/problem.ts';
import { words } from './words.ts';

/** Problems of a field; where another part of the study is what does not fit, that is named along with what it is. */
export function problemsInPlace(problems: readonly Problem[], key: string): readonly Problem[] {
  return problems.map((problem) => {
    const isHere = problem.path.split(/[.[\]]+/).includes(key);
    if (isHere) return problem;
    const { found, expected } = problem;
    return { ...problem, expected: words.entities.elsewhere(expected, shownPlace(problem), found) };
  });
}

/** One sentence on why an entry was not added or removed; null where nothing is wrong. */
export function refusal(what: string, problems: readonly Problem[]): string | null {
  const first = problems[0];
  return first === undefined ? null : words.entities.refused(what, first.found, first.expected, shownPlace(first));
}
