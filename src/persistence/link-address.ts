// Where an address holds a link: `#experiment=…`. Apart from what links hold, which is read only where there is one.

/** The name of a link's part of an address. */
export const LINK_NAME = 'experiment';

/** The packed text in an address or in what was copied of one; null where there is none. */
export function packedIn(address: string): string | null {
  const found = /#(?:.*&)?experiment=([^&\s]*)/.exec(address);
  return found === null ? null : (found[1] as string);
}
