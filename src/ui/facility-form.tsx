// The forms of one hub and one locker of the scenario on show, and the frame that a micro-depot's form shares with them.

import type { ComponentChildren } from 'preact';
import { standingAt } from '../app/depot-place.ts';
import { editEntity, entityIn, removeEntity } from '../app/study-edit.ts';
import type { Point } from '../base/geometry.ts';
import { siteUnder } from '../model/locker-site.ts';
import type { DepotSpec, HubSpec, LockerSpec } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { CarrierField } from './carrier-fields.tsx';
import { useDesk } from './desk-context.ts';
import { TextField } from './entry-fields.tsx';
import { Fold } from './fold.tsx';
import { LockerSite } from './locker-site.tsx';
import { DefaultField } from './parameter-field.tsx';
import { PositionFields } from './position-fields.tsx';
import { Copying, Removal } from './removal.tsx';
import { copyFacility } from './thing-copy.ts';
import { words } from './words.ts';

type Facility = HubSpec | DepotSpec | LockerSpec;

export interface Standing {
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
      <DefaultField
        path="hub.dayCost"
        value={hub.dayCost}
        own={own?.dayCost}
        onCommit={(dayCost) =>
          desk.edit((study) => editEntity(study, scenario, 'hub', hub.id, { dayCost: dayCost as number }))
        }
      />
    </FacilityFrame>
  );
}

export function LockerForm({ locker, scenario }: Standing & { readonly locker: LockerSpec }) {
  const { desk, opened } = useDesk();
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, 'locker', locker.id);
  const { compartments } = locker;
  const sites = desk.session.study.value?.sites ?? [];
  const set = (change: Partial<LockerSpec>) =>
    desk.edit((study) => editEntity(study, scenario, 'locker', locker.id, change));
  return (
    <FacilityFrame
      kind="locker"
      facility={locker}
      scenario={scenario}
      note={words.scenario.size(compartments.S + compartments.M + compartments.L)}
      sign={siteUnder(locker.position, sites) === undefined ? 'locker hypothetical' : 'locker'}
      mayGo
    >
      <LockerSite locker={locker} scenario={scenario} own={own?.position} />
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
export function FacilityFrame(props: {
  readonly kind: 'hub' | 'depot' | 'locker';
  readonly facility: Facility;
  readonly scenario: string;
  readonly note: string;
  /** As on the map, where its kind alone does not say it. */
  readonly sign?: string;
  readonly mayGo: boolean;
  readonly children: ComponentChildren;
}) {
  const tools = useDesk();
  const { desk, opened } = tools;
  const { kind, facility, scenario } = props;
  const own = opened.value === null ? undefined : entityIn(opened.value, scenario, kind, facility.id);
  const { position } = facility;
  const name = shownName(facility);
  const set = (change: Partial<HubSpec>) =>
    desk.edit((study) => editEntity(study, scenario, kind, facility.id, change));
  const stand = (place: Point) =>
    kind === 'depot' ? desk.edit((study) => standingAt(study, scenario, facility.id, place)) : set({ position: place });
  return (
    <Fold
      name={`${scenario} ${kind} ${facility.id}`}
      class="entity"
      summary={
        <>
          <span class={`swatch ${props.sign ?? kind}`} aria-hidden="true" />
          {name}
          {props.note !== '' && <span class="note">{props.note}</span>}
        </>
      }
    >
      <TextField label={words.scenario.name} value={name} onCommit={(text) => set({ name: text })} />
      {props.children}
      {!movesAbout(facility) && <PositionFields position={position} own={own?.position} onCommit={stand} />}
      <Copying name={name} onCopy={() => copyFacility(tools, kind, facility.id)} />
      {props.mayGo && (
        <Removal name={name} onRemove={() => desk.edit((study) => removeEntity(study, scenario, kind, facility.id))} />
      )}
    </Fold>
  );
}

/** Its places are listed one by one. */
function movesAbout(facility: Facility): boolean {
  return 'mobile' in facility && facility.mobile !== undefined;
}
