// The rent and fit-out of micro-depots: the study's own, and those that its sites and micro-depots say for themselves; and what hubs cost a day.
import { placementsOf } from '../model/placement.ts';
import type { Change, DepotSpec, Study } from '../model/study.ts';

/** Of a square metre. */
export type Term = 'rent' | 'fitOut';
/** What a site, a micro-depot or a change says of itself. */
type Terms = { readonly [Key in Term]?: number | undefined };

/** The open micro-depots of all scenarios. */
export function openDepots(study: Study): DepotSpec[] {
  return placementsOf(study).flatMap(({ depots }) => depots.filter(({ open }) => open));
}

/** What those pay that have no price of a day instead; `usual` where neither they nor their sites say. */
export function termsPaid(study: Study, term: Term, usual: number): number[] {
  return openDepots(study)
    .filter(({ mobile }) => mobile === undefined)
    .map((depot) => depot[term] ?? usual);
}

/** The study with every term that a place says for itself moved. */
export function withTerms(study: Study, term: Term, move: (own: number) => number): Study {
  const moved = <Place extends Terms>(place: Place): Place =>
    place[term] === undefined ? place : { ...place, [term]: move(place[term]) };
  const inChange = (one: Change): Change => {
    if (one.kind === 'add-depot') return { ...one, depot: moved(one.depot) };
    return one.kind === 'set-depot' ? { ...one, set: moved(one.set) } : one;
  };
  const [baseline, ...variants] = study.scenarios;
  return {
    ...study,
    sites: study.sites.map(moved),
    scenarios: [
      { ...baseline, depots: baseline.depots.map(moved) },
      ...variants.map((variant) => ({ ...variant, changes: variant.changes.map(inChange) })),
    ],
  };
}

/** What the hubs of all scenarios cost a day. */
export function hubDays(study: Study): number[] {
  return placementsOf(study).flatMap(({ hubs }) => hubs.map(({ dayCost }) => dayCost));
}

/**
 * The study whose dearest hub costs so much a day, and the others in proportion to it. Where it costs more already they stay,
 * unless they are to cost nothing; hubs of no cost have no proportion, and stay.
 */
export function withHubDays(study: Study, dearest: number): Study {
  const most = Math.max(0, ...hubDays(study));
  if (most === 0 || (dearest > 0 && dearest <= most)) return study;
  const moved = <Hub extends { readonly dayCost?: number | undefined }>(hub: Hub): Hub =>
    hub.dayCost === undefined ? hub : { ...hub, dayCost: (hub.dayCost / most) * dearest };
  const inChange = (one: Change): Change => {
    if (one.kind === 'add-hub') return { ...one, hub: moved(one.hub) };
    return one.kind === 'set-hub' ? { ...one, set: moved(one.set) } : one;
  };
  const [baseline, ...variants] = study.scenarios;
  return {
    ...study,
    scenarios: [
      { ...baseline, hubs: baseline.hubs.map(moved) },
      ...variants.map((variant) => ({ ...variant, changes: variant.changes.map(inChange) })),
    ],
  };
}
