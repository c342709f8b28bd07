// The places of scenarios that are held against each other, on one map: what stands elsewhere in each is called A, B, ...
import type { ScenarioView } from '../service/protocol.ts';
import type { FacilityView } from '../service/run-protocol.ts';

/** The view of one scenario with the differing places of all; its own keep their rows. */
export function lettered(shown: ScenarioView, scenarios: readonly ScenarioView[]): ScenarioView {
  const named = ({ facilities }: ScenarioView, letter: string): FacilityView[] =>
    facilities.map((place) => (isEverywhere(place, scenarios) ? place : { ...place, name: letter }));
  const own = named(shown, letterOf(scenarios.findIndex(({ id }) => id === shown.id)));
  const others = scenarios.flatMap((scenario, row) =>
    scenario.id === shown.id
      ? []
      : named(scenario, letterOf(row))
          .filter((place) => !isEverywhere(place, scenarios))
          .map((place) => ({ ...place, id: `${scenario.id}/${place.id}` })),
  );
  return {
    ...shown,
    facilities: [...own, ...others.map((place, row) => ({ ...place, index: own.length + row }))],
  };
}

function letterOf(row: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + Math.max(0, row));
}

function isEverywhere({ id, position }: FacilityView, scenarios: readonly ScenarioView[]): boolean {
  return scenarios.every(({ facilities }) =>
    facilities.some((other) => other.id === id && other.position.x === position.x && other.position.y === position.y),
  );
}
