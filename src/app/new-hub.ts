// One more hub of a scenario, beside its first one: where the vans of "every hub" and the trunk go, too.
import type { Metres } from '../base/units.ts';
import { defaultOf } from '../model/catalogue.ts';
import { placementOf } from '../model/placement.ts';
import type { HubSpec, Study } from '../model/study.ts';
import { freshName } from './study-edit.ts';

/** Metres between hubs that are put beside each other, so that each can be taken hold of on the map. */
const BESIDE: Metres = 60;

/** A hub with the catalogue's defaults, under an id and a name that the study does not use yet. */
export function newHub(study: Study, scenario: string): HubSpec {
  const { hubs } = placementOf(study, scenario) ?? study.scenarios[0];
  const [first = study.scenarios[0].hubs[0]] = hubs;
  const { x, y } = first?.position ?? { x: 0, y: 0 };
  const isFree = (place: number) => hubs.every(({ position }) => position.x !== x + place || position.y !== y);
  let aside = BESIDE;
  // To both sides in turn, so that none is far from the first one's street.
  while (!isFree(aside)) aside = aside > 0 ? -aside : BESIDE - aside;
  return { ...freshName(study, 'hub', 'Hub'), position: { x: x + aside, y }, dayCost: defaultOf('hub.dayCost') };
}
