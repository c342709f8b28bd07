// Where there are no codes: hands are counted, option by option.
import { useState } from 'preact/hooks';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { BetBars } from './bet-bars.tsx';
import type { LessonLanguage } from './lesson-language.ts';

interface HandProps {
  readonly lessons: readonly ReadLesson[];
  readonly language: LessonLanguage;
}

export function HandCounts({ lessons, language }: HandProps) {
  const choices = lessons.filter(({ lesson }) => lesson.bet.kind === 'choice');
  const [row, setRow] = useState(0);
  const [counts, setCounts] = useState<readonly number[]>([]);
  const lesson = choices[row]?.lesson;
  if (lesson?.bet.kind !== 'choice') return null;
  const names = lesson.bet.options.map(({ label }, option) => `${LETTERS[option]}: ${language.say(label)}`);
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
        {choices.map(({ lesson: { title } }, at) => (
          <option key={title.en} value={at}>
            {language.say(title)}
          </option>
        ))}
      </select>
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
