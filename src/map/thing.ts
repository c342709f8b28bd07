// What the reader can point at on the map.

export interface Thing {
  readonly kind: 'vehicle' | 'facility' | 'parcel' | 'bay' | 'site';
  /** Row in the shown run's vehicles or parcels; for what stands, in the scenario on show (of its free sites). */
  readonly index: number;
}

export function isSameThing(a: Thing | null, b: Thing | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.index === b.index);
}
