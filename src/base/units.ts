// The units every number in Doorstep is counted in, as type aliases; the doc comment of a field repeats the unit where the name does not say it.

/** Whole seconds since midnight of day 0. */
export type Seconds = number;
/** Metres on the ground. */
export type Metres = number;
/** Kilograms. */
export type Kilograms = number;
/** Litres. */
export type Litres = number;
/** A share between 0 and 1. */
export type Share = number;

export const DAY = 86_400;
export const HOUR = 3_600;
export const MINUTE = 60;

declare const brand: unique symbol;
/** A string that names one kind of thing only: a `HubId` is no `DepotId`. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };
