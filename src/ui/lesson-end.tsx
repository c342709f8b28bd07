// The end of a lesson: the answer, the line worth remembering, the code for the class, and the way to the desk.
import { useState } from 'preact/hooks';
import { LESSON_NUMBERS } from '../app/lesson-files.ts';
import { playOn } from '../app/lesson-handover.ts';
import type { LessonPlay } from '../app/lesson-play.ts';
import type { LessonTruth } from '../experiment/lesson-try.ts';
import type { Lesson } from '../model/lesson.ts';
import { lessonVersion, MOST_BETS, MOST_SEATS, writeCode } from '../persistence/lesson-code.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { QrPicture } from './lesson-qr.tsx';

/** Stands for those who only watched. */
export const NO_BET = MOST_BETS - 1;

interface EndProps {
  readonly play: LessonPlay;
  readonly language: LessonLanguage;
}

export function LessonEnd({ play, language }: EndProps) {
  const { lesson, text } = play.read;
  const { words } = language;
  const seat = play.seat.value;
  const answer = { lesson: lesson.lesson, seat, bet: play.bet.value ?? NO_BET, setting: play.setting.value };
  const code = writeCode(answer, lessonVersion(text));
  const address = `${location.href.replace(/#.*$/, '')}#class=${code}`;
  return (
    <section class="lesson-end">
      <p class="lesson-truth">{truthWords(lesson, language, play.truth.value)}</p>
      <p>{betWords(lesson, language, play.bet.value, play.truth.value)}</p>
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
          {!lesson.seatLuck && <SeatField play={play} language={language} />}
          <p class="quiet">{words.codeHint}</p>
        </div>
        <QrPicture text={address} label={words.qr} />
      </div>
    </section>
  );
}

export function SeatField({ play, language }: EndProps) {
  const [text, setText] = useState(String(play.seat.peek()));
  return (
    <label class="lesson-seat">
      {language.words.seat}
      <input
        type="number"
        min={1}
        max={MOST_SEATS}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          const seat = Number(event.currentTarget.value);
          if (Number.isInteger(seat) && seat >= 1 && seat <= MOST_SEATS) play.seat.value = seat;
        }}
      />
    </label>
  );
}

/** The answer with its numbers in it. */
export function truthWords(lesson: Lesson, language: LessonLanguage, truth: LessonTruth | null): string {
  if (truth === null) return '';
  const option = lesson.bet.kind === 'choice' ? lesson.bet.options[truth.option ?? -1] : undefined;
  return language
    .say(lesson.truth.words)
    .replace('{option}', option === undefined ? '' : language.say(option.label))
    .replace('{percent}', language.number(truth.value * 100))
    .replace('{more}', language.number((truth.value - 1) * 100, 1))
    .replace('{number}', language.number(truth.value))
    .replace('{value}', language.amount(lesson, truth.value));
}

export function betName({ bet: kind, chart }: Lesson, language: LessonLanguage, bet: number): string {
  if (bet === NO_BET) return language.words.class.watched;
  if (kind.kind === 'choice') {
    const option = kind.options[bet];
    return option === undefined ? String(bet) : language.say(option.label);
  }
  if (kind.kind === 'slider') return `${language.number(kind.from + bet * kind.step)} ${language.say(kind.unit)}`;
  return language.say(chart.yTitle);
}

function betWords(lesson: Lesson, language: LessonLanguage, bet: number | null, truth: LessonTruth | null): string {
  if (bet === null || truth === null) return '';
  if (truth.option === null)
    return lesson.bet.kind === 'slider' ? language.words.near(betName(lesson, language, bet)) : '';
  return truth.option === bet ? language.words.right : language.words.wrong;
}
