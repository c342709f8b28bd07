// The bet: a choice, a slider, or a curve drawn by hand; placed before anything is shown.
import { useState } from 'preact/hooks';
import type { Lesson } from '../model/lesson.ts';
import { CURVE_POINTS, choiceBet, chosenBet, curveBet } from '../model/lesson-bet.ts';
import { Curve, DrawnChoice, MIDDLE } from './lesson-curve.tsx';
import type { LessonLanguage } from './lesson-language.ts';
import { betName } from './lesson-words.ts';

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
      <p class="quiet" aria-live="polite">
        {bet !== null && isSeatless ? words.seatMissing : ''}
      </p>
    </form>
  );
}

/** A slider stands somewhere from the start; a choice does not. */
function firstBet({ bet }: Lesson): number | null {
  if (bet.kind === 'choice') return null;
  if (bet.kind === 'slider') return Math.round((bet.to - bet.from) / bet.step / 2);
  return curveBet(Array.from({ length: CURVE_POINTS }, () => MIDDLE));
}

interface PartProps {
  readonly lesson: Lesson;
  readonly language: LessonLanguage;
  readonly choose: (bet: number) => void;
}

function Slider({ lesson, language, bet, choose }: PartProps & { readonly bet: number }) {
  if (lesson.bet.kind !== 'slider') return null;
  const { from, to, step } = lesson.bet;
  const said = betName(lesson, language, bet);
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

/** Which curve the choice means is drawn after it, by who likes to. */
function Choice({ lesson, language, bet, choose }: PartProps & { readonly bet: number | null }) {
  const kind = lesson.bet;
  if (kind.kind !== 'choice') return null;
  const { option, drawn } = bet === null ? { option: null, drawn: null } : chosenBet(kind, bet);
  return (
    <>
      <fieldset class="lesson-options">
        <legend class="unseen">{language.words.yourBet}</legend>
        {kind.options.map(({ label }, row) => (
          <label key={label.en} class={option === row ? 'chosen' : ''}>
            <input
              type="radio"
              name="bet"
              checked={option === row}
              onChange={() => choose(choiceBet(kind, { option: row, drawn }))}
            />
            {language.say(label)}
          </label>
        ))}
      </fieldset>
      {kind.draw !== undefined && option !== null && (
        <DrawnChoice
          lesson={lesson}
          language={language}
          drawn={drawn}
          draw={(steps) => choose(choiceBet(kind, { option, drawn: steps }))}
        />
      )}
    </>
  );
}
