// Where `doorstep import` takes its streets from: a file, or an Overpass server, which is asked only if it is named.
import type { CutOut } from '../network/cut-out.ts';
import { type ExtractImport, startImport } from '../service/extract-import.ts';
import { askOverpass, overpassAddress, SERVER_SECONDS } from '../service/overpass.ts';
import { checkAsked, LARGEST_ASKED } from '../service/overpass-area.ts';
import type { OwnData } from '../service/own-data.ts';
import type { Answer, Imported } from '../service/protocol.ts';
import { type Arguments, type Options, option, toggle } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { withFile } from './file-source.ts';
import { AREA_OPTIONS, areaOf } from './import-area.ts';
import { sayingTenths } from './progress.ts';

export const SOURCE_OPTIONS: Options = {
  overpass: option(
    'URL',
    'an Overpass server to ask in place of an EXTRACT; needs --box or --polygon',
    'none is asked',
  ),
  ...AREA_OPTIONS,
  force: toggle(`asks the server for more than ${LARGEST_ASKED} km2 too`, 'such a question is not sent'),
};

/** Bytes from which an import takes long enough to tell of its progress. */
const LARGE = 20_000_000;

export async function importFrom(
  path: string | undefined,
  values: Arguments['values'],
  hub: Parameters<typeof startImport>[2],
  tell: (line: string) => void,
  own: OwnData,
): Promise<Answer<Imported>> {
  const area = areaOf(values);
  const { overpass } = values;
  if ((path === undefined) === (overpass === undefined)) {
    throw badInput('arguments', path === undefined ? 'neither' : 'both', 'an EXTRACT or --overpass URL');
  }
  if (path !== undefined) {
    return withFile(path, (source) => {
      const say = source.size < LARGE ? () => undefined : sayingTenths(path, tell);
      return worked(startImport(source, path, hub, area, own), say);
    });
  }
  const address = overpassAddress(String(overpass), '--overpass');
  if (area === null) throw badInput('arguments', '--overpass alone', '--overpass with --box or --polygon');
  if (values.force !== true) checkAsked(area, ', or --force');
  const answer = await answerOf(address, area, tell);
  return worked(startImport(answer, address, hub, area, own), () => undefined);
}

function worked(work: ExtractImport, say: (share: number) => void): Answer<Imported> {
  while (!work.step()) say(work.share());
  return work.result();
}

async function answerOf(address: string, area: CutOut, tell: (line: string) => void): Promise<Uint8Array> {
  tell(`asking ${address}`);
  // A little longer than the server takes, which then says itself what was too much.
  const signal = AbortSignal.timeout((SERVER_SECONDS + 60) * 1_000);
  const parts = await askOverpass(
    (url, request) => fetch(url, { ...request, signal }),
    address,
    area,
    () => undefined,
  );
  return new Uint8Array(Buffer.concat(parts));
}
