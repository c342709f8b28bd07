// Where a micro-depot stands: on a candidate site, whose terms it takes, or at a place of its own, where it is hypothetical.
import type { Point } from '../base/geometry.ts';
import { isHypothetical } from '../model/depot-site.ts';
import { depotEntryOf, placementOf } from '../model/placement.ts';
import type { DepotSpec, Study } from '../model/study.ts';
import { shownName } from '../persistence/bundled-names.ts';
import { withoutFields } from './field-removal.ts';
import { editEntity } from './study-edit.ts';

/** What a micro-depot on a site takes from it, unless it says its own. */
export const TERMS = ['area', 'rent', 'fitOut', 'opens', 'closes'] as const;
/** What holds for the site alone, and for nobody who leaves it. */
export const LIMITS = ['leaseFrom', 'leaseUntil', 'feedersADay', 'longestVehicle'] as const;

/**
 * On a site: position, room, rent, hours and limits are the site's from now on. One that is called like a site is called
 * like this one: it would name a place where it does not stand.
 */
export function atSite(study: Study, scenario: string, id: string, site: string): Study {
  const freed = withoutFields(study, scenario, 'depot', id, ['position', 'mobile', ...TERMS, ...LIMITS]);
  const depot = placementOf(study, scenario)?.depots.find((one) => one.id === id);
  const offered = study.sites.find((one) => one.id === site);
  const isCalledLikeOne = study.sites.some(({ name }) => name === depot?.name);
  const name =
    isCalledLikeOne && offered !== undefined && offered.name !== depot?.name ? shownName(offered) : undefined;
  return editEntity(freed, scenario, 'depot', id, { site, ...(name === undefined ? {} : { name }) });
}

/**
 * At a place of its own. Off its site it keeps room, rent and hours, so that only the place differs; the site's lease and
 * limits are left behind. One that moves about has its first place there.
 */
export function standingAt(study: Study, scenario: string, id: string, position: Point): Study {
  const entry = depotEntryOf(study, scenario, id);
  const depot = placementOf(study, scenario)?.depots.find((one) => one.id === id);
  if (entry === undefined || depot === undefined) return study;
  const [first, ...others] = entry.mobile?.places ?? [];
  if (entry.mobile !== undefined && first !== undefined) {
    return editEntity(study, scenario, 'depot', id, {
      mobile: { ...entry.mobile, places: [{ ...first, position }, ...others] },
    });
  }
  if (isHypothetical(entry)) return editEntity(study, scenario, 'depot', id, { position });
  const kept = Object.fromEntries(TERMS.flatMap((key) => (depot[key] === undefined ? [] : [[key, depot[key]]])));
  const freed = withoutFields(study, scenario, 'depot', id, ['site', ...LIMITS]);
  return editEntity(freed, scenario, 'depot', id, { ...(kept as Partial<DepotSpec>), position });
}

/** Moving about from weekday to weekday, or standing still where it stands on the first of them. */
export function movingAbout(study: Study, scenario: string, id: string, mobile: DepotSpec['mobile']): Study {
  if (mobile !== undefined) return editEntity(study, scenario, 'depot', id, { mobile });
  const position = placementOf(study, scenario)?.depots.find((one) => one.id === id)?.position ?? { x: 0, y: 0 };
  const still = withoutFields(study, scenario, 'depot', id, ['mobile']);
  const { site, position: own } = depotEntryOf(still, scenario, id) ?? {};
  return site === undefined && own === undefined ? editEntity(still, scenario, 'depot', id, { position }) : still;
}
