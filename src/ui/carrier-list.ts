// Carriers of a study, for the editor of lists: their names and how much of the parcels is theirs.

import { carrierStore, newCarrier } from '../app/carriers-edit.ts';
import { percent } from '../base/format.ts';
import type { Study } from '../model/study.ts';
import type { CarrierSpec } from '../model/study-carriers.ts';
import { shownName } from '../persistence/bundled-names.ts';
import type { EntityList } from './entity-list.ts';
import { words } from './words.ts';

const { carriers } = words;

/** As the schema has it. */
const MOST = 12;

const areNone = (study: Study): boolean => study.carriers.length === 0;

export const CARRIER_LIST: EntityList<CarrierSpec> = {
  name: 'carrier',
  title: carriers.title,
  store: carrierStore(carriers),
  group: 'carriers',
  intro: carriers.intro,
  none: carriers.none,
  titleOf: shownName,
  noteOf: ({ share }, study) =>
    carriers.share(percent(share / study.carriers.reduce((sum, one) => sum + one.share, 0))),
  fields: [
    { key: 'name', kind: 'text', label: words.entities.name },
    { key: 'share', kind: 'number', label: carriers.weight, usual: carriers.weightUsual },
  ],
  additions: [
    { label: carriers.several, isShown: areNone, entry: (study) => newCarrier(study, carriers.stem) },
    {
      label: carriers.add,
      isShown: (study) => !areNone(study) && study.carriers.length < MOST,
      entry: (study) => newCarrier(study, carriers.stem),
    },
  ],
};
