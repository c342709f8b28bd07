// A file the user opens or drops: a study is opened, a street extract goes to the import dialog, a table to that of own data.
import type { DeskTools } from './desk-context.ts';
import { words } from './words.ts';

export type FileKind = 'study' | 'extract' | 'table' | 'unknown';

/** By its name, and where that says nothing by its first bytes. */
export function kindOfFile(name: string, head: Uint8Array): FileKind {
  const lower = name.toLowerCase();
  const text = new TextDecoder('latin1').decode(head).trimStart();
  if (/\.(csv|tsv|geojson)$/.test(lower) || /^(ï»¿)?\s*\{[^{]*"Feature(Collection)?"/.test(text)) return 'table';
  if (lower.endsWith('.json')) return 'study';
  if (/\.(pbf|osm|osm\.gz)$/.test(lower)) return 'extract';
  if (text.startsWith('{')) return 'study';
  return text.startsWith('<?xml') || text.includes('OSMHeader') ? 'extract' : 'unknown';
}

/** Bytes that tell the kinds of files apart. */
const HEAD = 64;

export async function takeFile(file: File, { desk, stage }: DeskTools): Promise<void> {
  const refuse = (found: string, expected: string) => {
    desk.session.refused.value = {
      title: words.files.refused(file.name),
      problems: [{ path: file.name, found, expected }],
    };
  };
  try {
    const kind = kindOfFile(file.name, new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
    if (kind === 'study') await desk.openText(await file.text(), file.name);
    else if (kind === 'extract') stage.importing.value = { file };
    else if (kind === 'table') stage.bringing.value = { file };
    else refuse(words.files.size(file.size), words.files.unknownKind);
  } catch (reason) {
    refuse(reason instanceof Error ? reason.message : String(reason), words.files.unreadable);
  }
}
