// Where there are no codes: hands are counted for A, B and C, question by question, a bet on a number by thirds of its range.
import { useState } from 'preact/hooks';
import { type ReadLesson, readParts } from '../persistence/lesson-reader.ts';
import { BetBars } from './bet-bars.tsx';
import { handOptions } from './bet-counts.ts';
import type { LessonLanguage } from './lesson-language.ts';

interface HandProps {
  readonly lessons: readonly ReadLesson[];
  readonly language: LessonLanguage;
}

export function HandCounts({ lessons, language }: HandProps) {
  const questions = lessons.flatMap((read) => {
    const parts = readParts(read);
    return parts.map(({ lesson }, row) => ({
      lesson,
      name: parts.length === 1 ? language.say(lesson.title) : `${language.say(lesson.title)} (${row + 1})`,
    }));
  });
  const [row, setRow] = useState(0);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const lesson = questions[row]?.lesson;
  if (lesson === undefined) return null;
  const names = handOptions(lesson, language).map((name, option) => `${LETTERS[option]}: ${name}`);
  return (
    <details class="hand-counts">
      <summary>{language.words.class.hands}</summary>
      <select
        aria-label={language.words.class.hands}
        value={row}
        onChange={(event) => {
          setRow(Number(event.currentTarget.value));
          setCounts([]);
        }}
      >
        {questions.map(({ name }, at) => (
          <option key={name} value={at}>
            {name}
          </option>
        ))}
      </select>
      <p class="lesson-question">{language.say(lesson.question)}</p>
      {names.map((name, option) => (
        <label key={name} class="lesson-seat">
          <input
            type="number"
            min={0}
            value={counts[option] ?? 0}
            onInput={(event) => {
              const count = Math.max(0, Math.round(Number(event.currentTarget.value)) || 0);
              setCounts(names.map((_, at) => (at === option ? count : (counts[at] ?? 0))));
            }}
          />
          {name}
        </label>
      ))}
      <BetBars title={language.words.class.bets} bets={names.map((name, option) => [name, counts[option] ?? 0])} />
    </details>
  );
}

const LETTERS = 'ABCDEF';
