// The bet on a worksheet or key: boxes to tick, a number to write, or a grid to draw a curve into.
import type { Lesson } from '../model/lesson.ts';
import { placesOf } from './lesson-bet-line.ts';
import type { LessonLanguage } from './lesson-language.ts';

interface PaperBetProps {
  readonly lesson: Lesson;
  readonly language: LessonLanguage;
  /** A worksheet, not a key. */
  readonly isToFill: boolean;
}

export function PaperBet({ lesson, language, isToFill }: PaperBetProps) {
  const { yourBet, draw } = language.words;
  const { bet, chart } = lesson;
  if (bet.kind === 'slider') {
    return (
      <p class="paper-bet">
        <b>{yourBet}:</b> <span>__________ {language.say(bet.unit)}</span>
      </p>
    );
  }
  if (bet.kind === 'curve') {
    if (!isToFill) return null;
    const most = language.amount(lesson, bet.to);
    return (
      <Grid lesson={lesson} language={language} title={language.say(chart.yTitle)} most={most} isStartGiven={false} />
    );
  }
  const drawn = isToFill && bet.draw !== undefined ? chart.series[bet.draw.series] : undefined;
  return (
    <>
      <p class="paper-bet">
        <b>{yourBet}:</b>
        {bet.options.map(({ label }) => (
          <span key={label.en}>☐ {language.say(label)}</span>
        ))}
      </p>
      {drawn !== undefined && (
        <Grid
          lesson={lesson}
          language={language}
          title={draw(language.say(drawn.label), language.number(placesOf(lesson)[0] ?? 0))}
          most="100 %"
          isStartGiven
        />
      )}
    </>
  );
}

interface GridProps extends Omit<PaperBetProps, 'isToFill'> {
  readonly title: string;
  /** At the top of the axis; 0 is at its foot. */
  readonly most: string;
  /** A dot stands at the top of the first place. */
  readonly isStartGiven: boolean;
}

const [WIDTH, HEIGHT, LEFT, TOP] = [640, 170, 56, 12];

function Grid({ lesson, language, title, most, isStartGiven }: GridProps) {
  const places = placesOf(lesson);
  const foot = HEIGHT - 42;
  const x = (row: number): number => LEFT + ((WIDTH - LEFT) * (row + 0.5)) / places.length;
  return (
    <figure class="paper-grid">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        {[TOP, (TOP + foot) / 2, foot].map((y) => (
          <line key={y} x1={LEFT} y1={y} x2={WIDTH} y2={y} />
        ))}
        {places.map((place, row) => (
          <g key={place}>
            <line x1={x(row)} y1={TOP} x2={x(row)} y2={foot} />
            <text x={x(row)} y={foot + 17} text-anchor="middle">
              {language.number(place)}
            </text>
          </g>
        ))}
        <text x={LEFT - 8} y={TOP + 4} text-anchor="end">
          {most}
        </text>
        <text x={LEFT - 8} y={foot + 4} text-anchor="end">
          0
        </text>
        <text x={(LEFT + WIDTH) / 2} y={HEIGHT - 6} text-anchor="middle">
          {language.say(lesson.chart.xTitle)}
        </text>
        {isStartGiven && <circle cx={x(0)} cy={TOP} r={4} />}
      </svg>
    </figure>
  );
}

/** Room to write, with what belongs there. */
export function Lines({ title, count }: { readonly title: string; readonly count: number }) {
  return (
    <div class="paper-lines">
      <b>{title}</b>
      {Array.from({ length: count }, (_, row) => (
        <hr key={String(row)} />
      ))}
    </div>
  );
}
