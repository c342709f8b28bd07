// The form of one fleet: which vehicles, where they stand, how many, and how much they carry.

import { withFleetType } from '../app/fleet-type.ts';
import { editEntity, entityIn, removeEntity } from '../app/study-edit.ts';
import type { Placement } from '../model/placement.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import { isElectricFeeder, TYPE_KINDS } from '../model/vehicle.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { CarrierField } from './carrier-fields.tsx';
import type { Known } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { ChoiceField, TextField } from './entry-fields.tsx';
import { countInWords, FleetCount } from './fleet-count.tsx';
import { FleetNumbers } from './fleet-numbers.tsx';
import { FleetSpeeds } from './fleet-speeds.tsx';
import { FleetWorkday } from './fleet-workday.tsx';
import { Fold } from './fold.tsx';
import { Removal } from './removal.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

/** Stands in the list of types for none; the file leaves it out. */
const ORDINARY = 'ordinary';

export function FleetForm({
  study,
  fleet,
  scenario,
  placement,
}: {
  readonly study: Study;
  readonly fleet: FleetSpec;
  readonly scenario: string;
  readonly placement: Placement;
}) {
  const { desk, opened } = useDesk();
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, 'fleet', fleet.id);
  const set = (change: Partial<FleetSpec>) =>
    desk.edit((before) => editEntity(before, scenario, 'fleet', fleet.id, change));
  const setType = (type: string) =>
    desk.edit((before) => withFleetType(before, scenario, fleet.id, type === ORDINARY ? null : (type as VehicleType)));
  /** A type that does not go with the new kind is left behind, and speeds of other kinds of streets. */
  const setKind = (kind: FleetSpec['kind']) =>
    desk.edit((before) => {
      const isKept = fleet.type === undefined || TYPE_KINDS[fleet.type].includes(kind);
      const typed = isKept ? before : withFleetType(before, scenario, fleet.id, null);
      const isLikewise = (kind === 'bike') === (fleet.kind === 'bike') || fleet.speeds === undefined;
      return editEntity(typed, scenario, 'fleet', fleet.id, { kind, ...(isLikewise ? {} : { speeds: {} }) });
    });
  const types = [
    [ORDINARY, words.fleet.ordinary[fleet.kind]] as const,
    ...(Object.keys(TYPE_KINDS) as VehicleType[])
      .filter((type) => TYPE_KINDS[type].includes(fleet.kind))
      .map(
        (type) =>
          [
            type,
            isElectricFeeder({ kind: fleet.kind, type }) ? words.fleet.electricFeeder : words.fleet.types[type],
          ] as const,
      ),
  ];
  const places = [...placement.hubs, ...placement.depots];
  const kinds = (['van', 'bike', 'feeder'] as const).map((kind) => [kind, words.scenario.vehicles[kind]] as const);
  const stands = [
    ['hubs', words.scenario.atHubs] as const,
    ['depots', words.scenario.atDepots] as const,
    ...places.map((place) => [place.id, shownName(place)] as const),
  ];
  return (
    <Fold
      name={`${scenario} fleet ${fleet.id}`}
      class="entity"
      summary={
        <>
          <span class={`swatch ${fleet.kind}`} aria-hidden="true" />
          {shownName(fleet)}
          <span class="note">{countInWords(fleet, desk.session.sizing.value.found.get(scenario))}</span>
        </>
      }
    >
      <TextField label={words.scenario.name} value={shownName(fleet)} onCommit={(name) => set({ name })} />
      <Sourced
        known={chosenAmong(words.scenario.kindUsual, kinds)}
        value={fleet.kind}
        own={own?.kind ?? fleet.kind}
        onReset={(kind) => setKind(kind as FleetSpec['kind'])}
      >
        <ChoiceField
          label={words.scenario.kind}
          value={fleet.kind}
          options={kinds}
          onCommit={(kind) => setKind(kind as FleetSpec['kind'])}
        />
      </Sourced>
      <Sourced
        known={ordinaryAmong(types)}
        value={fleet.type ?? ORDINARY}
        own={own?.type ?? ORDINARY}
        onReset={(type) => setType(type as string)}
      >
        <ChoiceField
          label={words.fleet.type}
          value={fleet.type ?? ORDINARY}
          options={types}
          onCommit={(type) => setType(type)}
        />
      </Sourced>
      <Sourced
        known={chosenAmong(words.scenario.atUsual, stands)}
        value={fleet.at}
        own={own?.at ?? fleet.at}
        onReset={(at) => set({ at: at as string })}
      >
        <ChoiceField label={words.scenario.at} value={fleet.at} options={stands} onCommit={(at) => set({ at })} />
      </Sourced>
      <FleetCount fleet={fleet} own={own} scenario={scenario} placement={placement} set={set} />
      <CarrierField
        value={fleet.carrier}
        own={own?.carrier}
        none={words.carriers.forAll}
        onCommit={(carrier) => set({ carrier })}
      />
      <FleetNumbers study={study} fleet={fleet} own={own} set={set} />
      <FleetSpeeds study={study} fleet={fleet} own={own} scenario={scenario} set={set} />
      <FleetWorkday study={study} fleet={fleet} own={own} scenario={scenario} set={set} />
      <Removal
        name={shownName(fleet)}
        onRemove={() => desk.edit((before) => removeEntity(before, scenario, 'fleet', fleet.id))}
      />
    </Fold>
  );
}

/** The ordinary vehicle of its kind, unless the study chooses another. */
function ordinaryAmong(types: readonly (readonly [value: string, label: string])[]): Known {
  return { ...chosenAmong(words.fleet.typeUsual, types), value: ORDINARY };
}

/** What every study sets for itself, among some options. */
function chosenAmong(usual: string, options: readonly (readonly [value: string, label: string])[]): Known {
  return {
    value: null,
    usual,
    evidence: null,
    source: '',
    inWords: (value) => options.find(([option]) => option === value)?.[1] ?? String(value),
  };
}
