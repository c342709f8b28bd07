// The town of a lesson: the same map as on the desk, with nothing over it.
import { effect, type ReadonlySignal } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LessonScenery } from '../app/lesson-scenery.ts';
import { nextTurn } from '../app/task-turn.ts';
import type { CityMapOptions } from '../map/city-map-contract.ts';
import type { Lesson } from '../model/lesson.ts';
import type { CityView, ScenarioView } from '../service/protocol.ts';
import type { FacilityView } from '../service/run-protocol.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { LessonLegend } from './lesson-legend.tsx';
import type { ThemeChoice } from './theme.ts';

interface MapProps {
  readonly play: LessonScenery;
  readonly lesson: Lesson;
  readonly language: LessonLanguage;
  readonly theme: ThemeChoice;
  /** The answer is on the page. */
  readonly isTold: ReadonlySignal<boolean>;
}

export function LessonMap({ play, lesson, language, theme, isTold }: MapProps) {
  const paysCash = lesson.cash !== undefined;
  const host = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let end: (() => void) | null = null;
    let gone = false;
    const element = host.current;
    if (element === null) return;
    bind(element, { play, lesson, language, theme, isTold }).then(
      (stop) => {
        if (gone) stop();
        else end = stop;
      },
      () => setFailed(true),
    );
    return () => {
      gone = true;
      end?.();
    };
  }, [play, lesson, language, theme, isTold]);
  return (
    <section class="lesson-map">
      <div class="map-host" ref={host} />
      <LessonLegend play={play} language={language} paysCash={paysCash} />
      {failed && <p class="map-failed">{language.words.noMap}</p>}
    </section>
  );
}

/** What all of a map keeps free, so that the legend covers no agent; pixels. */
const ABOVE_LEGEND = { top: 36, right: 36, bottom: 76, left: 36 };

/** Where two places are bet on, how far each is would give the bet away: until the answer nothing says it, nor shows it from afar. */
export function secretOf(
  { chart }: Pick<Lesson, 'chart'>,
  isTold: () => boolean,
): Pick<CityMapOptions, 'farWords' | 'isHeld'> {
  if (chart.kind !== 'clouds') return {};
  return { farWords: () => (isTold() ? null : ''), isHeld: () => !isTold() };
}

/** Pixi is loaded here, not before. */
async function bind(host: HTMLElement, { play, lesson, language, theme, isTold }: MapProps): Promise<() => void> {
  const names = language.name === 'de' ? lesson.names : {};
  const paysCash = lesson.cash !== undefined;
  const reduced = window.matchMedia('(prefers-reduced-motion: reduce)');
  // Each in a task of its own: what draws, the map, and its canvas.
  await import('../map/application.ts');
  await nextTurn();
  const { createCityMap } = await import('../map/city-map.ts');
  await nextTurn();
  const map = await createCityMap(host, {
    theme: theme.theme.peek(),
    reducedMotion: reduced.matches,
    label: language.words.map,
    ...secretOf(lesson, () => isTold.peek()),
    ...(paysCash ? { padding: ABOVE_LEGEND } : {}),
    onHover: () => undefined,
    onSelect: (thing) => map.select(thing),
    onMove: () => undefined,
  });
  const onReduced = () => map.setReducedMotion(reduced.matches);
  reduced.addEventListener('change', onReduced);
  let shown: CityView | null = null;
  let isOver = false;
  const named = (facility: FacilityView): FacilityView => ({
    ...facility,
    name: names[facility.name] ?? facility.name,
  });
  const put = (view: ScenarioView): void => map.setScenario({ ...view, facilities: view.facilities.map(named) });
  // Agents hold cash, and it is people who come for it: parcels there would be another story.
  if (paysCash) map.setLayer('parcels', false);
  // The empty map is drawn first, for the same reason.
  await afterFrame();
  const ends = [
    effect(() => map.setTheme(theme.theme.value)),
    effect(() => {
      // The answer gives the places new words.
      const [city, view] = [play.city.value, play.view.value, isTold.value];
      if (city === null || city === shown) {
        if (view !== null) put(view);
        return;
      }
      shown = city;
      map.setCity(city);
      const putFirst = (first: ScenarioView): void => {
        put(first);
        // The way to a far agent is what such a lesson is about.
        if (paysCash) map.fit();
      };
      // What stands in a new town comes a frame later: drawn at once, both would hold up a small page too long.
      void afterFrame().then(() => {
        const now = play.view.peek();
        if (!isOver && now !== null) putFirst(now);
      });
    }),
    effect(() => map.setRun(play.run.value)),
    effect(() => {
      const trenches = play.wireless.value ? null : play.trenches.value;
      if (play.city.value === null) return;
      map.setStreetShade(trenches === null ? null : { ramp: 'trench', ...trenches });
    }),
    effect(() => map.setMasts(play.wireless.value ? (play.trenches.value?.masts ?? null) : null)),
    effect(() => map.setTime(play.time.value)),
  ];
  return () => {
    isOver = true;
    for (const end of ends) end();
    reduced.removeEventListener('change', onReduced);
    map.destroy();
  };
}

/** When the frame that is drawn next is over. */
function afterFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
