// An OpenStreetMap extract as Doorstep needs it: nodes, the ways and tags that make streets, doors, water and parks.

/** The tags of a thing, of KEPT_KEYS only. */
export type Tags = Readonly<Record<string, string>>;

/** What was read of a file. Node arrays are in rising order of id and hold only what a kept way or tag refers to. */
export interface OsmExtract {
  /** Name of the file. */
  readonly source: string;
  readonly nodeId: Float64Array;
  /** Units of 1e-7 degrees, about a centimetre. */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  /** Nodes that carry an address or a barrier: `taggedNode[i]` indexes the node arrays and has `nodeTags[i]`. */
  readonly taggedNode: Int32Array;
  readonly nodeTags: readonly Tags[];
  readonly wayId: Float64Array;
  readonly wayTags: readonly Tags[];
  /** Way w runs along `wayNode[wayStart[w]]` to `wayNode[wayStart[w + 1] - 1]`; -1 where the extract lacks the node. */
  readonly wayStart: Int32Array;
  readonly wayNode: Int32Array;
  /** How much stood in the file, kept or not. */
  readonly read: { readonly nodes: number; readonly ways: number; readonly relations: number };
}

/** A file that is being read. To stop, drop it. */
export interface OsmReader {
  /** Share of the file that is read, 0 to 1. */
  share(): number;
  /** Reads the next slice, some ten milliseconds of work; false once all is read. */
  step(): boolean;
  /** What was read, once `step` gave false. */
  extract(): OsmExtract;
}

/** Tags that decide something; the others are forgotten while reading. */
const KEPT_KEYS = new Set(
  (
    'highway junction oneway oneway:bicycle oneway:motor_vehicle access vehicle motor_vehicle motorcar motorroad bicycle foot ' +
    'cycleway cycleway:left cycleway:right cycleway:both cycleway:left:oneway cycleway:right:oneway ' +
    'bridge tunnel covered layer service area tracktype barrier ' +
    'addr:housenumber addr:street building building:levels building:flats shop office craft amenity tourism healthcare ' +
    'leisure natural waterway landuse'
  ).split(' '),
);
const GREEN = new Set(['park', 'garden', 'nature_reserve', 'pitch', 'golf_course']);
const GREEN_LAND = new Set(['grass', 'forest', 'meadow', 'cemetery', 'recreation_ground', 'village_green']);

export function isKeptKey(key: string): boolean {
  return KEPT_KEYS.has(key);
}

/** True if the way is a street, a building or address, water or green. */
function isWantedWay(tags: Tags): boolean {
  return (
    tags.highway !== undefined ||
    tags.building !== undefined ||
    tags['addr:housenumber'] !== undefined ||
    isWater(tags) ||
    isGreen(tags)
  );
}

export function isWater(tags: Tags): boolean {
  return tags.natural === 'water' || tags.waterway === 'riverbank' || tags.waterway === 'dock';
}

export function isGreen(tags: Tags): boolean {
  return GREEN.has(tags.leisure ?? '') || GREEN_LAND.has(tags.landuse ?? '') || tags.natural === 'wood';
}

/** Takes nodes and ways in the order of a file, and gives the extract. */
export class OsmCollector {
  private ids = new Float64Array(4096);
  private latitudes = new Int32Array(4096);
  private longitudes = new Int32Array(4096);
  private nodes = 0;
  private readonly taggedIds: number[] = [];
  private readonly nodeTags: Tags[] = [];
  private ways = 0;
  private readonly wayIds: number[] = [];
  private readonly wayTags: Tags[] = [];
  private readonly wayStart: number[] = [0];
  private refs = new Float64Array(4096);
  private relations = 0;

  /** Position in units of 1e-7 degrees. */
  node(id: number, latitude: number, longitude: number): void {
    if (this.nodes === this.ids.length) {
      this.ids = grown(this.ids, new Float64Array(2 * this.nodes));
      this.latitudes = grown(this.latitudes, new Int32Array(2 * this.nodes));
      this.longitudes = grown(this.longitudes, new Int32Array(2 * this.nodes));
    }
    this.ids[this.nodes] = id;
    this.latitudes[this.nodes] = latitude;
    this.longitudes[this.nodes] = longitude;
    this.nodes++;
  }

  /** Keeps the tags of a node if they tell of an address or a barrier. */
  tagged(id: number, tags: Tags): void {
    if (tags['addr:housenumber'] === undefined && tags.barrier === undefined) return;
    this.taggedIds.push(id);
    this.nodeTags.push(tags);
  }

  way(id: number, refs: readonly number[], tags: Tags): void {
    this.ways++;
    if (!isWantedWay(tags)) return;
    const start = this.wayStart[this.wayStart.length - 1] as number;
    while (start + refs.length > this.refs.length) this.refs = grown(this.refs, new Float64Array(2 * this.refs.length));
    this.refs.set(refs, start);
    this.wayStart.push(start + refs.length);
    this.wayIds.push(id);
    this.wayTags.push(tags);
  }

  relation(): void {
    this.relations++;
  }

  extract(source: string): OsmExtract {
    const { ids, order } = this.sortedIds();
    const indexOf = (id: number): number => {
      let low = 0;
      let high = ids.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((ids[middle] as number) < id) low = middle + 1;
        else high = middle;
      }
      return ids[low] === id ? low : -1;
    };
    const refs = Int32Array.from(this.refs.subarray(0, this.wayStart[this.wayStart.length - 1]), indexOf);
    const tagged = Int32Array.from(this.taggedIds, indexOf);
    // Most nodes belong to what is not kept: number those in use from 0.
    const number = new Int32Array(ids.length).fill(-1);
    for (const node of refs) if (node !== -1) number[node] = 0;
    for (const node of tagged) number[node] = 0;
    let count = 0;
    for (let node = 0; node < ids.length; node++) if (number[node] === 0) number[node] = count++;
    const nodeId = new Float64Array(count);
    const latitude = new Int32Array(count);
    const longitude = new Int32Array(count);
    for (let node = 0; node < ids.length; node++) {
      const to = number[node] as number;
      if (to === -1) continue;
      const from = order === null ? node : (order[node] as number);
      nodeId[to] = ids[node] as number;
      latitude[to] = this.latitudes[from] as number;
      longitude[to] = this.longitudes[from] as number;
    }
    return {
      source,
      nodeId,
      latitude,
      longitude,
      taggedNode: tagged.map((node) => number[node] as number),
      nodeTags: this.nodeTags,
      wayId: Float64Array.from(this.wayIds),
      wayTags: this.wayTags,
      wayStart: Int32Array.from(this.wayStart),
      wayNode: refs.map((node) => (node === -1 ? -1 : (number[node] as number))),
      read: { nodes: this.nodes, ways: this.ways, relations: this.relations },
    };
  }

  /** All node ids in rising order, and where each stood as read; null if they were in order already, as most files are. */
  private sortedIds(): { ids: Float64Array; order: Uint32Array | null } {
    const read = this.ids.subarray(0, this.nodes);
    let isSorted = true;
    for (let node = 1; node < read.length; node++) {
      if ((read[node] as number) < (read[node - 1] as number)) {
        isSorted = false;
        break;
      }
    }
    if (isSorted) return { ids: read, order: null };
    const order = Uint32Array.from(read, (_, node) => node).sort(
      (a, b) => (read[a] as number) - (read[b] as number) || a - b,
    );
    return { ids: Float64Array.from(order, (node) => read[node] as number), order };
  }
}

function grown<Numbers extends Float64Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}
