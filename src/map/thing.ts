// What the reader can point at on the map.

export interface Thing {
  readonly kind: 'vehicle' | 'facility' | 'parcel';
  /** Row in the shown run's vehicles or parcels; for a facility its index in the scenario on show. */
  readonly index: number;
}

export function isSameThing(a: Thing | null, b: Thing | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.index === b.index);
}
