// How many vehicles a fleet has: as needed, a number, or sized, and what the sizing found.

import { percent } from '../base/format.ts';
import type { Problem } from '../base/problem.ts';
import type { ScenarioSizing } from '../experiment/fleet-sizing.ts';
import { CHOICES } from '../model/choices-catalogue.ts';
import type { Placement } from '../model/placement.ts';
import type { FleetSpec } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { defaultAt, type Known, knownOf } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { ChoiceField } from './entry-fields.tsx';
import { NumberField } from './number-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

/** Vehicles that a fleet has when it gets a number, until another one is typed or found. */
const FIRST_COUNT = 4;

export function FleetCount({
  fleet,
  own,
  scenario,
  placement,
  set,
}: {
  readonly fleet: FleetSpec;
  readonly own: FleetSpec | undefined;
  readonly scenario: string;
  readonly placement: Placement;
  readonly set: (change: Partial<FleetSpec>) => Promise<readonly Problem[]>;
}) {
  const { desk } = useDesk();
  const { count } = fleet;
  const sizing = desk.session.sizing.value.found.get(scenario);
  const found = sizing?.fleets.filter((one) => one.fleet === fleet.id) ?? [];
  const kind = typeof count === 'string' ? count : typeof count === 'number' ? 'owned' : 'by facility';
  const kinds = [
    ['as needed', words.scenario.asNeeded] as const,
    ['sized', words.scenario.sized] as const,
    ['owned', words.scenario.owned] as const,
    ...(kind === 'by facility' ? [['by facility', words.scenario.byFacility] as const] : []),
  ];
  const countFor = (chosen: string): FleetSpec['count'] => {
    if (chosen === 'as needed' || chosen === 'sized') return chosen;
    return chosen === 'by facility' ? count : Math.max(...found.map((one) => one.count), 0) || FIRST_COUNT;
  };
  return (
    <Sourced
      known={knownCount(placement)}
      value={count}
      own={own?.count ?? CHOICES['fleet.count'].value}
      onReset={(before) => void set({ count: before as FleetSpec['count'] })}
    >
      <ChoiceField
        label={words.scenario.howMany}
        value={kind}
        options={kinds}
        onCommit={(chosen) => set({ count: countFor(chosen) })}
      />
      {typeof count === 'number' && (
        <NumberField
          label={defaultAt('fleet.count').label}
          unit={(count === 1 ? words.scenario.vehicles : words.scenario.manyVehicles)[fleet.kind]}
          value={count}
          onCommit={(typed) => set({ count: typed as number })}
        />
      )}
      {typeof count === 'object' && <p class="note">{byFacility(count, placement)}</p>}
      {count === 'sized' && <p class="note">{sizingInWords(sizing, fleet, placement)}</p>}
    </Sourced>
  );
}

/** "as needed", "sized: 5", "4": beside the name of a fleet. */
export function countInWords(fleet: FleetSpec, sizing: ScenarioSizing | undefined): string {
  const { count } = fleet;
  if (typeof count === 'object') return sumOf(Object.values(count));
  if (count !== 'sized') return typeof count === 'number' ? String(count) : words.options['fleet.count'][count];
  const found = sizing?.fleets.filter((one) => one.fleet === fleet.id) ?? [];
  const options = words.options['fleet.count'];
  return found.length === 0 ? options.sized : `${options.sized}: ${sumOf(found.map((one) => one.count))}`;
}

function sizingInWords(sizing: ScenarioSizing | undefined, fleet: FleetSpec, placement: Placement): string {
  if (sizing === undefined) return words.scenario.sizing;
  const { fleets, onTimeShare, target } = sizing;
  const counts = fleets.filter((one) => one.fleet === fleet.id).map(({ at, count }) => [at, count] as const);
  const [share, wanted] = [percent(onTimeShare.mean), percent(target)];
  return words.scenario.sizedTo(byFacility(Object.fromEntries(counts), placement), share, onTimeShare.n, wanted);
}

/** "3 at Market, 1 at Mill" */
function byFacility(counts: Readonly<Record<string, number>>, { hubs, depots }: Placement): string {
  const nameOf = (id: string): string => {
    const facility = [...hubs, ...depots].find((one) => one.id === id);
    return facility === undefined ? id : shownName(facility);
  };
  return Object.entries(counts)
    .map(([id, count]) => words.scenario.countAt(count, nameOf(id)))
    .join(', ');
}

function sumOf(counts: readonly number[]): string {
  return String(counts.reduce((sum, count) => sum + count, 0));
}

function knownCount(placement: Placement): Known {
  const known = knownOf('fleet.count');
  return {
    ...known,
    inWords: (value) =>
      typeof value === 'object' && value !== null
        ? byFacility(value as Readonly<Record<string, number>>, placement)
        : known.inWords(value),
  };
}
