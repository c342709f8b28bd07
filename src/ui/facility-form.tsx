// The forms of one hub, one micro-depot and one locker of the scenario on show.
import type { ComponentChildren } from 'preact';
import { editEntity, removeEntity } from '../app/study-edit.ts';
import { CATALOGUE, type ParameterPath } from '../model/catalogue.ts';
import type { DepotSpec, HubSpec, LockerSpec } from '../model/study.ts';
import { useDesk } from './desk-context.ts';
import { TextField } from './entry-fields.tsx';
import { NumberField } from './number-field.tsx';
import { words } from './words-en.ts';

type Facility = HubSpec | DepotSpec | LockerSpec;

interface Standing {
  readonly scenario: string;
}

export function HubForm({ hub, scenario, isLast }: Standing & { readonly hub: HubSpec; readonly isLast: boolean }) {
  return (
    <FacilityFrame kind="hub" facility={hub} scenario={scenario} note="" mayGo={!isLast}>
      {null}
    </FacilityFrame>
  );
}

export function DepotForm({ depot, scenario }: Standing & { readonly depot: DepotSpec }) {
  const { desk } = useDesk();
  const set = (change: Partial<DepotSpec>) =>
    desk.edit((study) => editEntity(study, scenario, 'depot', depot.id, change));
  return (
    <FacilityFrame kind="depot" facility={depot} scenario={scenario} note={depot.open ? '' : words.scenario.shut} mayGo>
      <label class="check">
        <input
          type="checkbox"
          checked={depot.open}
          onChange={(event) => void set({ open: event.currentTarget.checked })}
        />
        {words.scenario.open}
      </label>
      <CatalogueField
        path="depot.parcelsPerDay"
        value={depot.parcelsPerDay}
        onCommit={(n) => set({ parcelsPerDay: n })}
      />
      <CatalogueField path="depot.catchment" value={depot.catchment} onCommit={(n) => set({ catchment: n })} />
      <CatalogueField path="depot.area" value={depot.area} onCommit={(n) => set({ area: n })} />
      <NumberField
        label={words.scenario.rent}
        unit={CATALOGUE['prices.rent'].unit}
        value={depot.rent ?? null}
        placeholder={String(desk.session.study.value?.prices.rent ?? '')}
        mayBeEmpty
        low={CATALOGUE['prices.rent'].low}
        high={CATALOGUE['prices.rent'].high}
        onCommit={(rent) => set({ rent: rent ?? undefined } as Partial<DepotSpec>)}
      />
      <TextField label={words.scenario.opens} unit="HH:MM" value={depot.opens} onCommit={(opens) => set({ opens })} />
      <TextField
        label={words.scenario.closes}
        unit="HH:MM"
        value={depot.closes}
        onCommit={(closes) => set({ closes })}
      />
    </FacilityFrame>
  );
}

export function LockerForm({ locker, scenario }: Standing & { readonly locker: LockerSpec }) {
  const { desk } = useDesk();
  return (
    <FacilityFrame
      kind="locker"
      facility={locker}
      scenario={scenario}
      note={String(locker.compartments.S + locker.compartments.M + locker.compartments.L)}
      mayGo
    >
      {(['S', 'M', 'L'] as const).map((size) => (
        <CatalogueField
          key={size}
          path={`locker.${size}`}
          label={words.scenario.compartments(size)}
          value={locker.compartments[size]}
          onCommit={(count) =>
            desk.edit((study) =>
              editEntity(study, scenario, 'locker', locker.id, {
                compartments: { ...locker.compartments, [size]: count },
              }),
            )
          }
        />
      ))}
    </FacilityFrame>
  );
}

/** What all facilities share: the name, where they stand, and the way out. */
function FacilityFrame(props: {
  readonly kind: 'hub' | 'depot' | 'locker';
  readonly facility: Facility;
  readonly scenario: string;
  readonly note: string;
  readonly mayGo: boolean;
  readonly children: ComponentChildren;
}) {
  const { desk } = useDesk();
  const { kind, facility, scenario } = props;
  const { name, position } = facility;
  const set = (change: Partial<HubSpec>) =>
    desk.edit((study) => editEntity(study, scenario, kind, facility.id, change));
  return (
    <details class="entity">
      <summary>
        <span class={`swatch ${kind}`} aria-hidden="true" />
        {name}
        {props.note !== '' && <span class="note">{props.note}</span>}
      </summary>
      <TextField label={words.scenario.name} value={name} onCommit={(text) => set({ name: text })} />
      {props.children}
      <div class="pair">
        <NumberField
          label={words.scenario.x}
          unit="m"
          value={Math.round(position.x)}
          onCommit={(x) => set({ position: { x: x as number, y: position.y } })}
        />
        <NumberField
          label={words.scenario.y}
          unit="m"
          value={Math.round(position.y)}
          onCommit={(y) => set({ position: { x: position.x, y: y as number } })}
        />
      </div>
      {props.mayGo && (
        <button
          type="button"
          class="link danger"
          onClick={() => void desk.edit((study) => removeEntity(study, scenario, kind, facility.id))}
        >
          {words.scenario.remove} {name}
        </button>
      )}
    </details>
  );
}

function CatalogueField(props: {
  readonly path: ParameterPath;
  readonly label?: string;
  readonly value: number;
  readonly onCommit: (value: number) => ReturnType<ReturnType<typeof useDesk>['desk']['edit']>;
}) {
  const parameter = CATALOGUE[props.path];
  return (
    <NumberField
      label={props.label ?? parameter.label}
      unit={parameter.unit}
      value={props.value}
      low={parameter.low}
      high={parameter.high}
      onCommit={(value) => props.onCommit(value as number)}
    />
  );
}
