// Whether micro-depots keep to what their sites offer: room, hours, lease and feeders.
import type { DepotEntry, DepotSpec, Study } from '../model/study.ts';
import { referencePhrases } from './reference-phrases.ts';

type Report = (path: string, found: string, expected: string) => void;

/** Problems of a micro-depot as a scenario places it; `path` names the scenario. */
export function checkSiteTerms({ sites }: Study, path: string, depot: DepotSpec, report: Report): void {
  const here = `${path} micro-depot ${depot.id}`;
  const said = referencePhrases();
  const named = String(depot.site);
  const most = (key: 'area' | 'leaseUntil' | 'feedersADay' | 'longestVehicle', unit: string): void => {
    const [own, offered] = [depot[key], site?.[key]];
    if (offered === undefined || (own ?? Number.POSITIVE_INFINITY) <= offered) return;
    report(`${here} ${key}`, String(own ?? said.none), said.site.most(offered, unit, named));
  };
  const site = sites.find(({ id }) => id === depot.site);
  most('area', ' m²');
  most('leaseUntil', '');
  most('feedersADay', '');
  most('longestVehicle', ' m');
  if (site?.leaseFrom !== undefined && (depot.leaseFrom ?? 0) < site.leaseFrom) {
    report(`${here} leaseFrom`, String(depot.leaseFrom ?? 0), said.site.least(site.leaseFrom, named));
  }
  if (site?.opens !== undefined && depot.opens < site.opens) {
    report(`${here} opens`, depot.opens, said.site.opens(named, site.opens));
  }
  if (site?.closes !== undefined && depot.closes > site.closes) {
    report(`${here} closes`, depot.closes, said.site.closes(named, site.closes));
  }
  const { leaseFrom = 0, leaseUntil, mobile } = depot;
  if (leaseUntil !== undefined && leaseUntil < leaseFrom) {
    report(`${here} leaseUntil`, String(leaseUntil), said.times.afterLease(leaseFrom));
  }
  const seen = new Set<string>();
  for (const { day } of mobile?.places ?? []) {
    if (seen.has(day)) report(`${here} mobile.places`, day, said.places.aWeekday);
    seen.add(day);
  }
}

/** Micro-depots that are on one site at the same time have no more room together than it offers. */
export function checkSharedSites({ sites }: Study, path: string, depots: readonly DepotSpec[], report: Report): void {
  depots.forEach((depot, row) => {
    const offered = sites.find(({ id }) => id === depot.site)?.area;
    if (offered === undefined) return;
    const others = depots.slice(0, row).filter((other) => other.site === depot.site && areLeasedTogether(other, depot));
    const left = others.reduce((rest, { area }) => rest - area, offered);
    if (others.length === 0 || depot.area <= left) return;
    const expected = referencePhrases().site.taken(Math.max(0, left), String(depot.site));
    report(`${path} micro-depot ${depot.id} area`, String(depot.area), expected);
  });
}

function areLeasedTogether(one: DepotSpec, other: DepotSpec): boolean {
  const { POSITIVE_INFINITY } = Number;
  const begins = Math.max(one.leaseFrom ?? 0, other.leaseFrom ?? 0);
  return begins <= Math.min(one.leaseUntil ?? POSITIVE_INFINITY, other.leaseUntil ?? POSITIVE_INFINITY);
}

/** A site can be had by itself: it opens before it closes, and its lease begins before it ends. */
export function checkSites({ sites }: Study, report: Report): void {
  const said = referencePhrases().times;
  sites.forEach(({ opens, closes, leaseFrom, leaseUntil }, row) => {
    if (opens !== undefined && closes !== undefined && opens >= closes) {
      report(`sites[${row}].opens`, opens, said.beforeClosing(closes));
    }
    if (leaseFrom !== undefined && leaseUntil !== undefined && leaseUntil < leaseFrom) {
      report(`sites[${row}].leaseUntil`, String(leaseUntil), said.notBefore(leaseFrom));
    }
  });
}

/** True if somebody says where it stands: itself, its site, or its calendar of places. */
export function hasPlace({ position, site, mobile }: Pick<DepotEntry, 'position' | 'site' | 'mobile'>): boolean {
  return position !== undefined || site !== undefined || mobile !== undefined;
}
