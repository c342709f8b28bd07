// Banned turns as columns of a streets block.

import { damagePhrases } from './damage-phrases.ts';
import { readCount, readUpTo, refuseValue } from './decimetre-columns.ts';
import { arcHead, arcTail, BINDS_BIKES, BINDS_MOTORS, type StreetGraph } from './street-graph.ts';
import type { VarintReader, VarintWriter } from './varint.ts';

/** The number of bans, then of each its number of arcs beyond two and its arcs, each as its distance from the last one. */
export function writeBans({ banStart, banArc }: StreetGraph, out: VarintWriter): void {
  out.varint(banStart.length - 1);
  let before = 0;
  for (let ban = 0; ban < banStart.length - 1; ban++) {
    const arcs = banArc.subarray(banStart[ban], banStart[ban + 1]);
    out.varint(arcs.length - 2);
    for (const arc of arcs) {
      out.zigzag(arc - before);
      before = arc;
    }
  }
}

/** Whom each ban binds, of a block that says so. */
export function writeBinding({ banBinds }: StreetGraph, out: VarintWriter): void {
  for (const binds of banBinds) out.varint(binds);
}

export function readBinding(reader: VarintReader, bans: number): Pick<StreetGraph, 'banBinds'> {
  const banBinds = new Uint8Array(bans);
  for (let ban = 0; ban < bans; ban++) banBinds[ban] = readUpTo(reader, BINDS_MOTORS | BINDS_BIKES, 'access bits');
  return { banBinds };
}

/** Bans as they stand bind motor vehicles. */
export function readBans(
  reader: VarintReader,
  streets: StreetGraph,
): Pick<StreetGraph, 'banStart' | 'banArc' | 'banBinds'> {
  const count = readCount(reader, 'banned turns');
  const banStart = new Int32Array(count + 1);
  const arcs: number[] = [];
  let before = 0;
  for (let ban = 0; ban < count; ban++) {
    const length = readCount(reader, 'streets of a banned turn') + 2;
    for (let k = 0; k < length; k++) {
      const arc = before + reader.zigzag();
      if (!(arc >= 0 && arc < 2 * streets.segmentCount)) {
        refuseValue(reader, arc, 'a direction of a street', 2 * streets.segmentCount - 1);
      }
      if (k > 0 && arcTail(streets, arc) !== arcHead(streets, before)) {
        reader.fail(damagePhrases().block.following, damagePhrases().block.arcs(before, arc));
      }
      arcs.push(arc);
      before = arc;
    }
    banStart[ban + 1] = arcs.length;
  }
  return { banStart, banArc: Int32Array.from(arcs), banBinds: new Uint8Array(count).fill(BINDS_MOTORS) };
}
