// The form of one fleet: which vehicles, where they stand, how many, and how much they carry.
import { editEntity, entityIn, removeEntity } from '../app/study-edit.ts';
import { CATALOGUE } from '../model/catalogue.ts';
import { CHOICES } from '../model/choices-catalogue.ts';
import type { Placement } from '../model/placement.ts';
import type { FleetSpec } from '../model/study.ts';
import { type Known, knownOf } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { CheckField, ChoiceField, TextField } from './entry-fields.tsx';
import { Fold } from './fold.tsx';
import { NumberField } from './number-field.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words-en.ts';

/** Vehicles that a fleet has when it stops being as needed, until another number is typed. */
const FIRST_COUNT = 4;

export function FleetForm({
  fleet,
  scenario,
  placement,
}: {
  readonly fleet: FleetSpec;
  readonly scenario: string;
  readonly placement: Placement;
}) {
  const { desk, opened } = useDesk();
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, 'fleet', fleet.id);
  const set = (change: Partial<FleetSpec>) =>
    desk.edit((study) => editEntity(study, scenario, 'fleet', fleet.id, change));
  const isAsNeeded = fleet.count === 'as needed';
  const places = [...placement.hubs, ...placement.depots];
  const kinds = (['van', 'bike', 'feeder'] as const).map((kind) => [kind, words.scenario.vehicles[kind]] as const);
  const stands = [
    ['hubs', words.scenario.atHubs] as const,
    ['depots', words.scenario.atDepots] as const,
    ...places.map((place) => [place.id, place.name] as const),
  ];
  return (
    <Fold
      name={`${scenario} fleet ${fleet.id}`}
      class="entity"
      summary={
        <>
          <span class={`swatch ${fleet.kind}`} aria-hidden="true" />
          {fleet.name}
          <span class="note">{isAsNeeded ? words.scenario.asNeeded.toLowerCase() : fleet.count}</span>
        </>
      }
    >
      <TextField label={words.scenario.name} value={fleet.name} onCommit={(name) => set({ name })} />
      <Sourced
        known={chosenAmong(words.scenario.kindUsual, kinds)}
        value={fleet.kind}
        own={own?.kind ?? fleet.kind}
        onReset={(kind) => set({ kind: kind as FleetSpec['kind'] })}
      >
        <ChoiceField
          label={words.scenario.kind}
          value={fleet.kind}
          options={kinds}
          onCommit={(kind) => set({ kind: kind as FleetSpec['kind'] })}
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
      <Sourced
        known={knownOf('fleet.count')}
        value={fleet.count}
        own={own?.count ?? CHOICES['fleet.count'].value}
        onReset={(count) => set({ count: count as FleetSpec['count'] })}
      >
        <CheckField
          label={words.scenario.asNeeded}
          isOn={isAsNeeded}
          onCommit={(isOn) => set({ count: isOn ? 'as needed' : FIRST_COUNT })}
        />
        {!isAsNeeded && (
          <NumberField
            label={CHOICES['fleet.count'].label}
            unit={words.scenario.vehicles[fleet.kind]}
            value={fleet.count as number}
            onCommit={(count) => set({ count: count as number })}
          />
        )}
      </Sourced>
      {(['parcels', 'volume', 'weight'] as const).map((measure) => {
        const parameter = CATALOGUE[`fleet.${fleet.kind}.${measure}`];
        const commit = (value: number | null) => {
          const { [measure]: _, ...others } = fleet.capacity;
          return set({ capacity: value === null ? others : { ...others, [measure]: value } });
        };
        return (
          <Sourced
            key={measure}
            known={knownOf(`fleet.${fleet.kind}.${measure}`)}
            value={fleet.capacity[measure] ?? parameter.value}
            own={own?.capacity[measure] ?? parameter.value}
            onReset={() => commit(own?.capacity[measure] ?? null)}
          >
            <NumberField
              label={words.scenario[measure]}
              unit={parameter.unit}
              value={fleet.capacity[measure] ?? null}
              placeholder={String(parameter.value)}
              mayBeEmpty
              low={parameter.low}
              high={parameter.high}
              onCommit={commit}
            />
          </Sourced>
        );
      })}
      <button
        type="button"
        class="link danger"
        onClick={() => void desk.edit((study) => removeEntity(study, scenario, 'fleet', fleet.id))}
      >
        {words.scenario.remove} {fleet.name}
      </button>
    </Fold>
  );
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
