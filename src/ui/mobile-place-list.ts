// The places of a micro-depot that moves about, for the editor of lists.
import { listAt } from '../app/list-store.ts';
import { editEntity } from '../app/study-edit.ts';
import { depotEntryOf } from '../model/placement.ts';
import { type DepotEntry, type Study, WEEKDAYS } from '../model/study.ts';
import { optionsOf, plain } from './default-words.ts';
import type { EntityList } from './entity-list.ts';
import { words } from './words.ts';

const { places } = words.depotPlace;

type Place = NonNullable<DepotEntry['mobile']>['places'][number];

const DAYS = Object.entries(optionsOf('calendar.operating'));

export function mobilePlaceList(scenario: string, depot: string): EntityList<Place> {
  const mobileIn = (study: Study) => depotEntryOf(study, scenario, depot)?.mobile;
  return {
    name: `${scenario} depot ${depot} place`,
    title: places.title,
    store: listAt(
      (study) => mobileIn(study)?.places ?? [],
      (study, list) => {
        const mobile = { dayCost: 0, ...mobileIn(study), places: [...list] };
        return editEntity(study, scenario, 'depot', depot, { mobile });
      },
    ),
    none: places.none,
    titleOf: ({ day }) => DAYS.find(([one]) => one === day)?.[1] ?? day,
    noteOf: ({ position: { x, y } }) => words.scenario.place(plain(Math.round(x)), plain(Math.round(y))),
    fields: [
      { key: 'day', kind: 'choice', label: places.day, usual: places.dayUsual, options: () => DAYS },
      { key: 'position', kind: 'position' },
    ],
    additions: [
      { label: places.add, entry: (study, middle) => nextPlace(study, mobileIn(study)?.places ?? [], middle) },
    ],
  };
}

/** On the next operating day that has none, where it stands on the day before. */
export function nextPlace(study: Study, places: readonly Place[], middle: Place['position']): Place {
  const free = WEEKDAYS.filter((day) => places.every((place) => place.day !== day));
  const day = free.find((one) => study.calendar.operating.includes(one)) ?? free[0] ?? 'mon';
  return { day, position: places.at(-1)?.position ?? middle };
}
