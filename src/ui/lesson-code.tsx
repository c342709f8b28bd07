// What a seat hands in: its code, and the same as a QR code; first its number, where that is missing.
import { useState } from 'preact/hooks';
import type { LessonCourse } from '../app/lesson-course.ts';
import { lessonVersion, writeCode } from '../persistence/lesson-code.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { QrPicture } from './lesson-qr.tsx';
import { SeatField } from './lesson-seat.tsx';

interface CodeProps {
  readonly course: LessonCourse;
  readonly language: LessonLanguage;
}

export function LessonCode({ course, language }: CodeProps) {
  const { lesson, text } = course.read;
  const { words } = language;
  // Where days are drawn for the seat it was asked for before, but of those who only watched.
  const [asksSeat] = useState(!lesson.seatLuck || course.scenery.seat.peek() === null);
  const answer = course.answer();
  const code = answer === null ? null : writeCode(answer, lessonVersion(text));
  const address = `${location.href.replace(/#.*$/, '')}#class=${code}`;
  return (
    <div class="lesson-code">
      <div>
        <h2>{words.code}</h2>
        {code === null ? <p class="quiet">{words.seatFirst}</p> : <output class="code">{code}</output>}
        {asksSeat && <SeatField play={course.scenery} language={language} />}
        {code !== null && <p class="quiet">{words.codeHint}</p>}
      </div>
      {code !== null && <QrPicture text={address} label={words.qr} />}
    </div>
  );
}
