// Ways of OpenStreetMap that are no streets but say who may use those that they cross or surround.
type Tags = Readonly<Record<string, string>>;

/** A gate or a row of bollards that is drawn as a line, and crosses streets at the nodes that they share. Walls and fences do not. */
export function isBarrierLine(tags: Tags): boolean {
  return tags.highway === undefined && LINE_BARRIERS.has(tags.barrier ?? '');
}

const LINE_BARRIERS = new Set('bollard block chain jersey_barrier planter gate swing_gate lift_gate rope'.split(' '));

/** The edge of a zone that not every vehicle may enter, or a part of it. */
export function isLowEmissionZone(tags: Tags): boolean {
  return tags.boundary === 'low_emission_zone';
}

/** The keys that tell of signs and barriers. */
export const SIGN_KEYS: readonly string[] = (
  'goods delivery maxheight maxheight:physical maxwidth maxwidth:physical maxweight maxweight:conditional maxweightrating surface smoothness locked boundary ' +
  'delivery:conditional goods:conditional motorcar:conditional motor_vehicle:conditional vehicle:conditional access:conditional'
).split(' ');
