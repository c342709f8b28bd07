// A lesson on the page: one question, one control and the map.
import { computed } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import type { LessonCourse } from '../app/lesson-course.ts';
import type { LessonPlay, LessonStage } from '../app/lesson-play.ts';
import { triesBefore, tryAt, tryOnShow } from '../app/lesson-tries.ts';
import type { LessonTry } from '../experiment/lesson-try.ts';
import { useFocusInSight } from './focus-in-sight.ts';
import { useKeptFocus } from './kept-focus.ts';
import { LessonAnswer } from './lesson-answer.tsx';
import { LessonBet } from './lesson-bet.tsx';
import { LessonChart } from './lesson-chart.tsx';
import { LessonControl } from './lesson-control.tsx';
import { LessonFault } from './lesson-fault.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import { LessonMap } from './lesson-map.tsx';
import { SeatField } from './lesson-seat.tsx';
import { LessonSplit } from './lesson-split.tsx';
import type { ThemeChoice } from './theme.ts';

export interface LessonTools {
  readonly course: LessonCourse;
  readonly language: LessonLanguage;
  readonly theme: ThemeChoice;
  /** Forgets all bets and tries, and begins anew. */
  readonly again: () => void;
}

/** Where a step begins for who takes it by keys: the question, the control that it unlocks, the answer. */
const NEXT: Record<LessonStage, string> = {
  bet: '.lesson-question',
  trying: '.lesson-controls :is(input[type=range], input:checked):enabled',
  revealed: '.lesson-end.told',
};

/** Long enough to look at a try before the next one comes. */
const LOOK = 1_400;

export function LessonPage({ course, language, theme, again }: LessonTools) {
  const { lesson } = course.read;
  const { words } = language;
  const [row, parts] = [course.at.value, course.parts.length];
  const hasBegun = !course.play.value.watching.value && (row > 0 || course.play.value.stage.value !== 'bet');
  const panel = useRef<HTMLElement>(null);
  const { stage } = course.play.value;
  const isTold = useMemo(() => computed(() => course.play.value.stage.value === 'revealed'), [course]);
  useKeptFocus(panel, `${row} ${stage.value}`, NEXT[stage.value]);
  useFocusInSight(panel);
  const watch = () => void course.watch(() => new Promise((resolve) => setTimeout(resolve, LOOK)));
  return (
    <>
      <main class="lesson-panel" ref={panel} tabIndex={-1} aria-labelledby="lesson-title">
        <p class="quiet">
          {words.minutes(lesson.lesson, lesson.minutes)}
          {parts > 1 && ` · ${words.part(row + 1, parts)}`}
        </p>
        <h1 id="lesson-title">{language.say(lesson.title)}</h1>
        <Part key={row} course={course} play={course.play.value} language={language} theme={theme} watch={watch} />
        {hasBegun && (
          <button type="button" class="link lesson-again" onClick={again}>
            {words.startAgain}
          </button>
        )}
      </main>
      <LessonMap play={course.scenery} lesson={lesson} language={language} theme={theme} isTold={isTold} />
    </>
  );
}

type PartProps = Omit<LessonTools, 'again'> & { readonly play: LessonPlay; readonly watch: () => void };

/** One question with its bet, its control, its chart and its answer. */
function Part({ course, play, language, theme, watch }: PartProps) {
  const { lesson } = play.read;
  const stage = play.stage.value;
  return (
    <>
      <p class="lesson-question" tabIndex={-1}>
        {language.say(lesson.question)}
      </p>
      {stage === 'bet' && (
        <>
          {lesson.seatLuck && <SeatField play={course.scenery} language={language} />}
          <LessonBet
            lesson={lesson}
            language={language}
            place={(bet) => void play.place(bet)}
            watch={watch}
            isSeatless={lesson.seatLuck && play.seat.value === null}
          />
        </>
      )}
      <Controls play={play} language={language} />
      {stage !== 'bet' && <Chart play={play} language={language} theme={theme} />}
      {stage === 'trying' && !play.watching.value && <Reveal play={play} language={language} />}
      <LessonFault said={play.fault.value} />
      <LessonAnswer course={course} play={play} language={language} isTold={stage === 'revealed'} />
    </>
  );
}

/** The second control comes when the first one has been tried. */
function Controls({ play, language }: Pick<PartProps, 'play' | 'language'>) {
  const isLocked = play.stage.value === 'bet' || play.watching.value;
  const setting = play.setting.value;
  const made = tryAt(play.tries.value, setting);
  const parcels = play.read.lesson.chart.x === 'parcels' ? (made?.x ?? null) : null;
  const shown = play.stage.value === 'revealed' || play.tries.value.length >= triesBefore(play.read.lesson) ? 2 : 1;
  return (
    <div class="lesson-controls">
      {play.read.lesson.controls.slice(0, shown).map((control, row) => (
        <LessonControl
          key={control.label.en}
          control={control}
          language={language}
          row={setting[row] ?? 0}
          isLocked={isLocked}
          really={row === 0 ? parcels : null}
          move={(value) => void play.move(row, value)}
        />
      ))}
      <p class="quiet" aria-live="polite">
        {isLocked && !play.watching.value ? language.words.notYet : play.busy.value ? language.words.working : ' '}
      </p>
    </div>
  );
}

function Chart({ play, language, theme }: Pick<PartProps, 'play' | 'language' | 'theme'>) {
  const tries = play.tries.value;
  const told = useRef<LessonTry | null>(null);
  told.current = tryOnShow(tries, play.setting.value, told.current);
  const of = {
    lesson: play.read.lesson,
    language,
    theme: theme.theme.value,
    tries,
    now: told.current,
    bet: play.bet.value,
    isRevealed: play.stage.value === 'revealed',
  };
  return (
    <>
      <LessonSplit of={of} />
      <LessonChart of={of} />
    </>
  );
}

function Reveal({ play, language }: Pick<PartProps, 'play' | 'language'>) {
  const left = triesBefore(play.read.lesson) - play.tries.value.length;
  return (
    <div class="lesson-buttons">
      <button type="button" class="button first" disabled={left > 0} onClick={() => void play.reveal()}>
        {language.words.reveal}
      </button>
      {left > 0 && <span class="quiet">{language.words.triesLeft(left)}</span>}
    </div>
  );
}
