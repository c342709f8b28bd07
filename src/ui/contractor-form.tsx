// The form of one contractor: what it takes, for whom and where, at which tariff, when, and what it drives.
import { editEntity, entityIn, removeEntity } from '../app/study-edit.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import { CarrierField, ownChoice } from './carrier-fields.tsx';
import { useDesk } from './desk-context.ts';
import { ChoiceField, TextField } from './entry-fields.tsx';
import { Fold } from './fold.tsx';
import { NumberField } from './number-field.tsx';
import { DefaultField } from './parameter-field.tsx';
import { PositionFields } from './position-fields.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words-en.ts';

const TERMS = ['tariffParcel', 'tariffStop', 'from', 'until', 'kmPerParcel', 'co2'] as const;
/** Metres, for a zone that has none yet. */
const FIRST_RADIUS = 500;

export function ContractorForm({
  contractor,
  scenario,
}: {
  readonly contractor: ContractorSpec;
  readonly scenario: string;
}) {
  const { desk, opened } = useDesk();
  const { id, name, takes, zone } = contractor;
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, 'contractor', id);
  const set = (change: Partial<ContractorSpec>) =>
    desk.edit((study) => editEntity(study, scenario, 'contractor', id, change));
  const middle = desk.session.city.value?.middle ?? { x: 0, y: 0 };
  const setTakes = (what: ContractorSpec['takes']) =>
    set(
      what === 'zone' && zone === undefined
        ? { takes: what, zone: { centre: middle, radius: FIRST_RADIUS } }
        : { takes: what },
    );
  return (
    <Fold
      name={`${scenario} contractor ${id}`}
      class="entity"
      summary={
        <>
          {name}
          <span class="note">{words.carriers.takesShort[takes]}</span>
        </>
      }
    >
      <TextField label={words.scenario.name} value={name} onCommit={(text) => set({ name: text })} />
      <Sourced
        known={ownChoice(
          words.carriers.takesUsual,
          (what) => words.carriers.takesWhat[what as ContractorSpec['takes']],
        )}
        value={takes}
        own={own?.takes ?? takes}
        onReset={(what) => setTakes(what as ContractorSpec['takes'])}
      >
        <ChoiceField
          label={words.carriers.takes}
          value={takes}
          options={Object.entries(words.carriers.takesWhat)}
          onCommit={(what) => setTakes(what as ContractorSpec['takes'])}
        />
      </Sourced>
      <CarrierField
        value={contractor.carrier}
        own={own?.carrier}
        none={words.carriers.forAll}
        onCommit={(carrier) => set({ carrier })}
      />
      {zone !== undefined && (
        <>
          <Sourced
            known={ownChoice(words.carriers.radiusUsual)}
            value={zone.radius}
            own={own?.zone?.radius ?? zone.radius}
            onReset={(radius) => set({ zone: { ...zone, radius: radius as number } })}
          >
            <NumberField
              label={words.carriers.radius}
              unit="m"
              value={zone.radius}
              onCommit={(radius) => set({ zone: { ...zone, radius: radius as number } })}
            />
          </Sourced>
          <PositionFields
            position={zone.centre}
            own={own?.zone?.centre}
            onCommit={(centre) => set({ zone: { ...zone, centre } })}
          />
        </>
      )}
      {TERMS.map((term) => (
        <DefaultField
          key={term}
          path={`contractor.${term}`}
          value={contractor[term]}
          own={own?.[term]}
          onCommit={(value) => set({ [term]: value } as Partial<ContractorSpec>)}
        />
      ))}
      <button
        type="button"
        class="link danger"
        onClick={() => void desk.edit((study) => removeEntity(study, scenario, 'contractor', id))}
      >
        {words.scenario.remove} {name}
      </button>
    </Fold>
  );
}
