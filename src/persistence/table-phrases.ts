// What is wrong with a user's own table or area, in English: CSV, GeoJSON and .poly files.
import { phrases } from '../base/language.ts';

/** Where longitude and latitude seem to stand the other way round. */
const SWAPPED = 'longitude and latitude swapped?';

export const tablePhrases = phrases({
  file: {
    expected: 'CSV with a header row, or GeoJSON with features',
    empty: 'an empty file',
    openQuote: 'a quote that nothing closes',
    closedQuote: 'a field that ends with a quote',
    header: 'a header row that names the columns',
    twice: (column: string) => `${column} twice`,
    once: 'each column once',
    headerAlone: 'a header row alone',
    rowBelow: 'at least one row below it',
    rows: (rows: number) => `${rows} rows`,
    mostRows: (most: number) => `at most ${most} rows`,
    fields: (fields: number, isSurplus: boolean) =>
      `${fields} fields${isSurplus ? ' (decimal commas need semicolons or quotes)' : ''}`,
    fieldsAs: (fields: number, line: number) => `${fields} fields, as in line ${line}`,
    moreWrong: (more: number) => `${more} more that are wrong`,
    none: 'none',
  },
  value: {
    number: 'a number',
    numberOfNone: 'a number of at least 0',
    either: (found: string, decimals: string, thousands: string) =>
      `${found} (${decimals} or ${thousands}? Write it without the comma)`,
    oneOf: (words: readonly string[]) => `one of ${words.join(', ')}`,
    degrees: 'longitude and latitude in degrees',
    offGlobe: (a: number, b: number, isSwapped: boolean) => `${a}, ${b}${isSwapped ? ` (${SWAPPED})` : ''}`,
    columns: (east: string, north: string) => `the columns ${east} and ${north}`,
    inMetres: 'x and y in metres, as the city is synthetic',
    noColumns: 'none',
    positions: 'the columns lon and lat, or x and y',
    id: 'an id of its own',
    idAsIn: (id: string, where: string) => `${id}, as in ${where}`,
    newId: 'an id that nothing else has',
    whole: (most: number) => `a whole number from 1 to ${most}`,
    far: (metres: number | null, isSwapped: boolean) =>
      `${metres === null ? 'very far' : `${metres} m`} from the nearest street${isSwapped ? ` (${SWAPPED})` : ''}`,
    near: (metres: number) => `a place within ${metres} m of a street`,
  },
  shape: {
    noFeature: 'no feature',
    features: 'a list of features',
    expected: 'a Point, Polygon or MultiPolygon with numbers',
    system: 'longitude and latitude (WGS84), as RFC 7946 has it',
    none: 'no geometry',
    of: (type: string) => `a ${type}`,
    untyped: 'a geometry without a type',
    area: 'an area',
    point: 'a Point',
    areaAsOthers: 'a Polygon or MultiPolygon, as the others are',
  },
  area: {
    file: 'GeoJSON or an Osmosis polygon file (.poly)',
    whole: 'GeoJSON or an Osmosis polygon file (.poly) with END after each ring and at the end',
    neither: 'neither',
    polygon: 'at least one Polygon or MultiPolygon',
    list: 'a list',
    rings: 'a list of rings',
    kinds: 'a Polygon, MultiPolygon, Feature or FeatureCollection',
    ring: 'a ring: a list of [longitude, latitude]',
    position: 'a longitude and a latitude in degrees',
    positionOrEnd: 'a longitude and a latitude, or END',
    corners: 'a ring of at least three corners',
    other: 'something else',
    /** Of something that is no list, by JavaScript's word for it: "string". */
    kindOf: (kind: string) => kind,
    corner: (a: number, b: number, isSwapped: boolean) => `${a}, ${b}${isSwapped ? ' (longitude comes first)' : ''}`,
  },
});
