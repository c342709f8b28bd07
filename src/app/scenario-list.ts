// Adds a scenario to a study, as a copy of another to be changed, and takes one away.

import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';

/** The study with a copy of a scenario at its end, and the copy's id; a copy of the baseline is one without changes. */
export function copyScenario(study: Study, from: string): { readonly study: Study; readonly id: string } {
  const [baseline, ...variants] = study.scenarios;
  const changes = variants.find(({ id }) => id === from)?.changes ?? [];
  const stem = shownName(placementOf(study, from) ?? baseline);
  const { id, name } = freshScenario(study, stem);
  return { study: { ...study, scenarios: [baseline, ...variants, { id, name, changes: [...changes] }] }, id };
}

/** The baseline stays: the others are changes to it. */
export function removeScenario(study: Study, id: string): Study {
  const [baseline, ...variants] = study.scenarios;
  return { ...study, scenarios: [baseline, ...variants.filter((variant) => variant.id !== id)] };
}

/** "Lockers 2" after "Lockers", and after "Lockers 2" the first number that is free; but "Lockers 2030 2" after a year. */
function freshScenario(study: Study, copied: string): { readonly id: string; readonly name: string } {
  const ids = new Set(study.scenarios.map(({ id }) => id));
  const names = new Set(study.scenarios.map(({ name }) => name));
  const bare = copied.replace(/ \d+$/, '');
  const stem = names.has(bare) || names.has(`${bare} 2`) ? bare : copied;
  let number = 2;
  while (ids.has(`scenario-${number}`) || names.has(`${stem} ${number}`)) number++;
  return { id: `scenario-${number}`, name: `${stem} ${number}` };
}
