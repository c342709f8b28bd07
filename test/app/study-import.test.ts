// An import can be given up at any time.
import { expect, test } from 'vitest';
import type { AsyncService } from '../../src/app/service-client.ts';
import { importExtract } from '../../src/app/study-import.ts';

test('an import that nobody wants any more ends its worker though a slice is still under way', async () => {
  let isWanted = true;
  let isEnded = false;
  const service = {
    beginImport: async () => 1,
    advance: () => {
      isWanted = false;
      return new Promise(() => undefined);
    },
  } as unknown as AsyncService;
  const start = () => ({
    service,
    died: new Promise<never>(() => undefined),
    end: () => {
      isEnded = true;
    },
  });
  const wishes = { fileName: 'x.osm', hub: null, cut: null, wanted: () => isWanted, onProgress: () => undefined };
  expect(await importExtract(start, new Blob([]), wishes)).toBe(null);
  expect(isEnded).toBe(true);
});
