// Subsidies of a study, for the editor of lists.
import { studyList } from '../app/list-store.ts';
import { freshId } from '../app/study-edit.ts';
import { placementsOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { PAYERS, type Subsidy } from '../model/study-prices.ts';
import { plain } from './default-words.ts';
import type { EntityList, Options } from './entity-list.ts';
import { words } from './words.ts';

const { subsidies } = words;
const PERS = ['parcel', 'depot-day', 'locker-day', 'bike-day'] as const satisfies readonly Subsidy['per'][];

export const PAYER_OPTIONS: Options = PAYERS.map((payer) => [payer, words.payers[payer]] as const);

export const SUBSIDY_LIST: EntityList<Subsidy> = {
  name: 'subsidy',
  title: subsidies.title,
  store: studyList('prices.subsidies'),
  intro: subsidies.intro,
  none: subsidies.none,
  titleOf: ({ from, to }) => subsidies.name(words.payers[from], words.payers[to]),
  noteOf: ({ amount, per }) => subsidies.note(plain(amount), subsidies.perNotes[per]),
  fields: [
    { key: 'from', kind: 'choice', label: subsidies.from, options: () => PAYER_OPTIONS },
    { key: 'to', kind: 'choice', label: subsidies.to, options: () => PAYER_OPTIONS },
    { key: 'amount', kind: 'number', label: subsidies.amount, unit: '€', usual: subsidies.amountUsual },
    {
      key: 'per',
      kind: 'choice',
      label: subsidies.per,
      options: () => PERS.map((per) => [per, subsidies.pers[per]] as const),
    },
    {
      key: 'facility',
      kind: 'choice',
      label: subsidies.facility,
      usual: subsidies.facilityUsual,
      leftOut: subsidies.everywhere,
      options: facilitiesOf,
    },
  ],
  additions: [
    {
      label: subsidies.add,
      entry(study) {
        const id = freshId(new Set(study.prices.subsidies.map((subsidy) => subsidy.id)), 'subsidy');
        return { id, from: 'city', to: 'carrier', amount: 0, per: 'parcel' };
      },
    },
  ],
};

/** Every hub, micro-depot and locker that some scenario has. */
function facilitiesOf(study: Study): Options {
  const all = placementsOf(study).flatMap(({ hubs, depots, lockers }) => [...hubs, ...depots, ...lockers]);
  return [...new Map(all.map(({ id, name }) => [id, name] as const))];
}
