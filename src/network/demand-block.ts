// Where how many parcels are expected, as one compact block of a study file: places in whole decimetres, deflated.
import { zlibSync } from 'fflate';
import { InputError } from '../base/problem.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { damagePhrases } from './damage-phrases.ts';
import { readCount, readDeltas, readUpTo, writeDeltas } from './decimetre-columns.ts';
import { inflate } from './inflate.ts';
import { VarintReader, VarintWriter } from './varint.ts';

export interface DemandBlock {
  readonly encoding: 'doorstep-demand-1';
  /** Base64 of zlib data of varints: count, columns of x and y, of kinds, and of parts in a thousand million of all parcels. */
  readonly data: string;
}

/** One row a place that gets parcels. */
export interface DemandPlaces {
  /** Metres of the city's plane. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** 1 for a business, 0 for people. */
  readonly business: ArrayLike<number>;
  /** Expected parcels, relative to one another; above 0. */
  readonly weight: ArrayLike<number>;
}

/** What all weights sum to, but for their rounding. */
const WHOLE = 1_000_000_000;

export function encodeDemand({ x, y, business, weight }: DemandPlaces): DemandBlock {
  const out = new VarintWriter();
  out.varint(x.length);
  writeDeltas(x, out);
  writeDeltas(y, out);
  for (let row = 0; row < x.length; row++) out.varint(business[row] as number);
  let sum = 0;
  for (let row = 0; row < x.length; row++) sum += weight[row] as number;
  for (let row = 0; row < x.length; row++) {
    out.varint(Math.max(1, Math.round(((weight[row] as number) / sum) * WHOLE)));
  }
  // As in streets-block.ts: by default fflate takes a logarithm to choose the memory.
  return { encoding: 'doorstep-demand-1', data: toBase64(zlibSync(out.bytes(), { level: 9, mem: 8 })) };
}

/** Throws an InputError where the data is damaged or holds no parcel. */
export function decodeDemand({ data }: DemandBlock, path = 'demand.byPlace.data'): DemandPlaces {
  const reader = new VarintReader(inflate(fromBase64(data, path), path), path);
  const count = readCount(reader, 'places');
  const x = readDeltas(count, reader);
  const y = readDeltas(count, reader);
  const business = Uint8Array.from({ length: count }, () => readUpTo(reader, 1, 'a kind of place'));
  let sum = 0;
  const weight = Float64Array.from({ length: count }, () => {
    const value = readUpTo(reader, WHOLE, 'parts of all parcels');
    sum += value;
    return value;
  });
  if (!reader.isAtEnd) reader.fail(damagePhrases().end.data, damagePhrases().moreBytes(reader.end - reader.at));
  if (sum === 0) throw new InputError([{ path, expected: damagePhrases().block.place, found: damagePhrases().none }]);
  return { x, y, business, weight };
}
