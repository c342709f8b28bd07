// The class page: codes in, each run again, then the bets, the answer, and all seats in one chart.
import { useState } from 'preact/hooks';
import { answersTo, type ClassCodes, classCodes } from '../app/class-codes.ts';
import { type ClassReview, createClassReview } from '../app/class-review.ts';
import type { ServiceClient } from '../app/service-client.ts';
import { type ReadLesson, readParts } from '../persistence/lesson-reader.ts';
import { ClassResults } from './class-results.tsx';
import { HandCounts } from './hand-counts.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import type { ThemeChoice } from './theme.ts';

interface ClassPageProps {
  readonly lessons: readonly ReadLesson[];
  readonly client: ServiceClient;
  readonly language: LessonLanguage;
  readonly theme: ThemeChoice;
  readonly codes: string;
}

export function ClassPage({ lessons, client, language, theme, codes }: ClassPageProps) {
  const { words } = language;
  const [text, setText] = useState(codes);
  const [found, setFound] = useState<ClassCodes | null>(null);
  const [reviews, setReviews] = useState<readonly ClassReview[]>([]);

  async function read(): Promise<void> {
    const next = classCodes(text, lessons);
    const made = lessons.flatMap((lesson) => {
      const answers = next.answers.get(lesson.lesson.lesson) ?? [];
      if (answers.length === 0) return [];
      return readParts(lesson).map((part, row) =>
        createClassReview(client, part, answersTo(answers, lesson.lesson.lesson, row)),
      );
    });
    setFound(next);
    setReviews(made);
    for (const review of made) await review.run();
  }

  return (
    <main class="class-page">
      <h1>{words.class.title}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void read();
        }}
      >
        <label>
          <span class="quiet">{words.class.hint}</span>
          <textarea
            rows={6}
            spellcheck={false}
            aria-label={words.class.codes}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="lesson-buttons">
          <button type="submit" class="button first">
            {words.class.read}
          </button>
        </div>
      </form>
      <div aria-live="polite">
        {found !== null && found.faults.length > 0 && (
          <ul class="class-faults">
            {found.faults.map((fault) => (
              <li key={fault.code}>{faultWords(fault, language)}</li>
            ))}
          </ul>
        )}
        {found !== null && reviews.length === 0 && <p>{words.class.none}</p>}
      </div>
      {reviews.map((review, row) => (
        <ClassResults
          isLast={reviews[row + 1]?.read.lesson.lesson !== review.read.lesson.lesson}
          key={review.read.lesson.question.en}
          review={review}
          language={language}
          theme={theme}
        />
      ))}
      <HandCounts lessons={lessons} language={language} />
    </main>
  );
}

function faultWords({ code, why, seat }: ClassCodes['faults'][number], { words }: LessonLanguage): string {
  if (why === 'mistyped') return words.class.mistyped(code);
  if (why === 'other version') return words.class.otherVersion(code);
  return why === 'twice' ? words.class.twice(code, seat) : words.class.unknown(code);
}
