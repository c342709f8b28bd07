// Changes of a variant switched on and off, as an edit from study to study: what is off stays in the file and does nothing.
import type { Study } from '../model/study.ts';
import { inScenario } from './study-edit.ts';

/** With these changes of a variant the other way: on where they were off, off where they were on. */
export function switchChanges(study: Study, scenario: string, ids: readonly string[]): Study {
  return inScenario(study, scenario, {
    baseline: (baseline) => baseline,
    variant: (variant) => ({
      ...variant,
      changes: variant.changes.map((change) => (ids.includes(change.id) ? { ...change, on: !change.on } : change)),
    }),
  });
}
