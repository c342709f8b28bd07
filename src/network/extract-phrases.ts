// What is wrong with an OpenStreetMap extract or with the area that is cut out of it, in English.
import { phrases } from '../base/language.ts';

export const extractPhrases = phrases({
  extract: 'an OpenStreetMap extract (.osm.pbf or .osm)',
  other: 'another kind of file',
  empty: 'an empty file',
  webPage: 'a web page (a download page, or its refusal, was saved in place of the file)',
  bzip2: 'a bzip2 file (unpack it first)',
  zip: 'a zip archive (unpack it first)',
  o5m: 'an o5m file',
  json: 'JSON',
  xml: {
    formed: 'well-formed XML',
    error: (message: string) => `an error (${message})`,
    numberAs: (key: string) => `a number as ${key}`,
    none: 'none',
    between: (key: string, most: number) => `${key} from ${-most} to ${most}`,
    osm: 'OpenStreetMap data in <osm>',
    tag: 'a tag with k and v',
    bareTag: 'one without',
    answer: 'a whole answer',
    remark: (text: string) => `the server's remark "${text}"`,
  },
  box: {
    expected: 'WEST,SOUTH,EAST,NORTH in degrees, for instance 8.64,49.38,8.72,49.43',
    swapped: (box: string, other: string) => `${box} (did you mean ${other}? Longitude comes first)`,
    line: (box: string) => `${box} (a line, no box)`,
    reversed: (box: string, other: string) => `${box} (reversed; did you mean ${other}?)`,
    nodes: 'an extract with nodes',
    noNodes: 'none',
    streets: 'an area with streets',
    nothingIn: (box: string) => `nothing inside ${box}`,
    onExtract: (reach: string) => `an area on the extract, which reaches over ${reach}`,
  },
  streets: {
    expected: (isCut: boolean) =>
      `at least one street that vans may drive there and back${isCut ? ' in the area' : ''}`,
    none: 'no street at all',
    noneAmong: (ways: number) => `none among ${ways} ways with a highway tag`,
  },
});
