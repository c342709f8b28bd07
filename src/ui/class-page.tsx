// The class page: codes in, each run again, then the bets, the answer, and all seats in one chart.
import { useEffect, useRef, useState } from 'preact/hooks';
import { answersTo, type ClassCodes, classCodes } from '../app/class-codes.ts';
import { keepCodes, mergeCodes } from '../app/class-keeping.ts';
import { type ClassReview, createClassReview, runReviews } from '../app/class-review.ts';
import type { LessonsAtHand } from '../app/lesson-files.ts';
import type { ServiceClient } from '../app/service-client.ts';
import { problemLine } from '../base/problem.ts';
import { readParts } from '../persistence/lesson-reader.ts';
import { ClassResults } from './class-results.tsx';
import { HandCounts } from './hand-counts.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import type { ThemeChoice } from './theme.ts';

interface ClassPageProps {
  readonly atHand: LessonsAtHand;
  /** Tries again for lessons that did not arrive. */
  readonly load: () => Promise<LessonsAtHand>;
  readonly client: ServiceClient;
  readonly language: LessonLanguage;
  readonly theme: ThemeChoice;
  /** Those that were kept, and of the address; read at once where there is one in the address. */
  readonly codes: string;
  readonly readsAtOnce: boolean;
  /** Keeps the codes until the next scan. */
  readonly store: Storage | null;
}

/** Faults that are named; of more, their number is said. */
const MOST_FAULTS = 10;

export function ClassPage(props: ClassPageProps) {
  const { load, client, language, theme, codes, readsAtOnce, store } = props;
  const { words } = language;
  const [{ lessons, problems, missing }, setAtHand] = useState(props.atHand);
  const [text, setText] = useState(codes);
  const [found, setFound] = useState<ClassCodes | null>(null);
  const [reviews, setReviews] = useState<readonly ClassReview[]>([]);

  const [isRunning, setRunning] = useState(false);
  const readings = useRef(0);
  /** What was kept when this tab last read or wrote it. */
  const known = useRef(codes);
  const field = useRef<HTMLTextAreaElement>(null);
  const submit = useRef<HTMLButtonElement>(null);

  /** A later reading ends an earlier one. */
  async function read(): Promise<void> {
    const mine = ++readings.current;
    const wanted = (): boolean => mine === readings.current;
    const all = mergeCodes(store, text.trim(), known.current, Date.now());
    known.current = all;
    if (all !== text.trim()) setText(all);
    const atHand = missing.length === 0 ? { lessons, problems, missing } : await load();
    if (!wanted()) return;
    setAtHand(atHand);
    const next = classCodes(all, atHand.lessons, atHand.missing);
    const made = atHand.lessons.flatMap((lesson) => {
      const answers = next.answers.get(lesson.lesson.lesson) ?? [];
      if (answers.length === 0) return [];
      return readParts(lesson).map((part, row) =>
        createClassReview(client, part, answersTo(answers, lesson.lesson.lesson, row)),
      );
    });
    setFound(next);
    setReviews(made);
    setRunning(true);
    await runReviews(made, wanted);
    if (wanted()) setRunning(false);
  }

  function stop(): void {
    readings.current++;
    setRunning(false);
  }

  function clear(): void {
    stop();
    keepCodes(store, '', Date.now());
    // A code in the address would come back with a reload.
    history.replaceState(null, '', '#class');
    known.current = '';
    setText('');
    setFound(null);
    setReviews([]);
    // The button goes away with what it cleared.
    field.current?.focus();
  }

  useEffect(() => {
    if (readsAtOnce) void read();
    return stop;
  }, []);

  return (
    <main class="class-page">
      <h1>{words.class.title}</h1>
      {problems.length > 0 && (
        <ul class="class-faults">
          {problems.map((problem) => (
            <li key={problem.path}>{problemLine(problem)}</li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void read();
        }}
      >
        <label>
          <span class="quiet">{words.class.hint}</span>
          <textarea
            ref={field}
            rows={6}
            spellcheck={false}
            aria-label={words.class.codes}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <div class="lesson-buttons">
          <button ref={submit} type="submit" class="button first">
            {words.class.read}
          </button>
          {isRunning && (
            <button
              type="button"
              class="button"
              onClick={() => {
                stop();
                submit.current?.focus();
              }}
            >
              {words.class.stop}
            </button>
          )}
          {text !== '' && (
            <button type="button" class="link" onClick={clear}>
              {words.class.clear}
            </button>
          )}
        </div>
      </form>
      <div aria-live="polite">
        {found !== null && found.faults.length > 0 && (
          <ul class="class-faults">
            {found.faults.slice(0, MOST_FAULTS).map((fault, row) => (
              <li key={String(row)}>{faultWords(fault, language)}</li>
            ))}
            {found.faults.length > MOST_FAULTS && <li>{words.class.moreFaults(found.faults.length - MOST_FAULTS)}</li>}
          </ul>
        )}
        {found !== null && found.unread > 0 && <p class="lesson-fault">{words.class.unread(found.unread)}</p>}
        {found !== null && reviews.length === 0 && found.faults.length === 0 && <p>{words.class.none}</p>}
      </div>
      {reviews.map((review, row) => (
        <ClassResults
          isLast={reviews[row + 1]?.read.lesson.lesson !== review.read.lesson.lesson}
          key={`${review.read.lesson.lesson}/${row}`}
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
  if (why === 'not loaded') return words.class.notLoaded(code);
  if (why === 'again') return words.class.again(code, seat);
  return why === 'twice' ? words.class.twice(code, seat) : words.class.unknown(code);
}
