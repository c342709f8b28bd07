// Candidate sites of a study, for the editor of lists; a micro-depot's own terms have the same fields.

import { studyList } from '../app/list-store.ts';
import { freshId } from '../app/study-edit.ts';
import type { SiteSpec } from '../model/study.ts';
import { PAYERS } from '../model/study-prices.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { plain } from './default-words.ts';
import type { EntityField, EntityList } from './entity-list.ts';
import { words } from './words.ts';

const { sites } = words;

/** What a site offers and a micro-depot may say for itself. */
export const TERM_FIELDS = [
  { key: 'area', kind: 'number', path: 'depot.area', label: sites.area, leftOut: sites.ofDefault },
  { key: 'rent', kind: 'number', path: 'prices.rent', label: sites.rent, leftOut: sites.ofDefault },
  { key: 'fitOut', kind: 'number', path: 'prices.depot.fitOut', label: sites.fitOut, leftOut: sites.ofDefault },
  { key: 'opens', kind: 'clock', path: 'depot.opens', label: sites.opens, leftOut: sites.ofDefault },
  { key: 'closes', kind: 'clock', path: 'depot.closes', label: sites.closes, leftOut: sites.ofDefault },
  limit('leaseFrom', '', sites.leaseUsual.leaseFrom),
  limit('leaseUntil', '', sites.leaseUsual.leaseUntil),
  limit('feedersADay', sites.feeders, sites.noLimit),
  limit('longestVehicle', 'm', sites.noLimit),
] as const satisfies readonly EntityField[];

export const SITE_LIST: EntityList<SiteSpec> = {
  name: 'site',
  title: sites.title,
  store: studyList('sites'),
  intro: sites.intro,
  none: sites.none,
  swatch: 'site',
  titleOf: shownName,
  noteOf: ({ area }) => (area === undefined ? '' : sites.note(plain(area))),
  fields: [
    { key: 'name', kind: 'text', label: words.entities.name },
    ...TERM_FIELDS,
    {
      key: 'owner',
      kind: 'choice',
      label: sites.owner,
      usual: sites.ownerUsual,
      leftOut: sites.ownerUnknown,
      options: () => PAYERS.map((payer) => [payer, words.payers[payer]] as const),
    },
    { key: 'position', kind: 'position', isDraggable: true },
  ],
  additions: [
    {
      label: sites.add,
      entry(study, position) {
        const id = freshId(new Set(study.sites.map((site) => site.id)), 'site');
        return { id, name: `${sites.stem} ${id.slice('site-'.length)}`, position };
      },
    },
  ],
};

/** A number that has no default: without it there is no limit. */
function limit<const Key extends 'leaseFrom' | 'leaseUntil' | 'feedersADay' | 'longestVehicle'>(
  key: Key,
  unit: string,
  usual: string,
) {
  return { key, kind: 'number', label: sites[key], unit, usual, leftOut: words.entities.leftOut } as const;
}
