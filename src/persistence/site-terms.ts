// Whether micro-depots keep to what their sites offer: room, hours, lease and feeders.
import type { DepotEntry, DepotSpec, Study } from '../model/study.ts';

type Report = (path: string, found: string, expected: string) => void;

/** Problems of a micro-depot as a scenario places it; `path` names the scenario. */
export function checkSiteTerms({ sites }: Study, path: string, depot: DepotSpec, report: Report): void {
  const here = `${path} micro-depot ${depot.id}`;
  const most = (key: 'area' | 'leaseUntil' | 'feedersADay' | 'longestVehicle', unit: string): void => {
    const [own, offered] = [depot[key], site?.[key]];
    if (offered === undefined || (own ?? Number.POSITIVE_INFINITY) <= offered) return;
    report(`${here} ${key}`, String(own ?? 'none'), `at most ${offered}${unit}, as its site ${depot.site} offers`);
  };
  const site = sites.find(({ id }) => id === depot.site);
  most('area', ' m²');
  most('leaseUntil', '');
  most('feedersADay', '');
  most('longestVehicle', ' m');
  if (site?.leaseFrom !== undefined && (depot.leaseFrom ?? 0) < site.leaseFrom) {
    report(
      `${here} leaseFrom`,
      String(depot.leaseFrom ?? 0),
      `at least ${site.leaseFrom}, as its site ${depot.site} offers`,
    );
  }
  if (site?.opens !== undefined && depot.opens < site.opens) {
    report(`${here} opens`, depot.opens, `not before its site ${depot.site} opens at ${site.opens}`);
  }
  if (site?.closes !== undefined && depot.closes > site.closes) {
    report(`${here} closes`, depot.closes, `not after its site ${depot.site} closes at ${site.closes}`);
  }
  const { leaseFrom = 0, leaseUntil, mobile } = depot;
  if (leaseUntil !== undefined && leaseUntil < leaseFrom) {
    report(`${here} leaseUntil`, String(leaseUntil), `a day not before the lease begins on ${leaseFrom}`);
  }
  const seen = new Set<string>();
  for (const { day } of mobile?.places ?? []) {
    if (seen.has(day)) report(`${here} mobile.places`, day, 'one place a weekday');
    seen.add(day);
  }
}

/** A site can be had by itself: it opens before it closes, and its lease begins before it ends. */
export function checkSites({ sites }: Study, report: Report): void {
  sites.forEach(({ opens, closes, leaseFrom, leaseUntil }, row) => {
    if (opens !== undefined && closes !== undefined && opens >= closes) {
      report(`sites[${row}].opens`, opens, `a time before it closes at ${closes}`);
    }
    if (leaseFrom !== undefined && leaseUntil !== undefined && leaseUntil < leaseFrom) {
      report(`sites[${row}].leaseUntil`, String(leaseUntil), `a day not before ${leaseFrom}`);
    }
  });
}

/** True if somebody says where it stands: itself, its site, or its calendar of places. */
export function hasPlace({ position, site, mobile }: Pick<DepotEntry, 'position' | 'site' | 'mobile'>): boolean {
  return position !== undefined || site !== undefined || mobile !== undefined;
}
