// Writes a large `.osm.pbf` of a made-up city, to measure the reader with: node test/tools/write-extract.mjs FILE [BLOCKS].
// So many blocks of 80 m along each side, each with streets, nine buildings of which two have a house number, and nodes
// that nothing needs: 750 blocks come to about 40 million nodes and 280 MB.
import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { PbfWriter } from 'pbf';

const [file, size = '750'] = process.argv.slice(2);
if (file === undefined) throw new Error('expected a file to write');
const blocks = Number(size);
const out = openSync(file, 'w');
const SIDE = 80;
const BLOB = 8_000;
const BUILDINGS = 9;
const SPARE = 14;

let state = 1;
/** A whole number from 0 to below the limit, the same in every run. */
function luck(limit) {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 4_294_967_296) * limit);
}

function blob(type, content) {
  const body = new PbfWriter();
  body.writeVarintField(2, content.length);
  body.writeBytesField(3, deflateSync(content, { level: 6 }));
  const bytes = body.finish();
  const header = new PbfWriter();
  header.writeStringField(1, type);
  header.writeVarintField(3, bytes.length);
  const head = header.finish();
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  for (const part of [length, head, bytes]) writeSync(out, part);
}

function block(words, field, writeGroup) {
  const table = new PbfWriter();
  for (const word of words) table.writeStringField(1, word);
  const group = new PbfWriter();
  writeGroup(group, field);
  const whole = new PbfWriter();
  whole.writeBytesField(1, table.finish());
  whole.writeBytesField(2, group.finish());
  blob('OSMData', whole.finish());
}

const header = new PbfWriter();
for (const feature of ['OsmSchema-V0.6', 'DenseNodes']) header.writeStringField(4, feature);
header.writeStringField(5, 'Sort.Type_then_ID');
blob('OSMHeader', header.finish());

// Units of 1e-7 degrees, about a centimetre, near 49 degrees north.
const [south, west, perMetre] = [490_000_000, 80_000_000, 100];
let nodes = { id: [], lat: [], lon: [] };
let [lastId, lastLat, lastLon, nodeCount] = [0, 0, 0, 0];
function flushNodes() {
  if (nodes.id.length === 0) return;
  block([''], 2, (group) => {
    const dense = new PbfWriter();
    dense.writePackedSVarint(1, nodes.id);
    dense.writePackedSVarint(8, nodes.lat);
    dense.writePackedSVarint(9, nodes.lon);
    group.writeBytesField(2, dense.finish());
  });
  nodes = { id: [], lat: [], lon: [] };
  lastId = lastLat = lastLon = 0;
}
function node(id, x, y) {
  const lat = south + Math.round(y * perMetre * 0.9);
  const lon = west + Math.round(x * perMetre * 1.37);
  nodes.id.push(id - lastId);
  nodes.lat.push(lat - lastLat);
  nodes.lon.push(lon - lastLon);
  [lastId, lastLat, lastLon] = [id, lat, lon];
  nodeCount++;
  if (nodes.id.length === BLOB) flushNodes();
}

// Of each block: its corner, two bends, the corners of the buildings, and what nothing needs.
const PER_BLOCK = 3 + 4 * BUILDINGS + SPARE;
const rowBase = (row, column) => 1 + 3 * ((row * blocks + column) * PER_BLOCK);
for (let row = 0; row < blocks; row++) {
  for (let column = 0; column < blocks; column++) {
    const [x, y] = [column * SIDE, row * SIDE];
    let id = rowBase(row, column);
    const put = (dx, dy) => {
      node(id, x + dx, y + dy);
      id += 3;
    };
    put(luck(800) / 100, luck(800) / 100);
    put(SIDE / 2, luck(600) / 100);
    put(luck(600) / 100, SIDE / 2);
    for (let k = 0; k < BUILDINGS; k++) {
      const [bx, by] = [12 + 22 * (k % 3) + luck(300) / 100, 12 + 22 * Math.floor(k / 3) + luck(300) / 100];
      const [w, h] = [8 + luck(900) / 100, 8 + luck(900) / 100];
      for (const [cx, cy] of [
        [0, 0],
        [w, 0],
        [w, h],
        [0, h],
      ])
        put(bx + cx, by + cy);
    }
    for (let k = 0; k < SPARE; k++) put(luck(8_000) / 100, luck(8_000) / 100);
  }
}
flushNodes();

const WORDS = [
  '',
  'highway',
  'residential',
  'building',
  'yes',
  'addr:housenumber',
  'addr:street',
  'Long Lane',
  'power',
  'line',
  'tertiary',
];
const NUMBERS = Array.from({ length: 200 }, (_, k) => String(k + 1));
let ways = [];
let wayId = 0;
function flushWays() {
  if (ways.length === 0) return;
  block([...WORDS, ...NUMBERS], 3, (group) => {
    for (const { id, refs, keys, values } of ways) {
      const way = new PbfWriter();
      way.writeVarintField(1, id);
      way.writePackedVarint(2, keys);
      way.writePackedVarint(3, values);
      way.writePackedSVarint(
        8,
        refs.map((ref, k) => ref - (k === 0 ? 0 : refs[k - 1])),
      );
      group.writeBytesField(3, way.finish());
    }
  });
  ways = [];
}
function way(refs, keys, values) {
  ways.push({ id: ++wayId, refs, keys, values });
  if (ways.length === BLOB) flushWays();
}
for (let row = 0; row < blocks; row++) {
  for (let column = 0; column < blocks; column++) {
    const base = rowBase(row, column);
    const roadClass = row % 8 === 0 || column % 8 === 0 ? 10 : 2;
    if (column + 1 < blocks) way([base, base + 3, rowBase(row, column + 1)], [1], [roadClass]);
    if (row + 1 < blocks) way([base, base + 6, rowBase(row + 1, column)], [1], [roadClass]);
    for (let k = 0; k < BUILDINGS; k++) {
      const first = base + 9 + 12 * k;
      const refs = [first, first + 3, first + 6, first + 9, first];
      if (k % 4 === 1) way(refs, [3, 5, 6], [4, WORDS.length + luck(NUMBERS.length), 7]);
      else way(refs, [3], [4]);
    }
    way([base + 9 + 12 * BUILDINGS, base + 12 + 12 * BUILDINGS], [8], [9]);
  }
}
flushWays();
closeSync(out);
process.stdout.write(`${file}: ${nodeCount} nodes, ${wayId} ways\n`);
