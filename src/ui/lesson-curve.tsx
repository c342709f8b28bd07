// A curve that is drawn by hand: places beside each other, dragged over in one stroke, each of them a slider with its keys.
import { useRef, useState } from 'preact/hooks';
import type { Lesson } from '../model/lesson.ts';
import { CURVE_POINTS, CURVE_STEPS, curveBet, DRAWN_STEPS } from '../model/lesson-bet.ts';
import './lesson-curve.css';
import { placesOf } from './lesson-bet-line.ts';
import type { LessonLanguage } from './lesson-language.ts';

/** Where a curve stands before it is drawn. */
export const MIDDLE = (CURVE_STEPS - 1) / 2;

interface CurveProps {
  readonly lesson: Lesson;
  readonly language: LessonLanguage;
}

/** The whole bet: how the chart's amount goes along the first control. */
export function Curve({ lesson, language, choose }: CurveProps & { readonly choose: (bet: number) => void }) {
  const [steps, setSteps] = useState<readonly number[]>(Array.from({ length: CURVE_POINTS }, () => MIDDLE));
  if (lesson.bet.kind !== 'curve') return null;
  const { to } = lesson.bet;
  const amount = (step: number): string => language.amount(lesson, (step * to) / (CURVE_STEPS - 1));
  return (
    <Pad
      lesson={lesson}
      language={language}
      title={language.say(lesson.chart.yTitle)}
      steps={steps}
      most={CURVE_STEPS - 1}
      isDrawn
      isStartGiven={false}
      say={amount}
      draw={(next) => {
        setSteps(next);
        choose(curveBet(next));
      }}
    />
  );
}

interface DrawnProps extends CurveProps {
  readonly drawn: readonly number[] | null;
  readonly draw: (steps: readonly number[] | null) => void;
}

/** Beside a choice: how a series goes on from its first dot, which is given. */
export function DrawnChoice({ lesson, language, drawn, draw }: DrawnProps) {
  const { words } = language;
  const most = DRAWN_STEPS - 1;
  const series = lesson.chart.series[lesson.bet.kind === 'choice' ? (lesson.bet.draw?.series ?? 0) : 0];
  if (series === undefined) return null;
  const steps = [most, ...(drawn ?? Array.from({ length: CURVE_POINTS - 1 }, () => most))];
  return (
    <div class="lesson-drawn">
      <Pad
        lesson={lesson}
        language={language}
        title={words.draw(language.say(series.label), language.number(placesOf(lesson)[0] ?? 0))}
        steps={steps}
        most={most}
        isDrawn={drawn !== null}
        isStartGiven
        say={(step) => `${language.number((100 * step) / most)} %`}
        draw={([, ...next]) => draw(next)}
      />
      {drawn !== null && (
        <button type="button" class="link" onClick={() => draw(null)}>
          {words.undraw}
        </button>
      )}
    </div>
  );
}

interface PadProps extends CurveProps {
  readonly title: string;
  readonly steps: readonly number[];
  /** The highest step. */
  readonly most: number;
  /** False before anything was drawn: the line is dashed then. */
  readonly isDrawn: boolean;
  /** The first place cannot be moved. */
  readonly isStartGiven: boolean;
  readonly say: (step: number) => string;
  readonly draw: (steps: readonly number[]) => void;
}

/** Pixels of the drawing; its width is stretched. */
const HEIGHT = 140;

function Pad({ lesson, language, title, steps, most, isDrawn, isStartGiven, say, draw }: PadProps) {
  const [focused, setFocused] = useState(-1);
  const last = useRef<{ readonly point: number; readonly step: number } | null>(null);
  const places = placesOf(lesson);
  const first = isStartGiven ? 1 : 0;
  const within = (least: number, value: number, highest: number): number =>
    Math.max(least, Math.min(highest, Math.round(value)));
  const set = (point: number, step: number): void => draw(steps.map((before, row) => (row === point ? step : before)));
  const stroke = (event: PointerEvent): void => {
    if (event.type === 'pointerdown') last.current = null;
    else if (event.buttons === 0) return;
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const point = within(first, ((event.clientX - box.left) / box.width) * CURVE_POINTS - 0.5, CURVE_POINTS - 1);
    const step = within(0, (1 - (event.clientY - box.top) / box.height) * most, most);
    const from = last.current ?? { point, step };
    last.current = { point, step };
    // A hand that is faster than the page passes over places: they lie on its way.
    const onWay = (row: number): number => from.step + ((row - from.point) / (point - from.point)) * (step - from.step);
    draw(
      steps.map((before, row) => {
        if (row === point) return step;
        const isPassed = row >= first && (row - from.point) * (row - point) < 0;
        return isPassed ? within(0, onWay(row), most) : before;
      }),
    );
  };
  const x = (point: number): number => (100 * (point + 0.5)) / CURVE_POINTS;
  const y = (step: number): number => HEIGHT * (1 - step / most);
  return (
    <fieldset class="lesson-curve">
      <legend>{title}</legend>
      <div class="pad">
        <span class="pad-top">{say(most)}</span>
        <span class="pad-foot">{say(0)}</span>
        <div onPointerDown={stroke} onPointerMove={stroke}>
          <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
            <polyline
              class={isDrawn ? '' : 'undrawn'}
              points={steps.map((step, point) => `${x(point)},${y(step)}`).join(' ')}
            />
          </svg>
          {steps.map((step, point) => (
            <i
              key={places[point]}
              aria-hidden="true"
              class={`${point < first ? 'given' : isDrawn ? '' : 'undrawn'}${point === focused ? ' focused' : ''}`}
              style={{ left: `${x(point)}%`, top: `${y(step)}px` }}
            />
          ))}
          {steps.map((step, point) =>
            point < first ? null : (
              <input
                key={places[point]}
                type="range"
                min={0}
                max={most}
                value={step}
                style={{ left: `${x(point) - 50 / CURVE_POINTS}%` }}
                aria-label={language.words.curve(language.number(places[point] ?? 0))}
                aria-valuetext={say(step)}
                onFocus={() => setFocused(point)}
                onBlur={() => setFocused(-1)}
                onInput={(event) => set(point, Number(event.currentTarget.value))}
              />
            ),
          )}
        </div>
        <ol aria-hidden="true">
          {places.map((place) => (
            <li key={place}>{language.number(place)}</li>
          ))}
        </ol>
        <p class="quiet" aria-hidden="true">
          {language.say(lesson.chart.xTitle)}
        </p>
      </div>
    </fieldset>
  );
}
