// A lesson of one's own: its file is checked as studies are, what does not fit is named with its place, and what holds is played.
import { useState } from 'preact/hooks';
import { OWN_LESSON, takeOwnLesson } from '../app/own-lesson.ts';
import { type Problem, problemLine } from '../base/problem.ts';
import type { LessonLanguage } from './lesson-language.ts';

interface OwnProps {
  readonly language: LessonLanguage;
  /** A page of its own, not a part of the teacher's. */
  readonly isPage?: boolean;
}

export function OwnLesson({ language: { words }, isPage = false }: OwnProps) {
  const said = words.own;
  const [problems, setProblems] = useState<{ readonly file: string; readonly list: readonly Problem[] } | null>(null);
  async function take(file: File): Promise<void> {
    const reading = await takeOwnLesson(await file.text(), file.name);
    if (reading.ok) location.hash = `lesson=${OWN_LESSON}`;
    else setProblems({ file: file.name, list: reading.problems });
  }
  return (
    <section class="own-lesson">
      {isPage ? <h1>{said.title}</h1> : <h2>{said.title}</h2>}
      <ol class="teacher-steps">
        <li>
          {said.copy}{' '}
          <a class="link" href="./lessons/1.json" download="lesson.json">
            {said.example}
          </a>
        </li>
        {said.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="lesson-buttons">
        <label class="button file-button">
          {said.open}
          <input
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file !== undefined) void take(file);
            }}
          />
        </label>
        <a class="link" href="./docs/lessons.md">
          {words.teacher.own}
        </a>
      </p>
      <div aria-live="polite">
        {problems !== null && (
          <>
            <p class="lesson-fault">{said.refused(problems.file, problems.list.length)}</p>
            <ul class="class-faults">
              {problems.list.map((problem) => (
                <li key={problem.path}>{problemLine(problem)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}
