// The page for teachers: the lessons with times, goals and keys, what to print, what to ask afterwards, and how to collect.
import { type Problem, problemLine } from '../base/problem.ts';
import type { Lesson } from '../model/lesson.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { OwnLesson } from './own-lesson.tsx';

interface TeacherProps {
  readonly lessons: readonly Lesson[];
  /** Of those that did not arrive or do not hold. */
  readonly problems: readonly Problem[];
  readonly language: LessonLanguage;
}

export function TeacherPage({ lessons, problems, language }: TeacherProps) {
  const { teacher } = language.words;
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return (
    <main class="class-page teacher-page">
      <h1>{teacher.title}</h1>
      <p>{teacher.intro(lessons.length, minutes)}</p>
      <ol class="teacher-steps">
        {teacher.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="lesson-buttons">
        <a class="button" href="#class">
          {language.words.class.title}
        </a>
        <a class="link" href="./">
          {teacher.desk}
        </a>
      </p>
      {problems.length > 0 && (
        <ul class="class-faults">
          {problems.map((problem) => (
            <li key={problem.path}>{problemLine(problem)}</li>
          ))}
        </ul>
      )}
      {lessons.map((lesson) => (
        <LessonOfTeacher key={lesson.lesson} lesson={lesson} language={language} />
      ))}
      <OwnLesson language={language} />
      <p class="quiet">{teacher.assumed}</p>
    </main>
  );
}

function LessonOfTeacher({ lesson, language }: { readonly lesson: Lesson; readonly language: LessonLanguage }) {
  const { teacher, minutes } = language.words;
  const { goal, key, ask, second } = lesson;
  return (
    <article class="teacher-lesson">
      <h2>
        <a href={`#lesson=${lesson.lesson}`}>{language.say(lesson.title)}</a>{' '}
        <span class="quiet">{minutes(lesson.lesson, lesson.minutes)}</span>
      </h2>
      <p>
        {language.say(lesson.question)}
        {second !== undefined && ` ${language.say(second.question)}`}
      </p>
      <dl>
        {goal !== undefined && (
          <>
            <dt>{teacher.goal}</dt>
            <dd>{language.say(goal)}</dd>
          </>
        )}
        <dt>{teacher.takeaway}</dt>
        <dd>{language.say(lesson.takeaway)}</dd>
        {ask !== undefined && (
          <>
            <dt>{teacher.ask}</dt>
            <dd>{language.say(ask)}</dd>
          </>
        )}
      </dl>
      {key !== undefined && (
        <details class="lesson-table">
          <summary>{teacher.key}</summary>
          <p>{language.say(key)}</p>
        </details>
      )}
      <p class="lesson-buttons">
        <a class="link" href={`#worksheet=${lesson.lesson}`}>
          {teacher.printWorksheet}
        </a>
        <a class="link" href={`#key=${lesson.lesson}`}>
          {teacher.printKey}
        </a>
      </p>
    </article>
  );
}
