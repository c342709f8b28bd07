// A worksheet on a page of A4 to fill in by hand, or its key, whose numbers the simulation works out on the spot.
import { useEffect, useState } from 'preact/hooks';
import type { LessonRunner } from '../app/lesson-runner.ts';
import { type LessonTruth, type LessonTry, lessonTruth, truthSettings } from '../experiment/lesson-try.ts';
import type { Lesson } from '../model/lesson.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { valueWords } from './lesson-control.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import { truthWords } from './lesson-words.ts';

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
  return (
    <main class="lesson-paper">
      <header>
        <p>{words.minutes(lesson.lesson, lesson.minutes)}</p>
        <p>{runners === null ? `${words.seat} ______` : teacher.key}</p>
      </header>
      <h1>{language.say(lesson.title)}</h1>
      {parts.map((part, row) => (
        <PaperPart key={part.lesson.question.en} part={part} runner={runners?.[row] ?? null} language={language} />
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
      <button type="button" class="button first paper-print" onClick={() => window.print()}>
        {teacher.print}
      </button>
    </main>
  );
}

interface PartProps {
  readonly part: ReadLesson;
  readonly runner: LessonRunner | null;
  readonly language: LessonLanguage;
}

/** Rows of tries to be filled in. */
const EMPTY_ROWS = 4;

function PaperPart({ part: { lesson }, runner, language }: PartProps) {
  const { teacher } = language.words;
  const [tries, setTries] = useState<readonly LessonTry[]>([]);
  const [truth, setTruth] = useState<LessonTruth | null>(null);
  useEffect(() => {
    if (runner === null) return;
    void (async () => {
      const rest = lesson.controls.slice(1).map(({ first }) => first);
      const made: LessonTry[] = [];
      for (const row of lesson.controls[0]?.values.keys() ?? []) {
        const one = await runner.play([row, ...rest], 1, () => true);
        if (one !== null) made.push(one);
        setTries([...made]);
      }
      const needed: LessonTry[] = [];
      for (const setting of truthSettings(lesson)) {
        const one = await runner.play(setting, 1, () => true);
        if (one !== null) needed.push(one);
      }
      setTruth(lessonTruth(lesson, needed));
    })();
  }, [runner, lesson]);
  const columns =
    lesson.chart.kind === 'clouds' ? [lesson.chart.yTitle] : lesson.chart.series.map(({ label }) => label);
  return (
    <section>
      <p class="lesson-question">{language.say(lesson.question)}</p>
      <Bet lesson={lesson} language={language} />
      {runner !== null && <p class="quiet">{restsOn(lesson, runner, language)}</p>}
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
                  {(clouds === null ? values : [clouds.difference.mean]).map((value, at) => (
                    <td key={columns[at]?.en}>{value === null ? '–' : language.amount(lesson, value)}</td>
                  ))}
                </tr>
              ))}
        </tbody>
      </table>
      {runner === null ? (
        <Lines title={teacher.answer} count={1} />
      ) : (
        <p class="lesson-truth" aria-live="polite">
          {truthWords(lesson, language, truth)}
        </p>
      )}
    </section>
  );
}

/** What the numbers of a key were worked out on. */
function restsOn(lesson: Lesson, runner: LessonRunner, language: LessonLanguage): string {
  const parcels = [...(lesson.controls[0]?.values.keys() ?? [])].map((row) => {
    const rest = lesson.controls.slice(1).map(({ first }) => first);
    return runner.studyAt([row, ...rest]).demand.parcelsPerDay;
  });
  const [least, most] = [Math.min(...parcels), Math.max(...parcels)].map((count) => language.number(count));
  const { days, seed } = runner.studyAt(lesson.controls.map(({ first }) => first));
  const drawnDays = lesson.controls.find(({ draws }) => draws === 'days')?.values ?? [lesson.replications];
  const measured = days.measured * Math.max(1, ...drawnDays);
  return language.words.teacher.rests(measured, least === most ? `${least}` : `${least}–${most}`, seed);
}

function Bet({ lesson: { bet }, language }: { readonly lesson: Lesson; readonly language: LessonLanguage }) {
  const { yourBet } = language.words;
  if (bet.kind === 'choice') {
    return (
      <p class="paper-bet">
        <b>{yourBet}:</b>
        {bet.options.map(({ label }) => (
          <span key={label.en}>☐ {language.say(label)}</span>
        ))}
      </p>
    );
  }
  if (bet.kind === 'slider') {
    return (
      <p class="paper-bet">
        <b>{yourBet}:</b> <span>__________ {language.say(bet.unit)}</span>
      </p>
    );
  }
  return <Lines title={yourBet} count={4} />;
}

function Lines({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <div class="paper-lines">
      <b>{title}</b>
      {Array.from({ length: count }, (_, row) => (
        <hr key={String(row)} />
      ))}
    </div>
  );
}
