// A file of a run, asked for piece by piece from the worker that keeps its journal.
import type { FilePiece, RunFile } from '../service/run-files.ts';

export interface FileWatcher {
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Asked before each piece; false ends it. */
  readonly wanted: () => boolean;
}

/** All pieces, or null where they were not wanted to the end. */
export async function gatherFile(
  file: RunFile,
  ask: (file: RunFile, from: number) => Promise<FilePiece | null>,
  { onProgress, wanted }: FileWatcher,
): Promise<readonly Uint8Array[] | null> {
  const pieces: Uint8Array[] = [];
  let from: number | null = 0;
  while (from !== null) {
    if (!wanted()) return null;
    const piece: FilePiece | null = await ask(file, from);
    if (piece === null || !wanted()) return null;
    pieces.push(piece.bytes);
    onProgress(piece.share);
    from = piece.next;
  }
  return pieces;
}
