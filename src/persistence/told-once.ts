// Problems of the baseline that every scenario takes over are told once, where the file says them.
import type { Problem } from '../base/problem.ts';

const BASELINE = 'scenarios[0]';

/** Without those of a later scenario that say the same of the same thing as one of the baseline. */
export function toldOnce(problems: readonly Problem[]): Problem[] {
  const inBaseline = new Set(
    problems.flatMap((problem) =>
      problem.path.startsWith(BASELINE) ? [keyOf(problem, problem.path.slice(BASELINE.length))] : [],
    ),
  );
  return problems.filter((problem) => {
    const thing = /^scenarios\[[1-9]\d*\](.*)$/.exec(problem.path)?.[1];
    return thing === undefined || !inBaseline.has(keyOf(problem, thing));
  });
}

function keyOf({ found, expected }: Problem, thing: string): string {
  return JSON.stringify([thing, found, expected]);
}
