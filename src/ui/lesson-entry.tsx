// Opens a lesson, or the class page, in the place of the desk.
import { h, render } from 'preact';
import { wordsOf } from '../app/fault-words.ts';
import { keepLesson, keptLesson } from '../app/kept-lesson.ts';
import { keptSeat } from '../app/kept-seat.ts';
import type { LessonAddress } from '../app/lesson-address.ts';
import { createLessonCourse } from '../app/lesson-course.ts';
import { loadLesson } from '../app/lesson-files.ts';
import { startPlayback } from '../app/playback.ts';
import { createServiceClient, type RunningService } from '../app/service-client.ts';
import { nextTurn } from '../app/task-turn.ts';
import { serviceIn, startWorkerService } from '../app/worker-service.ts';
import type { WorkerThread } from '../app/worker-thread.ts';
import './lesson.css';
import { lessonLanguage } from './lesson-language.ts';
import { LessonPage } from './lesson-page.tsx';
import { LessonRefused } from './lesson-refused.tsx';
import { LessonUnreadable } from './lesson-unreadable.tsx';
import { createThemeChoice } from './theme.ts';

/** `ahead`: a thread for the simulation of a lesson that is starting already; null where the browser starts none. */
export async function openLessons(host: HTMLElement, asked: LessonAddress, ahead: WorkerThread | null): Promise<void> {
  const language = lessonLanguage();
  const theme = createThemeChoice(window);
  host.className = 'lesson-page';
  if (asked.page === 'class') {
    const { openClass } = await import('./class-entry.tsx');
    await openClass(host, language, theme, asked.codes);
    return;
  }
  if (asked.page !== 'lesson') {
    const { openOwn, openPaper, openTeacher } = await import('./teacher-entry.tsx');
    if ('lesson' in asked) await openPaper(host, language, asked.lesson, asked.page);
    else if (asked.page === 'own') openOwn(host, language);
    else await openTeacher(host, language);
    return;
  }
  if (ahead === null) {
    render(h(LessonRefused, { language }), host);
    return;
  }
  render(h('p', { class: 'lesson-loading' }, language.words.loading), host);
  const reading = await loadLesson(asked.lesson);
  if (!reading.ok) {
    ahead.end();
    render(h(LessonUnreadable, { problems: reading.problems, isPaper: false, language }), host);
    return;
  }
  await nextTurn();
  const { lesson } = reading.read;
  document.title = language.words.page(language.say(lesson.title));
  let thread: WorkerThread | null = ahead;
  const start = (): RunningService => {
    const service = thread === null ? startWorkerService() : serviceIn(thread);
    // One that died is followed by a fresh one.
    thread = null;
    const died = service.died.catch((reason: unknown) => {
      throw new Error(language.words.stopped(wordsOf(reason)));
    });
    return { ...service, died };
  };
  const client = createServiceClient(start, (why) => {
    course.play.peek().fault.value = why;
  });
  const plays = !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const course = createLessonCourse(client, reading.read, plays, keptSeat(), keptLesson(reading.read));
  const forget = keepLesson(course);
  const again = (): void => {
    forget();
    location.reload();
  };
  startPlayback(course.scenery, {
    requestFrame: (callback) => requestAnimationFrame(callback),
    cancelFrame: (handle) => cancelAnimationFrame(handle),
  });
  // The worker is asked first, and works while the page is drawn.
  const begun = course.begin();
  await nextTurn();
  render(h(LessonPage, { course, language, theme, again }), host);
  // What went wrong with the worker stands on the page by then.
  await begun.catch((reason: unknown) => {
    course.play.peek().fault.value = wordsOf(reason);
  });
}
