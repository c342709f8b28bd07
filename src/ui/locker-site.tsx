// On which candidate site a locker stands, or that it is hypothetical: the choice in its form.

import { beside } from '../app/beside.ts';
import { lockerAtSite } from '../app/locker-place.ts';
import { editEntity } from '../app/study-edit.ts';
import type { Point } from '../base/geometry.ts';
import { siteUnder } from '../model/locker-site.ts';
import type { LockerSpec } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import type { Known } from './default-words.ts';
import { useDesk } from './desk-context.ts';
import { ChoiceField } from './entry-fields.tsx';
import { problemsInPlace } from './problems-in-place.ts';
import { Sourced } from './sourced.tsx';
import { words } from './words.ts';

const HYPOTHETICAL = '';

export interface LockerSiteProps {
  readonly locker: LockerSpec;
  readonly scenario: string;
  /** Where it stood when the study was opened; undefined where it was added since. */
  readonly own: Point | undefined;
}

/** Nothing where the study has no sites. */
export function LockerSite({ locker: { id, position }, scenario, own }: LockerSiteProps) {
  const { desk } = useDesk();
  const sites = desk.session.study.value?.sites ?? [];
  if (sites.length === 0) return null;
  const options = [
    [HYPOTHETICAL, words.depotPlace.hypothetical] as const,
    ...sites.map((site) => [site.id, words.depotPlace.onSite(shownName(site))] as const),
  ];
  const known: Known = {
    value: null,
    usual: words.depotPlace.usual,
    evidence: null,
    source: '',
    inWords: (value) => options.find(([option]) => option === value)?.[1] ?? String(value),
  };
  const now = siteUnder(position, sites)?.id ?? HYPOTHETICAL;
  // Off its site it stands beside it.
  const choose = async (site: string) =>
    problemsInPlace(
      await desk.edit((study) =>
        site === HYPOTHETICAL
          ? editEntity(study, scenario, 'locker', id, { position: beside(position, sites) })
          : lockerAtSite(study, scenario, id, site),
      ),
      'site',
    );
  const atFirst = own === undefined ? now : (siteUnder(own, sites)?.id ?? HYPOTHETICAL);
  return (
    <Sourced known={known} value={now} own={atFirst} onReset={(site) => void choose(site as string)}>
      <ChoiceField label={words.depotPlace.stands} value={now} options={options} onCommit={choose} />
    </Sourced>
  );
}
