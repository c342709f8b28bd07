// What the signs on a lesson's map mean: of what is there to be seen, and no more.
import type { LessonScenery } from '../app/lesson-scenery.ts';
import type { LessonLanguage } from './lesson-language.ts';

/** Pixels of a page on which the map is small; as in lesson.css. */
const NARROW = 760;
const VEHICLES = ['van', 'bike', 'feeder'] as const;

interface LegendProps {
  readonly play: LessonScenery;
  readonly language: LessonLanguage;
  /** Its lockers are agents, and no parcels are shown. */
  readonly paysCash: boolean;
}

export function LessonLegend({ play, language, paysCash }: LegendProps) {
  const { legend } = language.words;
  const names = paysCash ? { ...legend, ...legend.ofCash } : legend;
  const [view, run, trenches] = [play.view.value, play.run.value, play.trenches.value];
  const kinds = new Set(view?.facilities.map(({ kind }) => kind));
  const isDug = trenches !== null && !play.wireless.value;
  const isMasts = trenches !== null && !isDug;
  const rows: (readonly [sign: string, words: string])[] = [
    ...(isDug
      ? ([
          ['trench trunk', legend.trunk],
          ['trench branch', legend.branches],
          ['drop', legend.drops],
        ] as const)
      : []),
    ...(isMasts ? ([['mast', legend.mast]] as const) : []),
    ...VEHICLES.filter((kind) => run?.vehicles.some((vehicle) => vehicle.kind === kind)).map(
      (kind) => [kind, names[kind]] as const,
    ),
    ...(['hub', 'depot', 'locker'] as const).flatMap((kind) =>
      kinds.has(kind) && trenches === null ? [[kind, names[kind]] as const] : [],
    ),
    ...(run === null || paysCash
      ? []
      : (['waiting', 'onTheWay', 'delivered', 'late', 'deliveredLate'] as const).map(
          (state) => [`dot ${state}`, legend[state]] as const,
        )),
  ];
  if (rows.length === 0) return null;
  return (
    <section class="card lesson-legend" aria-label={legend.title}>
      {isMasts && <p>{legend.masts}</p>}
      <details open={window.innerWidth > NARROW}>
        <summary>{legend.title}</summary>
        <ul>
          {rows.map(([sign, said]) => (
            <li key={sign}>
              <span class={`swatch ${sign}`} aria-hidden="true" />
              {said}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
