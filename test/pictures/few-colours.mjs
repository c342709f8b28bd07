// Makes a screenshot small: the same picture in 256 colours, those that mean something kept exactly.
import { readPng, writePalettePng } from './png.mjs';

const COLOURS = 256;
/** So many of the colours that fill areas stay exactly what they are; the others are mostly soft edges between them. */
const EXACT = 96;

/** Takes and gives the bytes of a PNG file. */
export function withFewColours(png) {
  const { width, height, pixels } = readPng(png);
  const colours = coloursOf(pixels, width);
  colours.sort((a, b) => b.flat - a.flat || b.count - a.count || a.colour - b.colour);
  const palette = colours.slice(0, EXACT).map(({ colour }) => colour);
  for (const box of medianCut(colours.slice(EXACT), COLOURS - EXACT)) palette.push(meanOf(box));
  const indexOf = new Map(colours.map(({ colour }) => [colour, nearest(palette, colour)]));
  const indices = Uint8Array.from(pixels, (colour) => indexOf.get(colour));
  return writePalettePng(width, height, palette, indices);
}

/** Each colour with how many pixels have it, and how many of these have neighbours like them on all four sides. */
function coloursOf(pixels, width) {
  const colours = new Map();
  pixels.forEach((colour, at) => {
    let entry = colours.get(colour);
    if (entry === undefined) {
      entry = { colour, count: 0, flat: 0 };
      colours.set(colour, entry);
    }
    entry.count++;
    if ([at - 1, at + 1, at - width, at + width].every((beside) => pixels[beside] === colour)) entry.flat++;
  });
  return [...colours.values()];
}

function nearest(palette, colour) {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  palette.forEach((candidate, index) => {
    let far = 0;
    for (const shift of [0, 8, 16]) far += (((candidate >> shift) & 0xff) - ((colour >> shift) & 0xff)) ** 2;
    if (far < least) [best, least] = [index, far];
  });
  return best;
}

/**
 * Splits the box whose colours differ most, in its widest channel and at its middle colour, until there are enough
 * boxes (median cut, Heckbert 1982). What a colour covers counts by its square root, so that small signs keep theirs.
 */
function medianCut(colours, most) {
  if (colours.length === 0) return [];
  const boxes = [measured(colours)];
  while (boxes.length < most) {
    const worst = boxes.reduce((best, box, index) => (box.need > boxes[best].need ? index : best), 0);
    const { box, shift, need } = boxes[worst];
    if (need === 0) break;
    box.sort((a, b) => channel(a, shift) - channel(b, shift) || a.colour - b.colour);
    const middle = box.length >> 1;
    boxes.splice(worst, 1, measured(box.slice(0, middle)), measured(box.slice(middle)));
  }
  return boxes.map(({ box }) => box);
}

/** A box with its widest channel and how much it asks to be split; 0 where it holds one colour. */
function measured(box) {
  let [shift, range] = [0, 0];
  for (const candidate of [0, 8, 16]) {
    let [low, high] = [255, 0];
    for (const entry of box) {
      low = Math.min(low, channel(entry, candidate));
      high = Math.max(high, channel(entry, candidate));
    }
    if (high - low > range) [shift, range] = [candidate, high - low];
  }
  const weight = box.reduce((sum, { count }) => sum + Math.sqrt(count), 0);
  return { box, shift, need: range * range * weight };
}

const channel = ({ colour }, shift) => (colour >> shift) & 0xff;

/** The mean colour of a box by what each covers. */
function meanOf(box) {
  let mean = 0;
  for (const shift of [0, 8, 16]) {
    let [sum, all] = [0, 0];
    for (const entry of box) {
      sum += entry.count * channel(entry, shift);
      all += entry.count;
    }
    mean += Math.round(sum / all) * 2 ** shift;
  }
  return mean;
}
