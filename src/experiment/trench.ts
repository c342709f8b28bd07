// What a trench tree costs a home, whether it is enough on the day it opens, and what radio would cost instead.
import { exp, log1p } from '../base/maths.ts';
import type { TrenchSpec } from '../model/lesson-miles.ts';
import type { TrenchTree } from '../network/trench-tree.ts';

/** What the costs need of a tree: metres by tier, homes passed, and the ground they stand on. */
export interface TrenchSheet {
  readonly homes: number;
  readonly km2: number;
  readonly trunkMetres: number;
  readonly branchMetres: number;
}

export function trenchSheet({ homes, metres, homesBeyond }: TrenchTree, km2: number, trunkShare: number): TrenchSheet {
  let [trunkMetres, branchMetres] = [0, 0];
  for (const [row, length] of metres.entries()) {
    if ((homesBeyond[row] as number) >= trunkShare * homes) trunkMetres += length;
    else branchMetres += length;
  }
  return { homes, km2, trunkMetres, branchMetres };
}

/** Euros a home connected. Streets are dug past all homes; those that take it up share them, and each has its own drop. */
export interface TrenchCost {
  readonly trunk: number;
  readonly branches: number;
  readonly drops: number;
}

export function trenchCost(sheet: TrenchSheet, spec: TrenchSpec): TrenchCost {
  const connected = sheet.homes * spec.takeUp;
  if (connected === 0) return { trunk: 0, branches: 0, drops: 0 };
  return {
    trunk: (sheet.trunkMetres * spec.trunkMetre) / connected,
    branches: (sheet.branchMetres * spec.branchMetre) / connected,
    drops: spec.drop,
  };
}

/** Euros a home connected by masts and receivers. */
export function wirelessCost({ homes, km2 }: Pick<TrenchSheet, 'homes' | 'km2'>, spec: TrenchSpec): number {
  const connected = homes * spec.takeUp;
  return connected === 0 ? 0 : (mastsOf(km2, spec) * spec.mast) / connected + spec.receiver;
}

export interface Opening {
  /** Years from today. */
  readonly after: number;
  /** Traffic on that day, and capacity, in multiples of today's traffic. */
  readonly traffic: number;
  readonly capacity: number;
  /** Doublings of capacity within the horizon, and what they cost a home connected, in euros. */
  readonly upgrades: number;
  readonly upgradeCost: number;
  /** Building it, and that with the upgrades; euros a home connected. */
  readonly first: number;
  readonly all: number;
}

/**
 * Fibre is doubled by new ends, without digging. Radio is shared by all under a mast: twice the capacity takes twice the
 * masts (assumption; spectrum is what it is).
 */
export function openingOf(sheet: TrenchSheet, spec: TrenchSpec): Opening {
  const isWireless = spec.wireless === 1;
  const after = spec.years * (isWireless ? spec.wirelessYears : 1);
  const traffic = grown(spec.growth, after);
  const demand = grown(spec.growth, Math.max(after, spec.horizon));
  let [upgrades, factor] = [0, 1];
  for (; spec.plannedFor * factor < demand; factor *= 2) upgrades++;
  const connected = Math.max(1e-9, sheet.homes * spec.takeUp);
  const masts = (mastsOf(sheet.km2, spec) * spec.mast) / connected;
  // One, two, four times as many masts again.
  const upgradeCost = isWireless ? masts * (factor - 1) : upgrades * spec.upgrade;
  const { trunk, branches, drops } = trenchCost(sheet, spec);
  const first = isWireless ? wirelessCost(sheet, spec) : trunk + branches + drops;
  return {
    after,
    traffic,
    capacity: spec.plannedFor,
    upgrades,
    upgradeCost,
    first,
    all: first + upgradeCost,
  };
}

/** On the day of opening. */
export function mastsOf(km2: number, { mastKm2 }: Pick<TrenchSpec, 'mastKm2'>): number {
  return Math.max(1, Math.ceil(km2 / mastKm2));
}

/** (1 + growth) to the power of the years: exact over whole ones, by multiplication. */
function grown(growth: number, years: number): number {
  let traffic = 1;
  for (let year = 0; year < Math.floor(years); year++) traffic *= 1 + growth;
  return traffic * exp((years - Math.floor(years)) * log1p(growth));
}
