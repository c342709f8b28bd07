// What somebody else must not see, left out of a study before it is passed on: prices, shares, counts, whole scenarios.
import type { Problem } from '../base/problem.ts';
import type { Study } from '../model/study.ts';
import { checkStudy } from './study-reader.ts';

/** Prices are all sums of money; shares are the carriers'; places are the user's own counts of parcels. */
export const LEFT_OUT = ['prices', 'shares', 'places', 'description', 'scenarios'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface Omission {
  readonly parts: ReadonlySet<Exclude<LeftOut, 'scenarios'>>;
  /** Ids of scenarios; the baseline stays. */
  readonly scenarios: ReadonlySet<string>;
}

export const NOTHING_LEFT_OUT: Omission = { parts: new Set(), scenarios: new Set() };

/** A hub has a default for it; of a mobile micro-depot it has to be there. */
const DAY_COST = 'dayCost';
/** Names of fields that hold money wherever a scenario or a site has them. */
export const MONEY: readonly string[] = ['rent', 'fitOut', 'tariffParcel', 'tariffStop', DAY_COST];
/** The same of a fleet's `numbers`, with the hours for which its wage is due in any case. */
export const FLEET_MONEY: readonly string[] = ['day', 'km', 'hour', 'minimumHours', 'parcel'];

/** What of it the study has at all, so that there is something to leave out. */
export function omissible(study: Study): readonly Exclude<LeftOut, 'scenarios'>[] {
  return LEFT_OUT.filter((part): part is Exclude<LeftOut, 'scenarios'> => {
    if (part === 'scenarios') return false;
    if (part === 'shares') return study.carriers.length > 1;
    if (part === 'places') return study.demand.byPlace !== undefined;
    if (part === 'description') return (study.description ?? '') !== '';
    return true;
  });
}

/** Kinds of what is left out, without saying which. */
export function leftOut(omission: Omission): readonly LeftOut[] {
  const parts = LEFT_OUT.filter((part) => part !== 'scenarios' && omission.parts.has(part));
  return omission.scenarios.size === 0 ? parts : [...parts, 'scenarios'];
}

/** True where what is left changes no fact of the scenarios that stay. */
export function keepsFacts(omission: Omission): boolean {
  return [...omission.parts].every((part) => part === 'description');
}

export type Lessened =
  | { readonly ok: true; readonly study: Study }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The study without it: prices are then those of `base`, or the defaults where these name what the study has not;
 * carriers have equal shares; parcels go where the map has people.
 */
export function withoutParts(study: Study, omission: Omission, base: Study | null): Lessened {
  const lessened = lessen(study, omission, base);
  return lessened.ok || base === null ? lessened : lessen(study, omission, null);
}

function lessen(study: Study, { parts, scenarios }: Omission, base: Study | null): Lessened {
  const { description, ...rest } = study;
  const [baseline, ...others] = study.scenarios;
  const isBare = parts.has('prices');
  const { byPlace, ...demand } = study.demand;
  const money = (value: unknown) => (isBare ? withoutMoney(value) : value);
  const { prices, ...unpriced } = rest;
  return checkStudy({
    ...unpriced,
    ...(description === undefined || parts.has('description') ? {} : { description }),
    ...(isBare ? (base === null ? {} : { prices: base.prices }) : { prices }),
    demand: { ...demand, ...(byPlace === undefined || parts.has('places') ? {} : { byPlace }) },
    sites: money(study.sites),
    carriers: parts.has('shares') ? study.carriers.map((carrier) => ({ ...carrier, share: 1 })) : study.carriers,
    scenarios: [money(baseline), ...others.filter(({ id }) => !scenarios.has(id)).map(money)],
  });
}

function withoutMoney(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMoney);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !MONEY.includes(key));
  return Object.fromEntries(
    kept.map(([key, inner]) => {
      if (key === 'numbers') return [key, withoutFields(inner, FLEET_MONEY)];
      if (key === 'mobile') return [key, { ...(withoutMoney(inner) as object), [DAY_COST]: 0 }];
      return [key, withoutMoney(inner)];
    }),
  );
}

function withoutFields(value: unknown, names: readonly string[]): unknown {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !names.includes(key)));
}
