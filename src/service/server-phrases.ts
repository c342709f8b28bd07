// What is wrong with an Overpass server, its answer or a hub's place on an imported map, in English.
import { phrases } from '../base/language.ts';

export const serverPhrases = phrases({
  address: 'the address of an Overpass server, for instance https://overpass-api.de/api/interpreter',
  nothing: 'nothing',
  answer: 'an answer from an Overpass server',
  more: (corners: string) => `more for ${corners}`,
  smaller: (megabytes: number) => `at most ${megabytes} MB: a smaller box`,
  empty: 'an empty answer',
  status: (status: number, said: string) => `status ${status}${said === '' ? '' : ` (${said})`}`,
  meanings: {
    400: 'the server does not understand the question',
    403: 'the server does not answer you',
    404: 'no Overpass server at this address',
    429: 'too many questions; wait a minute',
    504: 'the server is too busy or the box too large',
  } as Readonly<Record<number, string>>,
  late: 'no answer in time',
  stopped: 'stopped',
  failed: (why: string) => `no answer (${why})`,
  largest: (area: string, wayOut: string) => `an area of at most ${area} km2 to ask a server for${wayOut}`,
  hub: (metres: number) => `a longitude and latitude within ${metres} m of a street`,
  /** `metres` null: too far for a number to say anything; `other`: what was meant, perhaps. */
  offMap: (place: string, metres: number | null, other: string | null) => {
    const way = metres === null ? 'far from all streets of the extract' : `${metres} m from the nearest street`;
    return `${place} (${way}${other === null ? '' : `; did you mean ${other}?`})`;
  },
});
