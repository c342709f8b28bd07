// What an imported city is called: as its file, or where that says nothing, as the place in its middle.
import type { Box } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { importPhrases } from './import-phrases.ts';
import type { OsmExtract } from './osm-extract.ts';

/** "Heidelberg" for `data/heidelberg-latest.osm.pbf`; x, y and the middle of the box are in whole decimetres and metres. */
export function cityName(extract: OsmExtract, x: Int32Array, y: Int32Array, box: Box): string {
  // A server's address names no place.
  const ofFile = extract.source.includes('://') ? null : nameOfFile(extract.source);
  return ofFile ?? nameOfPlace(extract, x, y, box) ?? importPhrases().city;
}

/** What a download is called whatever it shows. */
const SAYS_NOTHING = new Set(
  'latest extract export osm map data planet overpass interpreter download highway highways street streets roads clip'.split(
    ' ',
  ),
);
/** Small words inside of names of places ("Frankfurt am Main"). */
const SMALL = new Set('am an auf bei da de del der di do du en im in la le les of on sur the und upon'.split(' '));

/** The words of a file's name, or null where they say nothing of a place. */
export function nameOfFile(path: string): string | null {
  const base = path.replace(/^.*[/\\]/, '').replace(/(\.osm)?(\.(pbf|xml|osm))?(\.gz)?$/i, '');
  const words = base
    .split(/[\s\-_.,()+]+/)
    .filter((word) => /\p{L}/u.test(word) && !SAYS_NOTHING.has(word.toLowerCase()));
  if (words.length === 0) return null;
  const named = words.map((word, row) =>
    row > 0 && SMALL.has(word) ? word : `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`,
  );
  return named.join(' ').slice(0, 120);
}

/** Kinds of places, the most important first. */
const PLACES = ['city', 'town', 'village', 'borough', 'suburb', 'quarter', 'neighbourhood', 'hamlet'];

/** The most important place on the map, of several the one nearest to the middle. */
function nameOfPlace(extract: OsmExtract, x: Int32Array, y: Int32Array, box: Box): string | null {
  let best: string | null = null;
  let least: readonly [number, number] = [PLACES.length, 0];
  extract.nodeTags.forEach(({ place, name }, index) => {
    const node = extract.taggedNode[index] as number;
    const rank = place === undefined ? -1 : PLACES.indexOf(place);
    if (rank === -1 || name === undefined || name.trim() === '' || node === -1) return;
    const [px, py] = [(x[node] as number) / DECIMETRES, (y[node] as number) / DECIMETRES];
    if (px < box.left || px > box.right || py < box.bottom || py > box.top) return;
    const away = length(px - (box.left + box.right) / 2, py - (box.bottom + box.top) / 2);
    if (rank > least[0] || (rank === least[0] && best !== null && away >= least[1])) return;
    best = name.trim().slice(0, 120);
    least = [rank, away];
  });
  return best;
}
