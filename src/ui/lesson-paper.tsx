// A worksheet on a page of A4 to fill in by hand, or its key, whose numbers the simulation works out on the spot.
import { useEffect, useState } from 'preact/hooks';
import { wordsOf } from '../app/fault-words.ts';
import type { LessonRunner } from '../app/lesson-runner.ts';
import { type LessonTruth, type LessonTry, lessonTruth, truthSettings } from '../experiment/lesson-try.ts';
import type { Lesson } from '../model/lesson.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { LessonFault } from './lesson-fault.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import { differenceWords, truthWords } from './lesson-words.ts';
import { Lines, PaperBet } from './paper-bet.tsx';
import { restsOn } from './paper-words.ts';
import { valueWords } from './value-words.ts';

interface PaperProps {
  readonly lesson: Lesson;
  readonly parts: readonly ReadLesson[];
  /** One a part for the key; null for the worksheet. */
  readonly runners: readonly LessonRunner[] | null;
  readonly language: LessonLanguage;
}

export function LessonPaper({ lesson, parts, runners, language }: PaperProps) {
  const { words } = language;
  const { teacher } = words;
  const [ready, setReady] = useState(0);
  const isReady = runners === null || ready >= parts.length;
  return (
    <main class={`lesson-paper${runners === null ? '' : ' key'}${isReady ? '' : ' open'}`} aria-busy={!isReady}>
      <header>
        <p>{words.minutes(lesson.lesson, lesson.minutes)}</p>
        <p>{runners === null ? `${words.seat} ______` : teacher.key}</p>
      </header>
      <h1>{language.say(lesson.title)}</h1>
      {parts.map((part, row) => (
        <PaperPart
          key={part.lesson.question.en}
          part={part}
          runner={runners?.[row] ?? null}
          language={language}
          isReady={() => setReady((count) => count + 1)}
        />
      ))}
      {runners === null ? (
        <>
          <Lines title={teacher.surprised} count={2} />
          <Lines title={teacher.oneLine} count={1} />
        </>
      ) : (
        <>
          <p class="lesson-takeaway">{language.say(lesson.takeaway)}</p>
          {[lesson.key, lesson.ask].map((said) => said !== undefined && <p key={said.en}>{language.say(said)}</p>)}
        </>
      )}
      <p class="paper-print">
        <button type="button" class="button first" disabled={!isReady} onClick={() => window.print()}>
          {teacher.print}
        </button>{' '}
        <span class="quiet" aria-live="polite">
          {isReady ? '' : teacher.notReady}
        </span>
      </p>
      {!isReady && <p class="paper-open">{teacher.notReady}</p>}
    </main>
  );
}

interface PartProps {
  readonly part: ReadLesson;
  readonly runner: LessonRunner | null;
  readonly language: LessonLanguage;
  /** Called when all of its numbers are worked out. */
  readonly isReady: () => void;
}

/** Rows of tries to be filled in. */
const EMPTY_ROWS = 4;

function PaperPart({ part: { lesson }, runner, language, isReady }: PartProps) {
  const { teacher } = language.words;
  const [tries, setTries] = useState<readonly LessonTry[]>([]);
  /** Not there until it is worked out; null where it is none. */
  const [truth, setTruth] = useState<LessonTruth | null>();
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    if (runner === null) return;
    void (async () => {
      const made: LessonTry[] = [];
      for (const setting of keySettings(lesson)) {
        const one = await runner.play(setting, 1, () => true);
        if (one !== null) made.push(one);
        setTries([...made]);
      }
      const needed: LessonTry[] = [];
      for (const setting of truthSettings(lesson)) {
        const one = await runner.play(setting, 1, () => true);
        if (one !== null) needed.push(one);
      }
      setTruth(lessonTruth(lesson, needed));
      isReady();
    })().catch((reason: unknown) => setFault(wordsOf(reason)));
  }, [runner, lesson]);
  const columns =
    lesson.chart.kind === 'clouds' ? [lesson.chart.yTitle] : lesson.chart.series.map(({ label }) => label);
  return (
    <section>
      <p class="lesson-question">{language.say(lesson.question)}</p>
      <PaperBet lesson={lesson} language={language} isToFill={runner === null} />
      {runner !== null && <p class="quiet">{restsOn(lesson, runner, language)}</p>}
      <LessonFault said={fault === null ? null : language.words.class.noAnswer(fault)} />
      <div class="paper-table" role="group" tabIndex={0} aria-label={language.say(lesson.chart.yTitle)}>
        <table>
          <caption>{language.say(lesson.chart.yTitle)}</caption>
          <thead>
            <tr>
              {[...lesson.controls.map(({ label }) => label), ...columns].map((head) => (
                <th scope="col" key={head.en}>
                  {language.say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {runner === null
              ? Array.from({ length: EMPTY_ROWS }, (_, row) => (
                  <tr key={String(row)}>
                    {[...lesson.controls, ...columns].map((_, cell) => (
                      <td key={String(cell)} />
                    ))}
                  </tr>
                ))
              : tries.map(({ setting, values, clouds }) => (
                  <tr key={setting.join('/')}>
                    {lesson.controls.map((control, at) => (
                      <td key={control.label.en}>{valueWords(control, language, setting[at] ?? 0)}</td>
                    ))}
                    {clouds !== null && <td>{differenceWords(clouds.difference, lesson, language)}</td>}
                    {clouds === null &&
                      values.map((value, at) => (
                        <td key={columns[at]?.en}>{value === null ? '–' : language.amount(lesson, value)}</td>
                      ))}
                  </tr>
                ))}
          </tbody>
        </table>
      </div>
      {runner === null ? (
        <Lines title={teacher.answer} count={1} />
      ) : (
        <p class="lesson-truth" aria-live="polite">
          {truth !== undefined && truthWords(lesson, language, truth)}
        </p>
      )}
    </section>
  );
}

/** Every row of the first control; where A and B are tried on the same days and on different ones, with both. */
function keySettings({ chart, controls: [first, second, ...rest] }: Lesson): number[][] {
  const others = chart.kind === 'clouds' ? [...(second?.values.keys() ?? [])] : [];
  const beside = others.length > 0 ? others : second === undefined ? [null] : [second.first];
  return beside.flatMap((row) =>
    [...(first?.values.keys() ?? [])].map((at) => [
      at,
      ...(row === null ? [] : [row]),
      ...rest.map((control) => control.first),
    ]),
  );
}
