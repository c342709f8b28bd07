// The form of one fleet: which vehicles, where they stand, how many, and how much they carry.
import { editEntity, removeEntity } from '../app/study-edit.ts';
import { CATALOGUE } from '../model/catalogue.ts';
import type { Placement } from '../model/placement.ts';
import type { FleetSpec } from '../model/study.ts';
import { useDesk } from './desk-context.ts';
import { ChoiceField, TextField } from './entry-fields.tsx';
import { NumberField } from './number-field.tsx';
import { words } from './words-en.ts';

export function FleetForm({
  fleet,
  scenario,
  placement,
}: {
  readonly fleet: FleetSpec;
  readonly scenario: string;
  readonly placement: Placement;
}) {
  const { desk } = useDesk();
  const set = (change: Partial<FleetSpec>) =>
    desk.edit((study) => editEntity(study, scenario, 'fleet', fleet.id, change));
  const isAsNeeded = fleet.count === 'as needed';
  const places = [...placement.hubs, ...placement.depots];
  const kinds = (['van', 'bike', 'feeder'] as const).map((kind) => [kind, words.scenario.vehicles[kind]] as const);
  return (
    <details class="entity">
      <summary>
        <span class={`swatch ${fleet.kind}`} aria-hidden="true" />
        {fleet.name}
        <span class="note">{isAsNeeded ? words.scenario.asNeeded.toLowerCase() : fleet.count}</span>
      </summary>
      <TextField label={words.scenario.name} value={fleet.name} onCommit={(name) => set({ name })} />
      <ChoiceField
        label={words.scenario.kind}
        value={fleet.kind}
        options={kinds}
        onCommit={(kind) => set({ kind: kind as FleetSpec['kind'] })}
      />
      <ChoiceField
        label={words.scenario.at}
        value={fleet.at}
        options={[
          ['hubs', words.scenario.atHubs],
          ['depots', words.scenario.atDepots],
          ...places.map((place) => [place.id, place.name] as const),
        ]}
        onCommit={(at) => set({ at })}
      />
      <label class="check" title={words.scenario.asNeededHint}>
        <input
          type="checkbox"
          checked={isAsNeeded}
          onChange={(event) => void set({ count: event.currentTarget.checked ? 'as needed' : 4 })}
        />
        {words.scenario.asNeeded}
      </label>
      {!isAsNeeded && (
        <NumberField
          label={words.scenario.count}
          unit={words.scenario.vehicles[fleet.kind]}
          value={fleet.count as number}
          onCommit={(count) => set({ count: count as number })}
        />
      )}
      {(['parcels', 'volume', 'weight'] as const).map((measure) => {
        const parameter = CATALOGUE[`fleet.${fleet.kind}.${measure}`];
        return (
          <NumberField
            key={measure}
            label={words.scenario[measure]}
            unit={parameter.unit}
            value={fleet.capacity[measure] ?? null}
            placeholder={String(parameter.value)}
            mayBeEmpty
            low={parameter.low}
            high={parameter.high}
            onCommit={(value) => {
              const { [measure]: _, ...others } = fleet.capacity;
              return set({ capacity: value === null ? others : { ...others, [measure]: value } });
            }}
          />
        );
      })}
      <button
        type="button"
        class="link danger"
        onClick={() => void desk.edit((study) => removeEntity(study, scenario, 'fleet', fleet.id))}
      >
        {words.scenario.remove} {fleet.name}
      </button>
    </details>
  );
}
