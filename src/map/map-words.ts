// What the map writes beside things, where the page says it otherwise than the map would.
import type { Metres } from '../base/units.ts';
import type { ZoneSpec } from '../model/study-zones.ts';

export interface MapWords {
  /** What an access zone is called on the map, and what holds in it; a line each. */
  readonly zoneWords?: (zone: ZoneSpec) => string;
  /** What stands beside the name of a hub beyond the view, held at its edge; how far it is where this says null or is left out. */
  readonly farWords?: (metres: Metres) => string | null;
}
