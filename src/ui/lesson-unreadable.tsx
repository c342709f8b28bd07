// What stands in the place of a lesson, worksheet or key that cannot be read: why, and the ways on.
import { type Problem, problemLine } from '../base/problem.ts';
import type { LessonLanguage } from './lesson-language.ts';

interface Props {
  readonly problems: readonly Problem[];
  /** Only the teacher's page leads to a worksheet or key, and it has the answers. */
  readonly isPaper: boolean;
  readonly language: LessonLanguage;
}

export function LessonUnreadable({ problems, isPaper, language: { words } }: Props) {
  return (
    <main class="lesson-loading">
      <h1>{words.unreadable}</h1>
      <ul>
        {problems.map((problem) => (
          <li key={problem.path}>{problemLine(problem)}</li>
        ))}
      </ul>
      <p>
        <a class="link" href={isPaper ? '#teacher' : '#lesson=1'}>
          {isPaper ? words.teacher.title : words.first}
        </a>{' '}
        ·{' '}
        <a class="link" href="./">
          {words.teacher.desk}
        </a>
      </p>
    </main>
  );
}
