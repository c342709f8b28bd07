// A file the user opens or drops: a study is opened, a street extract goes to the import dialog, anything else is refused.
import type { DeskTools } from './desk-context.ts';
import { words } from './words-en.ts';

export type FileKind = 'study' | 'extract' | 'unknown';

export function kindOfFile(name: string): FileKind {
  const lower = name.toLowerCase();
  if (lower.endsWith('.json')) return 'study';
  if (/\.(pbf|osm|osm\.gz)$/.test(lower)) return 'extract';
  return 'unknown';
}

export async function takeFile(file: File, { desk, stage }: DeskTools): Promise<void> {
  const kind = kindOfFile(file.name);
  if (kind === 'extract') {
    stage.importing.value = { file };
    return;
  }
  if (kind === 'unknown') {
    desk.session.refused.value = {
      title: words.files.refused(file.name),
      problems: [{ path: file.name, found: `${file.size} bytes`, expected: words.files.unknownKind }],
    };
    return;
  }
  try {
    await desk.openText(await file.text(), file.name);
  } catch (reason) {
    const found = reason instanceof Error ? reason.message : String(reason);
    desk.session.refused.value = {
      title: words.files.refused(file.name),
      problems: [{ path: file.name, found, expected: words.files.unreadable }],
    };
  }
}
