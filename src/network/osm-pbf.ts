// Reads `.osm.pbf` files, one blob a step (format: https://wiki.openstreetmap.org/wiki/PBF_Format).
import { InputError } from '../base/problem.ts';
import { atOnce, creeping } from '../base/slices.ts';
import type { ByteSource } from './byte-source.ts';
import type { CutOut } from './cut-out.ts';
import { damagePhrases } from './damage-phrases.ts';
import { type BlobPlace, blobAfter, contentOf, readHeader } from './osm-blob.ts';
import { kindsIn, readBlock } from './osm-block.ts';
import { OsmCollector } from './osm-collector.ts';
import type { OsmKind, OsmReader } from './osm-extract.ts';
import { osmReader } from './osm-steps.ts';

/** Blobs found at a step, when only their headers are read. */
const HEADERS = 256;
/** In the order of a sorted file. */
const ORDER: readonly OsmKind[] = ['node', 'way', 'relation'];

/** A blob of data, and what is known to stand in it; null until it is read. */
interface DataBlob extends BlobPlace {
  kinds: ReadonlySet<OsmKind> | null;
}

export function pbfReader(source: ByteSource, name: string, cut: CutOut | null): OsmReader {
  const collector = new OsmCollector(cut);
  return osmReader(collector, name, steps(source, name, collector, cut === null ? 1.1 : 2));
}

/** Finds all blobs, then reads for each pass those that have what it is about; yields the share done. */
function* steps(
  source: ByteSource,
  name: string,
  collector: OsmCollector,
  /** How often a byte is read, roughly. */
  times: number,
): Generator<number, void, undefined> {
  const blobs: DataBlob[] = [];
  let isSorted = false;
  let found = 0;
  for (let at = 0; at < source.size; ) {
    const blob = blobAfter(source, at, name);
    at = blob.end;
    if (blob.type === 'OSMHeader') isSorted = readHeader(atOnce(contentOf(source, blob, name))) && blobs.length === 0;
    // Files may carry blobs of types that a reader does not know; they are to be skipped.
    else if (blob.type === 'OSMData') blobs.push({ ...blob, kinds: null });
    if (++found % HEADERS === 0) yield 0;
  }
  yield 0;
  if (isSorted) yield* markSorted(blobs, (blob) => contentOf(source, blob, name));
  let read = 0;
  for (const kind of collector.passes()) {
    if (kind === null) {
      yield read / (times * source.size);
      continue;
    }
    for (const blob of blobs) {
      if (blob.kinds !== null && !blob.kinds.has(kind)) continue;
      const from = read / (times * source.size);
      read += blob.end - blob.start;
      const until = read / (times * source.size);
      const content = yield* creeping(from, from, contentOf(source, blob, name));
      yield from;
      const kinds = yield* creeping(from, until, readBlock(content, collector, kind));
      for (const other of kinds) {
        if (blob.kinds === null || blob.kinds.has(other)) continue;
        const said = damagePhrases().blob;
        throw new InputError([
          { path: `${name}, blob at byte ${blob.start}`, expected: said.sorted, found: said.stray(other) },
        ]);
      }
      blob.kinds = kinds;
      yield until;
    }
  }
}

/**
 * In a file that says it is sorted, nodes come before ways and these before relations: two searches tell where each kind
 * begins, and no blob need be read to see that it is not wanted.
 */
function* markSorted(
  blobs: readonly DataBlob[],
  open: (blob: DataBlob) => ReturnType<typeof contentOf>,
): Generator<number, void, undefined> {
  const first: number[] = [];
  for (const rank of [1, 2]) {
    let low = 0;
    let high = blobs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const blob = blobs[middle] as DataBlob;
      if (blob.kinds === null) {
        const content = yield* creeping(0, 0, open(blob));
        yield 0;
        blob.kinds = kindsIn(content);
        yield 0;
      }
      if ([...blob.kinds].some((kind) => ORDER.indexOf(kind) >= rank)) high = middle;
      else low = middle + 1;
    }
    first.push(low);
  }
  const [ways, relations] = first as [number, number];
  blobs.forEach((blob, row) => {
    blob.kinds ??= new Set([row < ways ? 'node' : row < relations ? 'way' : 'relation']);
  });
}
