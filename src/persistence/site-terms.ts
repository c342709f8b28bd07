// Whether micro-depots keep to what their sites offer: room, hours, lease and feeders.
import type { DepotEntry, DepotSpec, Study } from '../model/study.ts';
import { asWritten, type Report } from './problem-list.ts';
import { referencePhrases } from './reference-phrases.ts';
import { type SaidOf, saidLast } from './said-of.ts';

/** Problems of a micro-depot as a scenario places it. */
export function checkSiteTerms({ sites }: Study, depot: DepotSpec, own: SaidOf, report: Report): void {
  const said = referencePhrases();
  const named = String(depot.site);
  const at = (field: string): string => saidLast(own, [field], ['site']).path;
  const most = (key: 'area' | 'leaseUntil' | 'feedersADay' | 'longestVehicle', unit: string): void => {
    const [value, offered] = [depot[key], site?.[key]];
    if (offered === undefined || (value ?? Number.POSITIVE_INFINITY) <= offered) return;
    report(at(key), value ?? said.none, said.site.most(offered, unit, named));
  };
  const site = sites.find(({ id }) => id === depot.site);
  most('area', ' m²');
  most('leaseUntil', '');
  most('feedersADay', '');
  most('longestVehicle', ' m');
  if (site?.leaseFrom !== undefined && (depot.leaseFrom ?? 0) < site.leaseFrom) {
    report(at('leaseFrom'), depot.leaseFrom ?? 0, said.site.least(site.leaseFrom, named));
  }
  if (site?.opens !== undefined && depot.opens < site.opens) {
    report(at('opens'), depot.opens, said.site.opens(named, site.opens));
  }
  if (site?.closes !== undefined && depot.closes > site.closes) {
    report(at('closes'), depot.closes, said.site.closes(named, site.closes));
  }
  const { leaseFrom = 0, leaseUntil, mobile } = depot;
  if (leaseUntil !== undefined && leaseUntil < leaseFrom) {
    const { path, field } = saidLast(own, ['leaseUntil', 'leaseFrom'], ['site']);
    if (field === 'leaseUntil') report(path, leaseUntil, said.times.afterLease(leaseFrom));
    else report(path, leaseFrom, said.times.beforeLeaseEnds(leaseUntil));
  }
  const seen = new Set<string>();
  mobile?.places.forEach(({ day }, row) => {
    if (seen.has(day)) report(`${saidLast(own, ['mobile']).path}.places[${row}].day`, day, said.places.aWeekday);
    seen.add(day);
  });
}

/** Micro-depots that are on one site at the same time have no more room together than it offers. */
export function checkSharedSites(
  { sites }: Study,
  depots: readonly DepotSpec[],
  all: readonly SaidOf[],
  report: Report,
): void {
  const areaOf = (row: number) => saidLast(all[row] as SaidOf, ['area'], ['site', 'leaseFrom', 'leaseUntil']);
  depots.forEach((depot, row) => {
    const offered = sites.find(({ id }) => id === depot.site)?.area;
    if (offered === undefined) return;
    const others = [...depots.keys()].filter((other) => {
      const { site } = depots[other] as DepotSpec;
      return other < row && site === depot.site && areLeasedTogether(depots[other] as DepotSpec, depot);
    });
    const together = others.reduce((sum, other) => sum + (depots[other] as DepotSpec).area, depot.area);
    if (others.length === 0 || together <= offered) return;
    // Of those that have no room beside each other, the one that came or grew last is at fault.
    const last = [...others, row].reduce((late, one) => (areaOf(one).turn >= areaOf(late).turn ? one : late));
    const { area } = depots[last] as DepotSpec;
    const expected = referencePhrases().site.taken(
      asWritten(Math.max(0, offered - (together - area))),
      String(depot.site),
    );
    report(areaOf(last).path, area, expected);
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
      report(`sites[${row}].leaseUntil`, leaseUntil, said.notBefore(leaseFrom));
    }
  });
}

/** True if somebody says where it stands: itself, its site, or its calendar of places. */
export function hasPlace({ position, site, mobile }: Pick<DepotEntry, 'position' | 'site' | 'mobile'>): boolean {
  return position !== undefined || site !== undefined || mobile !== undefined;
}
