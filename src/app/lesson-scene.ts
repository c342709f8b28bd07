// Puts what a try has to show onto the map of its lesson.
import { batch } from '@preact/signals';
import type { Lesson } from '../model/lesson.ts';
import type { ScenarioView } from '../service/protocol.ts';
import type { LessonScene } from './lesson-runner.ts';
import type { LessonScenery } from './lesson-scenery.ts';
import { lettered } from './lettered-places.ts';
import { firstEvening, firstMorning } from './moment.ts';

/** `plays`: things may move on the page. */
export function showScene(scenery: LessonScenery, lesson: Lesson, scene: LessonScene, plays: boolean): void {
  const { city, view, scenarios, run: shown, trenches, isWireless } = scene;
  batch(() => {
    if (city !== null) scenery.city.value = city;
    if (view !== null) scenery.view.value = viewOf(lesson, view, scenarios);
    scenery.trenches.value = trenches;
    scenery.wireless.value = isWireless;
    // Vans have no part in a fibre plan, though its chart may hold parcels against it.
    scenery.run.value = trenches === null ? shown : null;
    if (scenery.run.value === null || shown === null) return;
    // Where nothing may move, the evening says what came of the day.
    scenery.time.value = plays ? firstMorning(shown) : firstEvening(shown);
    scenery.playing.value = plays;
  });
}

/** Of two scenarios that are held against each other the map shows both. */
export function viewOf(
  { chart }: Lesson,
  view: ScenarioView | null,
  scenarios: readonly ScenarioView[],
): ScenarioView | null {
  return view !== null && chart.kind === 'clouds' ? lettered(view, scenarios) : view;
}
