// A lesson of one's own: its file is checked as studies are, what does not fit is named with its place, and what holds is played.
import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { faultPhrases, wordsOf } from '../app/fault-words.ts';
import { forgetOwnLesson, hasOwnLesson, OWN_LESSON, takeOwnLesson } from '../app/own-lesson.ts';
import { createServiceClient } from '../app/service-client.ts';
import { shortTasks } from '../app/task-turn.ts';
import { startWorkerService } from '../app/worker-service.ts';
import { type Problem, problemLine } from '../base/problem.ts';
import type { BetweenSettings, LessonReading } from '../persistence/lesson-reader.ts';
import type { LessonLanguage } from './lesson-language.ts';

interface OwnProps {
  readonly language: LessonLanguage;
  /** A page of its own, not a part of the teacher's. */
  readonly isPage?: boolean;
}

/** How far a file is tried. */
interface Trying {
  readonly done: number;
  readonly total: number;
}

/** Settings from one telling to the next. */
const TOLD = 10;

const PAPERS = [
  { address: 'worksheet', name: 'printWorksheet' },
  { address: 'key', name: 'printKey' },
] as const;

export function OwnLesson({ language: { words }, isPage = false }: OwnProps) {
  const said = words.own;
  const [problems, setProblems] = useState<{ readonly file: string; readonly list: readonly Problem[] } | null>(null);
  const [trying, setTrying] = useState<Trying | null>(null);
  const running = useRef<AbortController | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const [isKept, setKept] = useState(hasOwnLesson());
  // A page that was left is not led to the lesson later on.
  useEffect(() => () => running.current?.abort(), []);
  async function take(file: File): Promise<void> {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setProblems(null);
    setTrying({ done: 0, total: 0 });
    const rest = shortTasks();
    const reading = await triedFile(file, stop.signal, async (done, total) => {
      if (done % TOLD === 0) setTrying({ done, total });
      await rest();
    });
    if (stop.signal.aborted) return;
    setTrying(null);
    if (reading.ok) location.hash = `lesson=${OWN_LESSON}`;
    else setProblems({ file: file.name, list: reading.problems });
  }
  function leaveOff(): void {
    running.current?.abort();
    setTrying(null);
    chooser.current?.focus();
  }
  return (
    <section class="own-lesson">
      {isPage ? <h1>{said.title}</h1> : <h2>{said.title}</h2>}
      <ol class="teacher-steps">
        <li>
          {said.copy}{' '}
          <a class="link" href="./lessons/1.json" download="lesson.json">
            {said.example}
          </a>
        </li>
        {said.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="lesson-buttons">
        <label class="button file-button">
          {said.open}
          <input
            ref={chooser}
            type="file"
            class="unseen"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (file !== undefined) void take(file);
            }}
          />
        </label>
        <a class="link" href={words.teacher.guide}>
          {words.teacher.own}
        </a>
      </p>
      {isKept && (
        <p>
          <a class="link" href={`#lesson=${OWN_LESSON}`}>
            {said.kept}
          </a>{' '}
          · {/* A key has the answers, and the page of its own is the class's. */}
          {!isPage &&
            PAPERS.map(({ address, name }) => (
              <Fragment key={address}>
                <a class="link" href={`#${address}=${OWN_LESSON}`}>
                  {words.teacher[name]}
                </a>{' '}
                ·{' '}
              </Fragment>
            ))}
          <button
            type="button"
            class="link"
            onClick={() => {
              forgetOwnLesson();
              setKept(false);
              chooser.current?.focus();
            }}
          >
            {said.forget}
          </button>
        </p>
      )}
      {trying !== null && (
        <p class="lesson-buttons">
          <progress value={trying.done} max={Math.max(1, trying.total)} aria-labelledby="own-tried" />{' '}
          <span id="own-tried">{said.tried(trying.done, trying.total)}</span>{' '}
          <button type="button" class="button" onClick={leaveOff}>
            {said.stop}
          </button>
        </p>
      )}
      <div aria-live="polite">
        {trying !== null && <p class="quiet">{said.trying}</p>}
        {problems !== null && (
          <>
            <p class="lesson-fault">{said.refused(problems.file, problems.list.length)}</p>
            <ul class="class-faults">
              {problems.list.map((problem) => (
                <li key={problemLine(problem)}>{problemLine(problem)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </section>
  );
}

/** A file that cannot be read and a worker that does not answer are faults as others are. */
async function triedFile(file: File, stop: AbortSignal, between: BetweenSettings): Promise<LessonReading> {
  let text: string;
  try {
    text = await file.text();
  } catch (reason) {
    return untried(file.name, reason, faultPhrases().fileExpected);
  }
  const client = createServiceClient(startWorkerService, () => undefined);
  stop.addEventListener('abort', () => client.end());
  try {
    return await takeOwnLesson(text, file.name, client.open, async (done, total) => {
      stop.throwIfAborted();
      await between(done, total);
    });
  } catch (reason) {
    return untried(file.name, reason, faultPhrases().answerExpected);
  } finally {
    client.end();
  }
}

/** It could not be tried, whatever it says. */
function untried(path: string, reason: unknown, expected: string): LessonReading {
  return { ok: false, problems: [{ path, found: wordsOf(reason), expected }] };
}
