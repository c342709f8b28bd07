// Reads a street extract in a worker of its own, so that a bad or huge file never costs the open study.
import type { CutOut } from '../network/cut-out.ts';
import type { OwnData } from '../service/own-data.ts';
import type { Answer, Imported, Progress } from '../service/protocol.ts';
import { faultPhrases } from './fault-words.ts';
import { createServiceClient, type StartService } from './service-client.ts';

export interface HubPosition {
  readonly longitude: number;
  readonly latitude: number;
}

export interface ImportWishes {
  readonly fileName: string;
  /** Null: at a good place by itself. */
  readonly hub: HubPosition | null;
  /** Null: all of it. */
  readonly cut: CutOut | null;
  /** What the user says of the city's size; nothing where the map is to tell. */
  readonly own?: OwnData;
  readonly wanted: () => boolean;
  readonly onProgress: (progress: Progress) => void;
}

/** The study on the extract's streets, or null where it was not wanted to the end. The file is read part by part. */
export async function importExtract(
  start: StartService,
  file: Blob,
  wishes: ImportWishes,
): Promise<Answer<Imported> | null> {
  const client = createServiceClient(start, () => undefined);
  try {
    const { fileName, hub, cut, own } = wishes;
    const job = await whileWanted(
      wishes,
      client.ask((service) => service.beginImport(file, fileName, hub, cut, own)),
    );
    if (job === null) return null;
    for (;;) {
      const progress = await whileWanted(
        wishes,
        client.ask((service) => service.advance(job)),
      );
      if (progress === null) return null;
      wishes.onProgress(progress);
      if (progress.done) break;
    }
    return await whileWanted(
      wishes,
      client.ask((service) => service.imported(job)),
    );
  } catch (reason) {
    const found = reason instanceof Error ? reason.message : String(reason);
    return { ok: false, problems: [{ path: wishes.fileName, found, expected: faultPhrases().extractExpected }] };
  } finally {
    client.end();
  }
}

/** Looked at so often, milliseconds, whether an import is still wanted: a slice of a large one may take longer. */
const LOOK = 50;

/** The answer, or null as soon as nobody wants the import any more. */
async function whileWanted<Value>({ wanted }: ImportWishes, answer: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setInterval> | undefined;
  const unwanted = new Promise<null>((resolve) => {
    timer = setInterval(() => {
      if (!wanted()) resolve(null);
    }, LOOK);
  });
  try {
    const first = await Promise.race([answer, unwanted]);
    return wanted() ? first : null;
  } finally {
    clearInterval(timer);
  }
}
