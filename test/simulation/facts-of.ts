// The facts of one kind in a run.
import type { FactKind, FactOf } from '../../src/simulation/facts.ts';
import type { Run } from '../../src/simulation/run-state.ts';

export function factsOf<Kind extends FactKind>(run: Run, kind: Kind): FactOf<Kind>[] {
  return run.facts.filter((fact): fact is FactOf<Kind> => fact.kind === kind);
}
