import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openArchive } from '../../src/app/picture-archive.ts';

function zipOf(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const archive = openArchive();
  for (const [name, bytes] of Object.entries(files)) archive.add(name, bytes);
  return Uint8Array.from(archive.close().flatMap((part) => [...part]));
}

const pictures = { '01-0700.png': Uint8Array.of(137, 80, 78, 71), '02-0715.png': Uint8Array.of(1, 2, 3) };

test('pictures come out of the archive as they went in', () => {
  expect(unzipSync(zipOf(pictures))).toEqual(pictures);
});

test('equal pictures make equal archives, whatever the time of day', () => {
  expect(zipOf(pictures)).toEqual(zipOf(pictures));
});
