// Loading bays of a scenario, for the editor of lists.

import { scenarioList } from '../app/list-store.ts';
import { freshName } from '../app/study-edit.ts';
import { defaultOf } from '../model/catalogue.ts';
import { CLOCKS } from '../model/clocks-catalogue.ts';
import type { BaySpec } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import type { EntityList } from './entity-list.ts';
import { words } from './words.ts';

export function bayList(scenario: string): EntityList<BaySpec> {
  return {
    name: `${scenario} bay`,
    title: words.bays.title,
    store: scenarioList('bay', scenario),
    none: words.bays.none,
    swatch: 'bay',
    titleOf: shownName,
    noteOf: ({ spaces, opens, closes }) => words.bays.note(spaces, opens, closes),
    fields: [
      { key: 'name', kind: 'text', label: words.entities.name },
      { key: 'spaces', kind: 'number', path: 'bay.spaces' },
      { key: 'opens', kind: 'clock', path: 'bay.opens' },
      { key: 'closes', kind: 'clock', path: 'bay.closes' },
      { key: 'reach', kind: 'number', path: 'bay.reach' },
      { key: 'minutes', kind: 'number', path: 'bay.minutes' },
      { key: 'position', kind: 'position', isDraggable: true },
    ],
    additions: [
      {
        label: words.bays.add,
        entry: (study, position) => ({
          ...freshName(study, 'bay', words.bays.stem),
          position,
          spaces: defaultOf('bay.spaces'),
          opens: CLOCKS['bay.opens'].value,
          closes: CLOCKS['bay.closes'].value,
          reach: defaultOf('bay.reach'),
          minutes: defaultOf('bay.minutes'),
        }),
      },
    ],
  };
}
