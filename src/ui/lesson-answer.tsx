// The answer to a question of a lesson; after the last one the line worth remembering, the code for the class, and the way to the desk.

import type { LessonCourse } from '../app/lesson-course.ts';
import { LESSON_NUMBERS } from '../app/lesson-files.ts';
import { playOn } from '../app/lesson-handover.ts';
import type { LessonPlay } from '../app/lesson-play.ts';
import { lessonVersion, writeCode } from '../persistence/lesson-code.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { QrPicture } from './lesson-qr.tsx';
import { SeatField } from './lesson-seat.tsx';
import { LessonShare } from './lesson-share.tsx';
import { betWords, truthWords } from './lesson-words.ts';

interface AnswerProps {
  readonly course: LessonCourse;
  readonly play: LessonPlay;
  readonly language: LessonLanguage;
}

export function LessonAnswer({ course, play, language }: AnswerProps) {
  const { lesson } = play.read;
  const isLast = course.at.value === course.parts.length - 1;
  return (
    <section class="lesson-end">
      <p class="lesson-truth">{truthWords(lesson, language, play.truth.value)}</p>
      <p>{betWords(lesson, language, play.bet.value, play.truth.value)}</p>
      {lesson.movers.length > 0 && <LessonShare play={play} language={language} />}
      {isLast && <End course={course} play={play} language={language} />}
      {!isLast && !play.watching.value && (
        <div class="lesson-buttons">
          <button type="button" class="button first" onClick={() => void course.next()}>
            {language.words.nextQuestion}
          </button>
        </div>
      )}
    </section>
  );
}

function End({ course, play, language }: AnswerProps) {
  const { lesson, text } = course.read;
  const { words } = language;
  const code = writeCode(course.answer(), lessonVersion(text));
  const address = `${location.href.replace(/#.*$/, '')}#class=${code}`;
  return (
    <>
      <p class="lesson-takeaway">{language.say(lesson.takeaway)}</p>
      <div class="lesson-buttons">
        <button type="button" class="button first" onClick={() => playOn(play.runner.studyAt(play.setting.peek()))}>
          {words.playOn}
        </button>
        {LESSON_NUMBERS.includes(lesson.lesson + 1) && (
          <a class="link" href={`#lesson=${lesson.lesson + 1}`}>
            {words.next}
          </a>
        )}
      </div>
      <div class="lesson-code">
        <div>
          <h2>{words.code}</h2>
          <output class="code">{code}</output>
          {!lesson.seatLuck && <SeatField play={course.scenery} language={language} />}
          <p class="quiet">{words.codeHint}</p>
        </div>
        <QrPicture text={address} label={words.qr} />
      </div>
    </>
  );
}
