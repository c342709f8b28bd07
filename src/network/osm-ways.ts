// The ways that are kept of an OpenStreetMap file while it is read.
import { NodeStore } from './node-store.ts';
import { floats, wholes } from './number-list.ts';
import type { Tags } from './osm-extract.ts';
import { sortedOnce } from './sorted-ids.ts';

/** Nodes looked up between two pauses. */
const SLICE = 100_000;

/** Ways in the order of the file, each once: of several with one id the first counts. */
export class KeptWays {
  readonly ids = floats();
  /** Null for the tags of ways that count in relations alone. */
  readonly tags: (Tags | null)[] = [];
  /** How many were left out since their id was there already. */
  repeated = 0;
  private readonly starts = wholes();
  private refs = floats();
  private rows = new Int32Array(0);
  private seen: Set<number> | null = null;
  /** The same tags again are the same object: half a million buildings say no more than that they are one. */
  private readonly known = new Map<string, Tags>();

  constructor() {
    this.starts.push(0);
  }

  get count(): number {
    return this.tags.length;
  }

  add(id: number, refs: readonly number[], tags: Tags | null): void {
    const before = this.ids.length === 0 ? Number.NEGATIVE_INFINITY : this.ids.last();
    if (this.seen === null && id <= before) this.seen = new Set(this.ids.view());
    if (this.seen?.has(id)) {
      this.repeated++;
      return;
    }
    this.seen?.add(id);
    this.refs.append(refs);
    this.starts.push(this.refs.length);
    this.ids.push(id);
    this.tags.push(tags === null ? null : this.shared(tags));
  }

  /** Room for the positions of all nodes on the ways. From now on the ways run along its rows. Yields null between slices. */
  *neededNodes(): Generator<null, NodeStore, undefined> {
    const refs = this.refs.view();
    // A copy of what is left would be one more of hundreds of megabytes, for little.
    const store = new NodeStore(sortedOnce(refs.slice()));
    yield null;
    this.rows = new Int32Array(refs.length);
    for (let at = 0; at < refs.length; at++) {
      if (at % SLICE === SLICE - 1) yield null;
      this.rows[at] = store.rows.rowOf(refs[at] as number);
    }
    this.refs = floats();
    return store;
  }

  /** The nodes of a way as rows of the store. */
  line(way: number): Int32Array {
    const starts = this.starts.view();
    return this.rows.subarray(starts[way], starts[way + 1]);
  }

  private shared(tags: Tags): Tags {
    // House numbers hardly repeat.
    if (tags['addr:housenumber'] !== undefined) return tags;
    let key = '';
    for (const name in tags) key += `${name}=${tags[name]}\n`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    this.known.set(key, tags);
    return tags;
  }
}
