// The forms of one hub, one micro-depot and one locker of the scenario on show.
import type { ComponentChildren } from 'preact';
import { editEntity, entityIn, removeEntity } from '../app/study-edit.ts';
import { CATALOGUE, defaultOf } from '../model/catalogue.ts';
import type { DepotSpec, HubSpec, LockerSpec, Study } from '../model/study.ts';
import { CarrierField } from './carrier-fields.tsx';
import { knownOf } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { TextField } from './entry-fields.tsx';
import { Fold } from './fold.tsx';
import { NumberField } from './number-field.tsx';
import { DefaultField } from './parameter-field.tsx';
import { PositionFields } from './position-fields.tsx';
import { Sourced } from './sourced.tsx';
import { words } from './words-en.ts';

type Facility = HubSpec | DepotSpec | LockerSpec;

type DepotField =
  | 'open'
  | 'parcelsPerDay'
  | 'catchment'
  | 'area'
  | 'opens'
  | 'closes'
  | 'docks'
  | 'partners'
  | 'partnerParcels';

interface Standing {
  readonly scenario: string;
}

export function HubForm({ hub, scenario, isLast }: Standing & { readonly hub: HubSpec; readonly isLast: boolean }) {
  const { desk, opened } = useDesk();
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, 'hub', hub.id);
  return (
    <FacilityFrame kind="hub" facility={hub} scenario={scenario} note="" mayGo={!isLast}>
      <CarrierField
        value={hub.carrier}
        own={own?.carrier}
        none={words.carriers.firstOne}
        onCommit={(carrier) => desk.edit((study) => editEntity(study, scenario, 'hub', hub.id, { carrier }))}
      />
    </FacilityFrame>
  );
}

export function DepotForm({ depot, scenario }: Standing & { readonly depot: DepotSpec }) {
  const { desk, opened } = useDesk();
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, 'depot', depot.id);
  const set = (change: Partial<DepotSpec>) =>
    desk.edit((study) => editEntity(study, scenario, 'depot', depot.id, change));
  /** A field of the depot whose default is in the catalogue. */
  const field = (key: DepotField) => (
    <DefaultField
      path={`depot.${key}`}
      value={depot[key]}
      own={own?.[key]}
      onCommit={(value) => set({ [key]: value } as Partial<DepotSpec>)}
    />
  );
  const carriers = desk.session.study.value?.carriers ?? [];
  const areSeveral = carriers.length > 1;
  const usualRent = desk.session.study.value?.prices.rent ?? defaultOf('prices.rent');
  const setRent = (rent: number | null) => set({ rent: rent ?? undefined } as Partial<DepotSpec>);
  return (
    <FacilityFrame kind="depot" facility={depot} scenario={scenario} note={depot.open ? '' : words.scenario.shut} mayGo>
      {field('open')}
      {field('parcelsPerDay')}
      {field('catchment')}
      {field('area')}
      <Sourced
        known={{ ...knownOf('prices.rent'), value: usualRent }}
        value={depot.rent ?? usualRent}
        own={own?.rent ?? usualRent}
        onReset={() => setRent(own?.rent ?? null)}
      >
        <NumberField
          label={words.scenario.rent}
          unit={CATALOGUE['prices.rent'].unit}
          value={depot.rent ?? null}
          placeholder={String(usualRent)}
          mayBeEmpty
          low={CATALOGUE['prices.rent'].low}
          high={CATALOGUE['prices.rent'].high}
          onCommit={setRent}
        />
      </Sourced>
      {field('opens')}
      {field('closes')}
      {field('docks')}
      <DefaultField
        path="depot.sharing"
        value={depot.sharing}
        own={own?.sharing}
        onCommit={(sharing) => set(sharingAmong(carriers, depot, sharing as DepotSpec['sharing']))}
      />
      {depot.sharing !== 'roof' && (
        <CarrierField
          value={depot.carrier}
          own={own?.carrier}
          none={words.carriers.nearest}
          onCommit={(carrier) => set({ carrier: depot.sharing === 'own' ? (carrier ?? depot.carrier) : carrier })}
        />
      )}
      {!areSeveral && depot.sharing === 'roof' && field('partners')}
      {!areSeveral && depot.sharing === 'pooled' && field('partnerParcels')}
    </FacilityFrame>
  );
}

/** One's own among several is the first one's until another is chosen. */
function sharingAmong(
  [first]: Study['carriers'],
  { carrier }: DepotSpec,
  sharing: DepotSpec['sharing'],
): Partial<DepotSpec> {
  return sharing === 'own' && first !== undefined ? { sharing, carrier: carrier ?? first.id } : { sharing };
}

export function LockerForm({ locker, scenario }: Standing & { readonly locker: LockerSpec }) {
  const { desk, opened } = useDesk();
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, 'locker', locker.id);
  const { compartments } = locker;
  const set = (change: Partial<LockerSpec>) =>
    desk.edit((study) => editEntity(study, scenario, 'locker', locker.id, change));
  return (
    <FacilityFrame
      kind="locker"
      facility={locker}
      scenario={scenario}
      note={words.scenario.size(compartments.S + compartments.M + compartments.L)}
      mayGo
    >
      {(['S', 'M', 'L'] as const).map((size) => (
        <DefaultField
          key={size}
          path={`locker.${size}`}
          label={words.scenario.compartments(size)}
          value={compartments[size]}
          own={own?.compartments[size]}
          onCommit={(count) => set({ compartments: { ...compartments, [size]: count as number } })}
        />
      ))}
      <CarrierField
        value={locker.carrier}
        own={own?.carrier}
        none={words.carriers.openToAll}
        onCommit={(carrier) => set({ carrier })}
      />
      {(['opens', 'closes'] as const).map((end) => (
        <DefaultField
          key={end}
          path={`locker.${end}`}
          value={locker[end]}
          own={own?.[end]}
          onCommit={(time) => set({ [end]: time as string })}
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
  const { desk, opened } = useDesk();
  const { kind, facility, scenario } = props;
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, kind, facility.id);
  const { name, position } = facility;
  const set = (change: Partial<HubSpec>) =>
    desk.edit((study) => editEntity(study, scenario, kind, facility.id, change));
  return (
    <Fold
      name={`${scenario} ${kind} ${facility.id}`}
      class="entity"
      summary={
        <>
          <span class={`swatch ${kind}`} aria-hidden="true" />
          {name}
          {props.note !== '' && <span class="note">{props.note}</span>}
        </>
      }
    >
      <TextField label={words.scenario.name} value={name} onCommit={(text) => set({ name: text })} />
      {props.children}
      <PositionFields position={position} own={own?.position} onCommit={(place) => set({ position: place })} />
      {props.mayGo && (
        <button
          type="button"
          class="link danger"
          onClick={() => void desk.edit((study) => removeEntity(study, scenario, kind, facility.id))}
        >
          {words.scenario.remove} {name}
        </button>
      )}
    </Fold>
  );
}
