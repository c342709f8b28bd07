// What there is to say of a loading bay, and of a candidate site where nothing stands.
import { decimal } from '../base/format.ts';
import type { ScenarioView } from '../service/protocol.ts';
import type { ThingWords } from './thing-words.ts';
import { words } from './words.ts';

/** Null where the scenario has no such bay. */
export function describeBay(view: ScenarioView | null, row: number): ThingWords | null {
  const bay = view?.bays[row];
  if (bay === undefined) return null;
  const lines = [
    words.bays.note(bay.spaces, bay.opens, bay.closes),
    words.bays.reach(decimal(bay.reach), decimal(bay.minutes)),
    words.thing.drag,
  ];
  return { title: bay.name, subtitle: words.bays.onMap, lines, bar: null };
}

/** Null where the scenario has no such free site. */
export function describeSite(view: ScenarioView | null, row: number): ThingWords | null {
  const site = view?.freeSites[row];
  if (site === undefined) return null;
  const terms = [
    ...(site.area === undefined ? [] : [words.sites.note(decimal(site.area))]),
    ...(site.rent === undefined ? [] : [words.sites.rentLine(decimal(site.rent, 2))]),
  ];
  const lines = [words.sites.free, ...(terms.length === 0 ? [] : [terms.join(', ')]), words.thing.drag];
  return { title: site.name, subtitle: words.sites.onMap, lines, bar: null };
}
