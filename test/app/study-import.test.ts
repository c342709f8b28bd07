// An import can be given up at any time.
import { expect, test } from 'vitest';
import type { AsyncService } from '../../src/app/service-client.ts';
import { importExtract } from '../../src/app/study-import.ts';

/** An import that is given up at this question, which then is never answered, or all the same. */
async function givenUpAt(step: 'beginImport' | 'advance' | 'imported', isAnswered: boolean) {
  let isWanted = true;
  let isEnded = false;
  const answers = { beginImport: 1, advance: { done: true, share: 1 }, imported: { ok: true, value: {} } };
  const service = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      async () => {
        if (name === step) isWanted = false;
        return name === step && !isAnswered ? new Promise(() => undefined) : answer;
      },
    ]),
  ) as unknown as AsyncService;
  const start = () => ({
    service,
    died: new Promise<never>(() => undefined),
    end: () => {
      isEnded = true;
    },
  });
  const wishes = { fileName: 'x.osm', hub: null, cut: null, wanted: () => isWanted, onProgress: () => undefined };
  return { made: await importExtract(start, new Blob([]), wishes), isEnded };
}

test.each(['beginImport', 'advance', 'imported'] as const)(
  'an import that nobody wants any more ends its worker, whatever that is at: %s',
  async (step) => {
    expect(await givenUpAt(step, false)).toEqual({ made: null, isEnded: true });
    expect(await givenUpAt(step, true)).toEqual({ made: null, isEnded: true });
  },
);
