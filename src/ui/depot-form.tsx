// The form of one micro-depot: whether it is open, how much it handles, where it stands and on what terms.

import { atSite, standingAt } from '../app/depot-place.ts';
import { scenarioList } from '../app/list-store.ts';
import { editEntity } from '../app/study-edit.ts';
import { isHypothetical } from '../model/depot-site.ts';
import { depotEntryOf } from '../model/placement.ts';
import type { DepotEntry, DepotSpec, SiteSpec, Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { CarrierField } from './carrier-fields.tsx';
import type { Known } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { EntityFieldRow } from './entity-field.tsx';
import type { EntityField, FieldValues } from './entity-list.ts';
import { ChoiceField } from './entry-fields.tsx';
import { FacilityFrame, type Standing } from './facility-form.tsx';
import { MobileFields } from './mobile-fields.tsx';
import { DefaultField } from './parameter-field.tsx';
import { problemsInPlace } from './problems-in-place.ts';
import { TERM_FIELDS } from './site-list.ts';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

const HANDLING = ['open', 'parcelsPerDay', 'catchment'] as const;

export interface DepotFormProps extends Standing {
  readonly study: Study;
  readonly depot: DepotSpec;
}

export function DepotForm({ study, depot, scenario }: DepotFormProps) {
  const { desk, opened } = useDesk();
  const own = opened.value === null ? undefined : depotEntryOf(opened.value, scenario, depot.id);
  const entry = depotEntryOf(study, scenario, depot.id) ?? depot;
  const { carriers } = study;
  const areSeveral = carriers.length > 1;
  const set = (change: Partial<DepotSpec>) =>
    desk.edit((before) => editEntity(before, scenario, 'depot', depot.id, change));
  /** A field of the depot whose default is in the catalogue. */
  const field = (key: (typeof HANDLING)[number] | 'docks' | 'partners' | 'partnerParcels') => (
    <DefaultField
      key={key}
      path={`depot.${key}`}
      value={depot[key]}
      own={own?.[key]}
      onCommit={(value) => set({ [key]: value } as Partial<DepotSpec>)}
    />
  );
  return (
    <FacilityFrame
      kind="depot"
      facility={depot}
      scenario={scenario}
      note={noteOf(depot)}
      sign={isHypothetical(depot) ? 'depot hypothetical' : 'depot rimmed'}
      mayGo
    >
      {HANDLING.map(field)}
      <SiteField study={study} depot={depot} entry={entry} own={own} scenario={scenario} />
      <TermFields study={study} depot={depot} entry={entry} own={own} scenario={scenario} />
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
      <MobileFields study={study} depot={depot} own={own} scenario={scenario} />
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

function noteOf(depot: DepotSpec): string {
  if (!depot.open) return words.scenario.shut;
  if (depot.mobile !== undefined) return words.depotPlace.mobileNote;
  return isHypothetical(depot) ? words.depotPlace.note : '';
}

interface TermProps extends DepotFormProps {
  /** As the file gives it, without what it takes from its site. */
  readonly entry: DepotEntry;
  /** As the study was opened; undefined for what was added since. */
  readonly own: DepotEntry | undefined;
}

/** On which candidate site it stands, or that it is hypothetical. */
function SiteField({ study, depot, entry, own, scenario }: TermProps) {
  const { desk } = useDesk();
  const HYPOTHETICAL = '';
  const options = [
    [HYPOTHETICAL, words.depotPlace.hypothetical] as const,
    ...study.sites.map((one) => [one.id, words.depotPlace.onSite(shownName(one))] as const),
  ];
  const known: Known = {
    value: null,
    usual: words.depotPlace.usual,
    evidence: null,
    source: '',
    inWords: (value) => options.find(([option]) => option === value)?.[1] ?? String(value),
  };
  const choose = async (site: string) =>
    problemsInPlace(
      await desk.edit((before) =>
        site === HYPOTHETICAL
          ? standingAt(before, scenario, depot.id, depot.position)
          : atSite(before, scenario, depot.id, site),
      ),
      'site',
    );
  const now = entry.site ?? HYPOTHETICAL;
  return (
    <Sourced
      known={known}
      value={now}
      own={own === undefined ? now : (own.site ?? HYPOTHETICAL)}
      onReset={(site) => void choose(site as string)}
    >
      <ChoiceField label={words.depotPlace.stands} value={now} options={options} onCommit={choose} />
    </Sourced>
  );
}

/** Room, rent, hours and limits: its own, or else those of its site, or else the usual ones. */
function TermFields({ study, depot, entry, own, scenario }: TermProps) {
  const { desk } = useDesk();
  const site = study.sites.find(({ id }) => id === depot.site);
  return (
    <>
      {TERM_FIELDS.map((field) => {
        const offered = site?.[field.key];
        const usual = usualTerm(study, field.key, site);
        return (
          <EntityFieldRow
            key={field.key}
            study={study}
            field={ofDepot(field, offered === undefined ? {} : { usual: saidBy(site, field, offered) })}
            entry={entry as FieldValues}
            own={own as FieldValues | undefined}
            fallback={usual}
            onChange={(change) =>
              desk.edit((before) => scenarioList('depot', scenario).change(before, depot.id, change))
            }
          />
        );
      })}
    </>
  );
}

type Term = (typeof TERM_FIELDS)[number];

/** What holds where the micro-depot says nothing; undefined where the catalogue's default does, or no limit. */
function usualTerm({ prices }: Study, key: Term['key'], site: SiteSpec | undefined): unknown {
  const ofStudy = { rent: prices.rent, fitOut: prices.depot.fitOut };
  return site?.[key] ?? (key === 'rent' || key === 'fitOut' ? ofStudy[key] : undefined);
}

/** Labelled as the catalogue has it, where it has it. */
function ofDepot(field: Term, said: { readonly usual?: string }): EntityField {
  const { label, ...others } = field;
  return { ...others, ...('path' in field ? {} : { label }), ...said };
}

function saidBy(site: SiteSpec | undefined, field: Term, offered: string | number): string {
  const name = site === undefined ? '' : shownName(site);
  return 'path' in field ? words.depotPlace.fromSite(name) : words.depotPlace.limitOfSite(name, String(offered));
}
