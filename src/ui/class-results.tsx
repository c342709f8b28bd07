// One lesson of a class: how the bets fell, the answer when the teacher asks for it, and all seats in one chart.
import { useMemo, useRef } from 'preact/hooks';
import { ANSWER_SEAT, type ClassReview, classDifference, type SeatFailure, type SeatTry } from '../app/class-review.ts';
import type { LessonTry } from '../experiment/lesson-try.ts';
import { NO_BET } from '../persistence/lesson-answers.ts';
import { BetBars } from './bet-bars.tsx';
import { betCounts } from './bet-counts.ts';
import { classClouds, classCrossings } from './class-picture.ts';
import { answerWords, breakEvenWords, wholeShares } from './class-words.ts';
import { useKeptFocus } from './kept-focus.ts';
import { type Instead, LessonChart } from './lesson-chart.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import { betName, verdictWords } from './lesson-words.ts';
import { TableHead } from './text-table.tsx';
import type { ThemeChoice } from './theme.ts';
import { valueWords } from './value-words.ts';

interface ResultsProps {
  readonly review: ClassReview;
  readonly language: LessonLanguage;
  readonly theme: ThemeChoice;
  /** No other question of the lesson follows. */
  readonly isLast: boolean;
}

type TableProps = Pick<ResultsProps, 'language' | 'review'> & { readonly seats: readonly SeatTry[] };

export function ClassResults({ review, language, theme, isLast }: ResultsProps) {
  const { lesson } = review.read;
  const { words } = language;
  const seats = review.seats.value;
  const failed = review.failed.value;
  const truth = review.truth.value;
  const shares = review.shares.value;
  const isRevealed = review.isRevealed.value && review.isOver.value;
  const section = useRef<HTMLElement>(null);
  useKeptFocus(section, String(isRevealed), '.class-answer');
  const tries = useMemo(() => seats.map(({ made }) => made), [seats]);
  const of = {
    lesson,
    language,
    theme: theme.theme.value,
    tries,
    now: null,
    bet: null,
    isRevealed: true,
    isClass: true,
    bets: review.answers.flatMap(({ bet }) => (bet === NO_BET ? [] : [bet])),
  };
  const instead = useMemo((): Instead | null => {
    const clouds = classClouds(of, seats);
    if (clouds !== null) return { kind: 'clouds', data: clouds };
    const dots = classCrossings(of, review);
    return dots === null ? null : { kind: 'dots', data: dots };
  }, [seats, review.crossings.value, language, theme.theme.value]);
  const bets = betCounts(
    lesson,
    language,
    review.answers.map(({ bet }) => bet),
  );
  return (
    <section class="class-results" ref={section}>
      <h2>
        {language.say(lesson.title)} <span class="quiet">{words.class.seats(review.answers.length)}</span>
      </h2>
      <p>{language.say(lesson.question)}</p>
      <p class="quiet" aria-live="polite">
        {words.class.running(seats.length + failed.length, review.answers.length)}
      </p>
      {(failed.length > 0 || review.fault.value !== null) && (
        <ul class="class-faults">
          {byReason(failed).map(([why, seats]) => (
            <li key={why}>{words.class.failed(seats, why)}</li>
          ))}
          {review.fault.value !== null && <li>{words.class.noAnswer(review.fault.value)}</li>}
        </ul>
      )}
      <BetBars
        title={words.class.bets}
        bets={bets}
        shares={isRevealed && shares !== null ? wholeShares(shares) : null}
        shareWords={(share) => words.class.share(language.measure('percent', share))}
      />
      {isRevealed ? (
        <div class="class-answer" tabIndex={-1}>
          {lesson.chart.kind === 'dots' && (
            <>
              {review.fault.value === null && <p class="lesson-truth">{answerWords(review, language)}</p>}
              {lesson.seatLuck && truth !== null && <p class="quiet">{words.class.answerDays(ANSWER_SEAT)}</p>}
            </>
          )}
          <Interval seats={seats} language={language} review={review} />
          <h3>{words.class.overlay}</h3>
          <LessonChart table={words.class.table} of={of} instead={instead} />
          <Seats seats={seats} language={language} review={review} />
          {isLast && <p class="lesson-takeaway">{language.say(lesson.takeaway)}</p>}
        </div>
      ) : (
        <div class="lesson-buttons">
          <button
            type="button"
            class="button first"
            disabled={!review.isOver.value}
            onClick={() => {
              review.isRevealed.value = true;
            }}
          >
            {words.class.reveal}
          </button>
        </div>
      )}
    </section>
  );
}

/** What holds up every seat, as a worker that cannot start, is said once. */
function byReason(failed: readonly SeatFailure[]): [string, number[]][] {
  const reasons = new Map<string, number[]>();
  for (const { seat, why } of failed) reasons.set(why, [...(reasons.get(why) ?? []), seat]);
  return [...reasons];
}

/** What the class's seats say together, each of them one draw: apart for different days and for the same ones. */
function Interval({ seats, language, review }: TableProps) {
  const { lesson } = review.read;
  const { words } = language;
  return (
    <>
      {[false, true].map((isSameDays) => {
        const difference = classDifference(seats, isSameDays);
        if (difference === null || difference.low === null || difference.high === null) return null;
        const { mean, low, high, n } = difference;
        const said = [mean, low, high].map((value) => language.amount(lesson, value)) as [string, string, string];
        return (
          <p key={String(isSameDays)} class="class-interval" data-same={isSameDays} data-low={low} data-high={high}>
            {(isSameDays ? words.class.interval : words.class.loose)(language.say(lesson.chart.yTitle), ...said, n)}{' '}
            {verdictWords(lesson, language, { low, high })}
          </p>
        );
      })}
    </>
  );
}

function Seats({ seats, language, review }: TableProps) {
  const { lesson } = review.read;
  const { words } = language;
  const [first] = lesson.controls;
  const crossings = review.crossings.value;
  const { kind, series, yTitle } = lesson.chart;
  // Several numbers in one place are named in their order.
  const results = kind === 'dots' ? series.map(({ label }) => language.say(label)).join(' · ') : language.say(yTitle);
  const settings = lesson.controls.map(({ label }) => language.say(label));
  const heads = [words.class.seat, words.class.bet, ...settings, results];
  if (crossings.length > 0 && first !== undefined) heads.push(words.class.breakEven(language.say(first.label)));
  const result = ({ clouds, values }: LessonTry): string => {
    const told = clouds === null ? values : [clouds.difference?.mean ?? null];
    return told.map((value) => (value === null ? '–' : language.amount(lesson, value))).join(' · ');
  };
  return (
    <div class="class-table" role="group" tabIndex={0} aria-label={words.class.overlay}>
      <table>
        {kind === 'dots' && <caption>{language.say(yTitle)}</caption>}
        <TableHead titles={heads} />
        <tbody>
          {seats.map(({ answer, made }) => (
            <tr key={answer.seat}>
              <td>{answer.seat}</td>
              <td>{betName(lesson, language, answer.bet)}</td>
              {lesson.controls.map((control, row) => (
                <td key={control.label.en}>{valueWords(control, language, answer.setting[row] ?? 0)}</td>
              ))}
              <td>{result(made)}</td>
              {crossings.length > 0 && <td>{breakEvenWords(review, language, answer.setting)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
