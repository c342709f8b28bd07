// The steps in which a file is read, whatever its format: first what it holds, then the extract that is made of it.
import type { Share } from '../base/units.ts';
import type { OsmCollector } from './osm-collector.ts';
import type { OsmExtract, OsmReader } from './osm-extract.ts';

/** Share of the work after which all is read. */
const READ = 0.99;

/** `reading` yields the share read. */
export function osmReader(
  collector: OsmCollector,
  name: string,
  reading: Generator<Share, void, undefined>,
): OsmReader {
  let share = 0;
  let making: Generator<undefined, OsmExtract, undefined> | null = null;
  let extract: OsmExtract | null = null;
  return {
    share: () => share,
    step() {
      if (making === null) {
        const next = reading.next();
        share = next.done ? READ : Math.max(share, Math.min(READ, next.value));
        if (next.done) making = collector.extract(name);
        return true;
      }
      const next = making.next();
      if (!next.done) return true;
      share = 1;
      extract = next.value;
      return false;
    },
    extract() {
      if (extract === null) throw new Error('extract: expected a file that is read');
      return extract;
    },
  };
}
