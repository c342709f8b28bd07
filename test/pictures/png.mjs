// Reads and writes PNG files as far as screenshots need it.
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Colours as 0xRRGGBB, row by row; what is transparent is not expected in a screenshot. */
export function readPng(png) {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const [depth, type, , , interlaced] = png.subarray(24, 29);
  const bytes = { 2: 3, 6: 4 }[type];
  if (depth !== 8 || bytes === undefined || interlaced !== 0) {
    throw new Error(`expected a PNG of 8 bits a channel in full colour, found depth ${depth}, type ${type}`);
  }
  const parts = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const lines = inflateSync(Buffer.concat(parts));
  const stride = width * bytes;
  const pixels = new Uint32Array(width * height);
  let above = Buffer.alloc(stride);
  for (let y = 0; y < height; y++) {
    const begin = y * (stride + 1);
    const line = lines.subarray(begin + 1, begin + 1 + stride);
    unfilter(lines[begin], line, above, bytes);
    for (let x = 0; x < width; x++) pixels[y * width + x] = line.readUIntBE(x * bytes, 3);
    above = line;
  }
  return { width, height, pixels };
}

/** Takes a line's filter back in place (PNG specification, 9.2). */
function unfilter(filter, line, above, bytes) {
  for (let k = 0; k < line.length; k++) {
    const left = k >= bytes ? line[k - bytes] : 0;
    const corner = k >= bytes ? above[k - bytes] : 0;
    const guess = [0, left, above[k], (left + above[k]) >> 1, paeth(left, above[k], corner)][filter];
    line[k] = (line[k] + guess) & 0xff;
  }
}

function paeth(left, above, corner) {
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

/** A file of at most 256 colours: the palette as 0xRRGGBB, and the index of each pixel row by row. */
export function writePalettePng(width, height, palette, indices) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(3 * palette.length);
  palette.forEach((colour, index) => {
    colours.writeUIntBE(colour, 3 * index, 3);
  });
  const lines = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) lines.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const parts = [chunk('IHDR', head), chunk('PLTE', colours), chunk('IDAT', deflateSync(lines, { level: 9 }))];
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type, data) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(data.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
