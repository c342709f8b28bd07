// Asks an Overpass server for what an import keeps inside a box (https://wiki.openstreetmap.org/wiki/Overpass_API).
import { InputError } from '../base/problem.ts';
import { type CutOut, cornersOf } from '../network/cut-out.ts';
import { GREEN, GREEN_LAND } from '../network/osm-extract.ts';
import { serverPhrases } from './server-phrases.ts';

/** Seconds that the server may work on an answer. */
export const SERVER_SECONDS = 180;
/** Bytes of an answer that are taken; a city's streets and buildings come to a tenth of it. */
const MOST_BYTES = 512 * 1024 * 1024;

/** The part of `fetch` that is needed; pages and Node have it. */
export type Fetch = (
  url: string,
  request: { readonly method: string; readonly headers: Record<string, string>; readonly body: string },
) => Promise<Reply>;

export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  /** A stream of bytes, or null. */
  readonly body: unknown;
  text(): Promise<string>;
}

/** What is used of a ReadableStream. */
interface Body {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array<ArrayBuffer> }>; cancel(): Promise<void> };
}

/** Throws an InputError unless the text is a web address. `source` names the option or field. */
export function overpassAddress(text: string, source: string): string {
  const address = text.trim();
  if (/^https?:\/\/[^\s/]+(\/\S*)?$/i.test(address)) return address;
  const said = serverPhrases();
  throw new InputError([{ path: source, expected: said.address, found: address === '' ? said.nothing : address }]);
}

/** The question in Overpass QL: streets, addresses, buildings, barriers, water, green and zones with all their nodes. */
export function overpassQuery({ west, south, east, north }: CutOut): string {
  const oneOf = (words: Iterable<string>): string => `~"^(${[...words].join('|')})$"`;
  const wanted = [
    'way["highway"]',
    'nwr["addr:housenumber"]',
    'way["addr:interpolation"]',
    'way["building"]',
    'rel["type"="multipolygon"]["building"]',
    'node["barrier"]',
    'node["place"]["name"]',
    // Whoever gets parcels, and where they are fetched; what of it counts is seen when it is read.
    'node[~"^(shop|office|craft|healthcare)$"~"."]',
    'node["amenity"]["amenity"!~"^(bench|waste_basket|bicycle_parking|parking|parking_space|vending_machine)$"]',
    'node["tourism"~"^(hotel|hostel|guest_house|motel|museum)$"]',
    'nwr["amenity"="parcel_locker"]',
    'nwr["amenity"="vending_machine"]["vending"~"parcel_pickup"]',
    `wr["natural"${oneOf(['water', 'wood', 'coastline'])}]`,
    `wr["waterway"${oneOf(['riverbank', 'dock'])}]`,
    `wr["leisure"${oneOf(GREEN)}]`,
    `wr["landuse"${oneOf(GREEN_LAND)}]`,
    'rel["type"="restriction"]',
    'way["barrier"~"^(bollard|block|chain|jersey_barrier|planter|gate|swing_gate|lift_gate|rope)$"]',
    'wr["boundary"="low_emission_zone"]',
  ];
  const head = `[out:xml][timeout:${SERVER_SECONDS}][bbox:${[south, west, north, east].join(',')}];`;
  return `${head}\n(\n${wanted.map((line) => `  ${line};\n`).join('')});\n(._;>;);\nout;\n`;
}

/**
 * The server's answer as OSM XML, in the parts in which it came. `fetch` may bring a signal that ends it. Throws an
 * InputError that names the address where there is no whole answer; what it says of itself is seen when it is read.
 */
export async function askOverpass(
  fetch: Fetch,
  address: string,
  cut: CutOut,
  onBytes: (bytes: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const said = serverPhrases();
  const refuse = (found: string, expected = said.answer): never => {
    throw new InputError([{ path: address, expected, found }]);
  };
  try {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `data=${encodeURIComponent(overpassQuery(cut))}`,
    });
    if (!reply.ok) return refuse(await refusalOf(reply));
    const reader = (reply.body as Body | null)?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      if (part.value === undefined) continue;
      parts.push(part.value);
      size += part.value.length;
      if (size > MOST_BYTES) {
        await reader?.cancel();
        return refuse(said.more(cornersOf(cut)), said.smaller(MOST_BYTES / 1024 / 1024));
      }
      onBytes(size);
    }
    return size === 0 ? refuse(said.empty) : parts;
  } catch (error) {
    if (error instanceof InputError) throw error;
    return refuse(failureOf(error));
  }
}

/** What a status says; the server's own words stand in the page that it sends with it. */
async function refusalOf(reply: Reply): Promise<string> {
  const meant = serverPhrases().meanings[reply.status] ?? reply.statusText;
  const page = await reply.text().catch(() => '');
  const own = [...page.matchAll(/Error<\/strong>:\s*([\s\S]*?)<\/p>/g)]
    .map((match) => plain(match[1] ?? ''))
    .join('; ');
  const said = [meant, own.slice(0, 300)].filter((text) => text !== '').join(': ');
  return serverPhrases().status(reply.status, said);
}

function plain(html: string): string {
  const text = html
    .replace(/<[^>]*>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>');
  return text.replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim();
}

function failureOf(error: unknown): string {
  const { name, message, cause } = error as {
    name?: string;
    message?: string;
    cause?: { code?: string; message?: string };
  };
  if (name === 'TimeoutError') return serverPhrases().late;
  if (name === 'AbortError') return serverPhrases().stopped;
  const why = cause?.code ?? cause?.message ?? message ?? String(error);
  return serverPhrases().failed(why);
}
