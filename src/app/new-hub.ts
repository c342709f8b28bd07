// One more hub of a scenario, beside its first one: where the vans of "every hub" and the trunk go, too.
import { defaultOf } from '../model/catalogue.ts';
import { placementOf } from '../model/placement.ts';
import type { HubSpec, Study } from '../model/study.ts';
import { beside } from './beside.ts';
import { newNames } from './new-names.ts';
import { freshName } from './study-edit.ts';

/** A hub with the catalogue's defaults, under an id and a name that the study does not use yet. */
export function newHub(study: Study, scenario: string): HubSpec {
  const { hubs } = placementOf(study, scenario) ?? study.scenarios[0];
  const [first = study.scenarios[0].hubs[0]] = hubs;
  const position = beside(first?.position ?? { x: 0, y: 0 }, hubs);
  return { ...freshName(study, 'hub', newNames().hub), position, dayCost: defaultOf('hub.dayCost') };
}
