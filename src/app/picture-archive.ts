// Pictures in one ZIP file, stored as they are: a PNG is packed already.
import { Zip, ZipPassThrough } from 'fflate';

export interface PictureArchive {
  add(name: string, bytes: Uint8Array): void;
  /** All of the file; nothing is added after. */
  close(): readonly Uint8Array[];
}

/** Within what a ZIP file can say (1980 on); it has no time of its own, so that equal pictures make equal files. */
const WHEN = '1980-06-01T12:00:00';

export function openArchive(): PictureArchive {
  const parts: Uint8Array[] = [];
  const zip = new Zip((fault, part) => {
    if (fault !== null) throw fault;
    parts.push(part);
  });
  return {
    add(name, bytes) {
      const file = new ZipPassThrough(name);
      file.mtime = WHEN;
      zip.add(file);
      file.push(bytes, true);
    },
    close() {
      zip.end();
      return parts;
    },
  };
}
