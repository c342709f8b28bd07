// The bet: a choice, a slider, or a curve drawn by hand; placed before anything is shown.
import { useState } from 'preact/hooks';
import type { Lesson } from '../model/lesson.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { CURVE_POINTS, CURVE_STEPS, curveBet, curveRows } from './lesson-picture.ts';

interface BetProps {
  readonly lesson: Lesson;
  readonly language: LessonLanguage;
  readonly place: (bet: number) => void;
  readonly watch: () => void;
  /** The seat that its days are drawn for is missing. */
  readonly isSeatless: boolean;
}

export function LessonBet({ lesson, language, place, watch, isSeatless }: BetProps) {
  const [bet, setBet] = useState<number | null>(firstBet(lesson));
  const { words } = language;
  return (
    <form
      class="lesson-bet"
      onSubmit={(event) => {
        event.preventDefault();
        if (bet !== null && !isSeatless) place(bet);
      }}
    >
      {lesson.bet.kind === 'choice' && <Choice lesson={lesson} language={language} bet={bet} choose={setBet} />}
      {lesson.bet.kind === 'slider' && <Slider lesson={lesson} language={language} bet={bet ?? 0} choose={setBet} />}
      {lesson.bet.kind === 'curve' && <Curve lesson={lesson} language={language} choose={setBet} />}
      <div class="lesson-buttons">
        <button type="submit" class="button first" disabled={bet === null || isSeatless}>
          {words.place}
        </button>
        <button type="button" class="link" onClick={watch}>
          {words.watch}
        </button>
      </div>
    </form>
  );
}

/** A slider stands somewhere from the start; a choice does not. */
function firstBet({ bet }: Lesson): number | null {
  if (bet.kind === 'choice') return null;
  if (bet.kind === 'slider') return Math.round((bet.to - bet.from) / bet.step / 2);
  return curveBet(Array.from({ length: CURVE_POINTS }, () => MIDDLE));
}

const MIDDLE = (CURVE_STEPS - 1) / 2;

interface PartProps {
  readonly lesson: Lesson;
  readonly language: LessonLanguage;
  readonly choose: (bet: number) => void;
}

function Choice({ lesson, language, bet, choose }: PartProps & { readonly bet: number | null }) {
  if (lesson.bet.kind !== 'choice') return null;
  return (
    <fieldset class="lesson-options">
      <legend class="unseen">{language.words.yourBet}</legend>
      {lesson.bet.options.map(({ label }, row) => (
        <label key={label.en} class={bet === row ? 'chosen' : ''}>
          <input type="radio" name="bet" checked={bet === row} onChange={() => choose(row)} />
          {language.say(label)}
        </label>
      ))}
    </fieldset>
  );
}

function Slider({ lesson, language, bet, choose }: PartProps & { readonly bet: number }) {
  if (lesson.bet.kind !== 'slider') return null;
  const { from, to, step, unit } = lesson.bet;
  const said = `${language.number(from + bet * step, step % 1 === 0 ? 0 : 2)} ${language.say(unit)}`;
  return (
    <label class="lesson-slider">
      <span>{said}</span>
      <input
        type="range"
        min={0}
        max={Math.round((to - from) / step)}
        value={bet}
        aria-label={language.words.yourBet}
        aria-valuetext={said}
        onInput={(event) => choose(Number(event.currentTarget.value))}
      />
    </label>
  );
}

/** Five upright sliders beside each other: dragged over they draw the curve, and each has its keys. */
function Curve({ lesson, language, choose }: PartProps) {
  const [steps, setSteps] = useState<readonly number[]>(Array.from({ length: CURVE_POINTS }, () => MIDDLE));
  if (lesson.bet.kind !== 'curve') return null;
  const { to } = lesson.bet;
  const rows = curveRows(lesson);
  const set = (point: number, step: number): void => {
    const next = steps.map((before, row) => (row === point ? Math.max(0, Math.min(CURVE_STEPS - 1, step)) : before));
    setSteps(next);
    choose(curveBet(next));
  };
  const draw = (event: PointerEvent): void => {
    if (event.buttons === 0 && event.type !== 'pointerdown') return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const point = Math.floor(((event.clientX - box.left) / box.width) * CURVE_POINTS);
    const up = 1 - (event.clientY - box.top) / box.height;
    set(Math.max(0, Math.min(CURVE_POINTS - 1, point)), Math.round(up * (CURVE_STEPS - 1)));
  };
  return (
    <fieldset class="lesson-curve">
      <legend class="unseen">{language.words.yourBet}</legend>
      <div onPointerDown={draw} onPointerMove={draw}>
        {steps.map((step, point) => {
          const at = lesson.controls[0]?.values[rows[point] as number] as number;
          return (
            <input
              // The places of a curve have no other name.
              key={at}
              type="range"
              min={0}
              max={CURVE_STEPS - 1}
              value={step}
              aria-label={language.words.curve(language.number(at))}
              aria-valuetext={language.amount(lesson, (step * to) / (CURVE_STEPS - 1))}
              onInput={(event) => set(point, Number(event.currentTarget.value))}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
