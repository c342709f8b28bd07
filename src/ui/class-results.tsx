// One lesson of a class: how the bets fell, the answer when the teacher asks for it, and all seats in one chart.
import { useMemo } from 'preact/hooks';
import { type ClassReview, classDifference, type SeatTry } from '../app/class-review.ts';
import type { LessonTry } from '../experiment/lesson-try.ts';
import { BetBars } from './bet-bars.tsx';
import { LessonChart } from './lesson-chart.tsx';
import { valueWords } from './lesson-control.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import { betName, truthWords } from './lesson-words.ts';
import { TableHead } from './text-table.tsx';
import type { ThemeChoice } from './theme.ts';

interface ResultsProps {
  readonly review: ClassReview;
  readonly language: LessonLanguage;
  readonly theme: ThemeChoice;
  /** No other question of the lesson follows. */
  readonly isLast: boolean;
}

export function ClassResults({ review, language, theme, isLast }: ResultsProps) {
  const { lesson } = review.read;
  const { words } = language;
  const seats = review.seats.value;
  const truth = review.truth.value;
  const isRevealed = review.isRevealed.value && truth !== null;
  const tries = useMemo(() => overlay(seats), [seats]);
  // Options that nobody chose stand there too.
  const options =
    lesson.bet.kind === 'choice' ? lesson.bet.options.map((_, row) => betName(lesson, language, row)) : [];
  const bets = new Map(options.map((name) => [name, 0]));
  for (const { bet } of review.answers) {
    const name = betName(lesson, language, bet);
    bets.set(name, (bets.get(name) ?? 0) + 1);
  }
  const last = tries[tries.length - 1] ?? null;
  return (
    <section class="class-results">
      <h2>
        {language.say(lesson.title)} <span class="quiet">{words.class.seats(review.answers.length)}</span>
      </h2>
      <p>{language.say(lesson.question)}</p>
      <p class="quiet" aria-live="polite">
        {words.class.running(seats.length, review.answers.length)}
      </p>
      <BetBars title={words.class.bets} bets={[...bets]} />
      {isRevealed ? (
        <>
          {lesson.chart.kind === 'dots' && <p class="lesson-truth">{truthWords(lesson, language, truth)}</p>}
          <Interval seats={seats} language={language} review={review} />
          <h3>{words.class.overlay}</h3>
          <LessonChart
            table={words.class.table}
            of={{ lesson, language, theme: theme.theme.value, tries, now: last, bet: null, isRevealed: true }}
          />
          <Crossings language={language} review={review} />
          <Seats seats={seats} language={language} review={review} />
          {isLast && <p class="lesson-takeaway">{language.say(lesson.takeaway)}</p>}
        </>
      ) : (
        <div class="lesson-buttons">
          <button
            type="button"
            class="button first"
            disabled={truth === null}
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

/** Seats in one chart: dots as they are; of clouds all days that were drawn on the same days for A and B. */
function overlay(seats: readonly SeatTry[]): LessonTry[] {
  const difference = classDifference(seats);
  if (difference === null) return seats.map(({ made }) => made);
  const paired = seats.filter(({ made }) => made.clouds?.isSameDays === true);
  const all = (side: 'a' | 'b'): number[] => paired.flatMap(({ made }) => made.clouds?.[side] ?? []);
  return [
    {
      setting: [0, 1],
      x: difference.n,
      values: [],
      asides: [],
      clouds: { a: all('a'), b: all('b'), isSameDays: true, difference },
    },
  ];
}

function Interval({
  seats,
  language,
  review,
}: Pick<ResultsProps, 'language' | 'review'> & { seats: readonly SeatTry[] }) {
  const difference = classDifference(seats);
  if (difference === null || difference.low === null || difference.high === null) return null;
  const { lesson } = review.read;
  const { mean, low, high, n } = difference;
  const said = [mean, low, high].map((value) => language.amount(lesson, value)) as [string, string, string];
  return (
    <p class="class-interval" data-low={low} data-high={high}>
      {language.words.class.interval(...said, n)}
    </p>
  );
}

/** Where it breaks even at each second setting that seats of the class chose. */
function Crossings({ language, review }: Pick<ResultsProps, 'language' | 'review'>) {
  const [first, second] = review.read.lesson.controls;
  const crossings = review.crossings.value;
  if (first === undefined || second === undefined || crossings.length === 0) return null;
  const { words } = language;
  return (
    <table class="class-crossings">
      <TableHead titles={[language.say(second.label), words.class.breakEven(language.say(first.label))]} />
      <tbody>
        {crossings.map(({ second: row, at }) => (
          <tr key={String(row)}>
            <td>{valueWords(second, language, row)}</td>
            <td>{at === null ? words.class.never : language.number(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Seats({ seats, language, review }: Pick<ResultsProps, 'language' | 'review'> & { seats: readonly SeatTry[] }) {
  const { lesson } = review.read;
  const { words } = language;
  const result = ({ clouds, values }: LessonTry): string => {
    if (clouds !== null) return language.amount(lesson, clouds.difference.mean);
    return values.map((value) => (value === null ? '–' : language.amount(lesson, value))).join(' · ');
  };
  return (
    <table>
      <TableHead titles={[words.class.seat, words.class.bet, words.class.setting, words.class.result]} />
      <tbody>
        {seats.map(({ answer, made }) => (
          <tr key={answer.seat}>
            <td>{answer.seat}</td>
            <td>{betName(lesson, language, answer.bet)}</td>
            <td>
              {lesson.controls
                .map((control, row) => valueWords(control, language, answer.setting[row] ?? 0))
                .join(', ')}
            </td>
            <td>{result(made)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
