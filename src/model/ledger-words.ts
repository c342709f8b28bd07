// The words of a posting in the cost ledger: what money bought, and where it fell.

/** What a posting bought. */
export const CATEGORIES = ['vehicle day', 'distance', 'crew', 'handling', 'rent', 'locker', 'contractor'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Where a posting fell. */
export const TIERS = [
  'trunk',
  'feeder',
  'depot',
  'stem',
  'between stops',
  'parking',
  'door',
  'failed attempt',
  'return',
] as const;
export type Tier = (typeof TIERS)[number];
