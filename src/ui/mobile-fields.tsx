// A micro-depot that moves about: its calendar of places, and what a day of it costs.
import { movingAbout } from '../app/depot-place.ts';
import type { DepotEntry, DepotSpec, Study } from '../model/study.ts';
import type { Known } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { EntityFieldRow } from './entity-field.tsx';
import type { FieldValues } from './entity-list.ts';
import { EntityListForm } from './entity-list-form.tsx';
import { CheckField } from './entry-fields.tsx';
import type { Standing } from './facility-form.tsx';
import { mobilePlaceList, nextPlace } from './mobile-place-list.ts';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

export interface MobileFieldsProps extends Standing {
  readonly study: Study;
  readonly depot: DepotSpec;
  /** As the study was opened; undefined for what was added since. */
  readonly own: DepotEntry | undefined;
}

/** € a day of one that begins to move about, until another amount is typed. */
const FIRST_DAY_COST = 50;

const KNOWN: Known = {
  value: false,
  usual: words.depotPlace.mobileUsual,
  evidence: null,
  source: '',
  inWords: (value) => (value === true ? words.assumptions.yes : words.assumptions.no),
};

export function MobileFields({ study, depot, own, scenario }: MobileFieldsProps) {
  const { desk } = useDesk();
  const { mobile } = depot;
  const setOn = (isOn: boolean) =>
    desk.edit((before) => {
      const kept = own?.mobile ?? { places: [nextPlace(before, [], depot.position)], dayCost: FIRST_DAY_COST };
      return movingAbout(before, scenario, depot.id, isOn ? kept : undefined);
    });
  return (
    <>
      <Sourced
        known={KNOWN}
        value={mobile !== undefined}
        own={own?.mobile !== undefined}
        onReset={(isOn) => void setOn(isOn === true)}
      >
        <CheckField label={words.depotPlace.isMobile} isOn={mobile !== undefined} onCommit={setOn} />
      </Sourced>
      {mobile !== undefined && (
        <>
          <EntityFieldRow
            study={study}
            field={{
              key: 'dayCost',
              kind: 'number',
              label: words.depotPlace.dayCost,
              unit: words.fleet.units.day,
              usual: words.depotPlace.dayCostUsual,
            }}
            entry={mobile as FieldValues}
            own={own?.mobile as FieldValues | undefined}
            onChange={(change) =>
              desk.edit((before) => movingAbout(before, scenario, depot.id, { ...mobile, ...change }))
            }
          />
          <EntityListForm list={mobilePlaceList(scenario, depot.id)} />
        </>
      )}
    </>
  );
}
