// The answer to a question of a lesson; after the last one the line worth remembering, the code for the class, and the way to the desk.
import { useEffect, useRef } from 'preact/hooks';
import type { LessonCourse } from '../app/lesson-course.ts';
import { LESSON_NUMBERS } from '../app/lesson-files.ts';
import { named, playOn } from '../app/lesson-handover.ts';
import type { LessonPlay } from '../app/lesson-play.ts';
import type { Lesson } from '../model/lesson.ts';
import { LessonCode } from './lesson-code.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import { LessonShare } from './lesson-share.tsx';
import { betWords, truthWords } from './lesson-words.ts';

interface AnswerProps {
  readonly course: LessonCourse;
  readonly play: LessonPlay;
  readonly language: LessonLanguage;
}

/** It stands there before it is told: only what comes into a place that is there is read out. */
export function LessonAnswer({ course, play, language, isTold }: AnswerProps & { readonly isTold: boolean }) {
  const { lesson } = play.read;
  const { words } = language;
  const isLast = course.at.value === course.parts.length - 1;
  const told = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isTold) return;
    const show = (): void => told.current?.scrollIntoView({ block: 'nearest' });
    show();
    // Where the page opens with it, the chart above takes its room in the next frame.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(show);
    });
    return () => cancelAnimationFrame(frame);
  }, [isTold]);
  return (
    <section
      ref={told}
      class={isTold ? 'lesson-end told' : 'lesson-later'}
      tabIndex={-1}
      aria-label={words.teacher.answer}
    >
      <div aria-live="polite">
        {isTold && (
          <>
            <p class="lesson-truth">{truthWords(lesson, language, play.truth.value)}</p>
            <p>{betWords(lesson, language, play.bet.value, play.truth.value)}</p>
            {isLast && <p class="lesson-takeaway">{language.say(course.read.lesson.takeaway)}</p>}
          </>
        )}
      </div>
      {isTold && isLast && <End course={course} play={play} language={language} />}
      {isTold && !isLast && !play.watching.value && (
        <div class="lesson-buttons">
          <button type="button" class="button first" onClick={() => void course.next()}>
            {words.nextQuestion}
          </button>
        </div>
      )}
      {/* It comes later, and pushes nothing away. */}
      {isTold && lesson.movers.length > 0 && <LessonShare play={play} language={language} />}
    </section>
  );
}

function leave(play: LessonPlay, lesson: Lesson, { name }: LessonLanguage): void {
  const { study, replication } = play.onDesk();
  playOn({ study: named(study, lesson, name), replication });
}

function End({ course, play, language }: AnswerProps) {
  const { lesson } = course.read;
  const { words } = language;
  return (
    <>
      <div class="lesson-buttons">
        <button type="button" class="button first" onClick={() => leave(play, lesson, language)}>
          {words.playOn}
        </button>
        {LESSON_NUMBERS.includes(lesson.lesson + 1) && (
          <a class="link" href={`#lesson=${lesson.lesson + 1}`}>
            {words.next}
          </a>
        )}
      </div>
      {lesson.trench !== undefined && <p class="quiet">{words.playOnWithout.trench}</p>}
      {lesson.cash !== undefined && <p class="quiet">{words.playOnWithout.cash}</p>}
      <LessonCode course={course} language={language} />
    </>
  );
}
