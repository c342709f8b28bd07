// Gathers what an OpenStreetMap file holds while it is read, and makes the extract of it.
import {
  isBuilding,
  isWantedArea,
  isWantedWay,
  type OsmExtract,
  type OsmKind,
  type OsmTurn,
  type Tags,
} from './osm-extract.ts';
import { joinWays } from './osm-rings.ts';

/** What a relation groups, with its role there. */
export interface OsmMember {
  readonly kind: OsmKind;
  readonly id: number;
  readonly role: string;
}

/** Takes nodes, ways and relations in the order of a file, and gives the extract. */
export class OsmCollector {
  private ids = new Float64Array(4096);
  private latitudes = new Int32Array(4096);
  private longitudes = new Int32Array(4096);
  private nodes = 0;
  private readonly taggedIds: number[] = [];
  private readonly nodeTags: Tags[] = [];
  /** All ways, since relations come last and may need any; null for the tags of those that count in relations alone. */
  private readonly wayIds: number[] = [];
  private readonly wayTags: (Tags | null)[] = [];
  private readonly wayStart: number[] = [0];
  private refs = new Float64Array(4096);
  private readonly groups: { readonly tags: Tags; readonly members: readonly OsmMember[] }[] = [];
  private relations = 0;
  private readonly turns: OsmTurn[] = [];

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

  /** Keeps the tags of a node if they tell of an address, a barrier or a place. */
  tagged(id: number, tags: Tags): void {
    const isPlace = tags.place !== undefined && tags.name !== undefined;
    if (tags['addr:housenumber'] === undefined && tags.barrier === undefined && !isPlace) return;
    this.taggedIds.push(id);
    this.nodeTags.push(tags);
  }

  way(id: number, refs: readonly number[], tags: Tags): void {
    const start = this.wayStart[this.wayStart.length - 1] as number;
    while (start + refs.length > this.refs.length) this.refs = grown(this.refs, new Float64Array(2 * this.refs.length));
    this.refs.set(refs, start);
    this.wayStart.push(start + refs.length);
    this.wayIds.push(id);
    this.wayTags.push(isWantedWay(tags) ? tags : null);
  }

  /** `members` is called only where they matter: routes have thousands. */
  relation(tags: Tags, members: () => readonly OsmMember[]): void {
    this.relations++;
    if (tags.type === 'restriction') this.turns.push({ tags, members: members() });
    if (tags.type === 'multipolygon' && isWantedArea(tags)) this.groups.push({ tags, members: members() });
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
    const { wayIds, wayTags, wayStart, refs } = this.wantedWays();
    const wayNode = Int32Array.from(refs, indexOf);
    const areas = this.areas().map(({ tags, outer, inner }) => ({
      tags,
      outer: outer.map((line) => Int32Array.from(line, indexOf)),
      inner: inner.map((line) => Int32Array.from(line, indexOf)),
    }));
    const tagged = Int32Array.from(this.taggedIds, indexOf);
    // Most nodes belong to what is not kept: number those in use from 0.
    const number = new Int32Array(ids.length).fill(-1);
    const used = [wayNode, tagged, ...areas.flatMap(({ outer, inner }) => [...outer, ...inner])];
    for (const nodes of used) for (const node of nodes) if (node !== -1) number[node] = 0;
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
    for (const nodes of used) {
      for (let k = 0; k < nodes.length; k++) nodes[k] = nodes[k] === -1 ? -1 : (number[nodes[k] as number] as number);
    }
    return {
      source,
      nodeId,
      latitude,
      longitude,
      taggedNode: tagged,
      nodeTags: this.nodeTags,
      wayId: Float64Array.from(wayIds),
      wayTags,
      wayStart: Int32Array.from(wayStart),
      wayNode,
      areas,
      turns: this.turns,
      read: { nodes: this.nodes, ways: this.wayIds.length, relations: this.relations },
    };
  }

  /** The ways that count by themselves, with the ids of their nodes. */
  private wantedWays(): { wayIds: number[]; wayTags: Tags[]; wayStart: number[]; refs: Float64Array } {
    const wayIds: number[] = [];
    const wayTags: Tags[] = [];
    const wayStart: number[] = [0];
    const refs = new Float64Array(this.wayStart[this.wayStart.length - 1] as number);
    let end = 0;
    this.wayTags.forEach((tags, way) => {
      if (tags === null) return;
      const own = this.refsOf(way);
      refs.set(own, end);
      end += own.length;
      wayIds.push(this.wayIds[way] as number);
      wayTags.push(tags);
      wayStart.push(end);
    });
    return { wayIds, wayTags, wayStart, refs: refs.subarray(0, end) };
  }

  /** The multipolygons with the ids of their nodes. One whose outer way is a building itself adds no second building. */
  private areas(): { tags: Tags; outer: number[][]; inner: number[][] }[] {
    if (this.groups.length === 0) return [];
    const wayOf = new Map(this.wayIds.map((id, way) => [id, way]));
    return this.groups.flatMap(({ tags, members }) => {
      const linesOf = (isInner: boolean): number[] =>
        members
          .filter(({ kind, role }) => kind === 'way' && (role === 'inner') === isInner)
          .flatMap(({ id }) => wayOf.get(id) ?? []);
      const outer = linesOf(false);
      if (outer.length === 0) return [];
      if (isBuilding(tags) && outer.some((way) => isBuilding(this.wayTags[way] ?? {}))) return [];
      const joined = (ways: readonly number[]): number[][] => joinWays(ways.map((way) => [...this.refsOf(way)]));
      return [{ tags, outer: joined(outer), inner: joined(linesOf(true)) }];
    });
  }

  private refsOf(way: number): Float64Array {
    return this.refs.subarray(this.wayStart[way], this.wayStart[way + 1]);
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
