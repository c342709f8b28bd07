// Opens the teacher's page, or a worksheet or key to print.
import { h, render } from 'preact';
import { LESSON_NUMBERS, loadLesson } from '../app/lesson-files.ts';
import { createLessonRunner } from '../app/lesson-runner.ts';
import { createServiceClient } from '../app/service-client.ts';
import { startWorkerService } from '../app/worker-service.ts';
import { readParts } from '../persistence/lesson-reader.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { LessonPaper } from './lesson-paper.tsx';
import { LessonUnreadable } from './lesson-unreadable.tsx';
import './teacher.css';
import { OwnLesson } from './own-lesson.tsx';
import { TeacherPage } from './teacher-page.tsx';

export async function openTeacher(host: HTMLElement, language: LessonLanguage): Promise<void> {
  document.title = language.words.teacher.page;
  const readings = await Promise.all(LESSON_NUMBERS.map((number) => loadLesson(String(number))));
  const lessons = readings.flatMap((reading) => (reading.ok ? [reading.read.lesson] : []));
  const problems = readings.flatMap((reading) => (reading.ok ? [] : reading.problems));
  render(h(TeacherPage, { lessons, problems, language }), host);
}

/** For those who were given a file: the way in alone, without the keys. */
export function openOwn(host: HTMLElement, language: LessonLanguage): void {
  document.title = language.words.own.title;
  render(h('main', { class: 'class-page teacher-page' }, h(OwnLesson, { language, isPage: true })), host);
}

export async function openPaper(
  host: HTMLElement,
  language: LessonLanguage,
  name: string,
  kind: 'worksheet' | 'key',
): Promise<void> {
  const reading = await loadLesson(name);
  if (!reading.ok) {
    render(h(LessonUnreadable, { problems: reading.problems, isPaper: true, language }), host);
    return;
  }
  const { read } = reading;
  const { teacher } = language.words;
  document.title = `${language.say(read.lesson.title)} · ${kind === 'key' ? teacher.key : teacher.worksheet}`;
  const parts = readParts(read);
  const runners =
    kind === 'worksheet'
      ? null
      : parts.map((part) =>
          createLessonRunner(
            createServiceClient(startWorkerService, () => undefined),
            part,
          ),
        );
  render(h(LessonPaper, { lesson: read.lesson, parts, runners, language }), host);
}
