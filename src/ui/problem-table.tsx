// Problems of what was handed in: where, what was found, what was expected.
import { type Problem, shownPlace } from '../base/problem.ts';
import { TableHead } from './text-table.tsx';
import { words } from './words.ts';

const MOST = 40;

export interface ProblemTableProps {
  readonly title: string;
  readonly problems: readonly Problem[];
}

export function ProblemTable({ title, problems }: ProblemTableProps) {
  const left = problems.length - MOST;
  return (
    <>
      <section class="scroll" tabIndex={0} aria-label={title}>
        <table class="problems">
          <TableHead titles={[words.files.where, words.files.found, words.files.expected]} />
          <tbody>
            {problems.slice(0, MOST).map((problem) => (
              <tr key={problem.path + problem.expected}>
                <td>
                  <code>{shownPlace(problem)}</code>
                </td>
                <td>{problem.found}</td>
                <td>{problem.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {left > 0 && <p>{words.files.more(left)}</p>}
    </>
  );
}
