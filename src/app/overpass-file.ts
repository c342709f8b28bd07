// What an Overpass server answers, as a file like any other that is imported.
import { InputError } from '../base/problem.ts';
import type { CutOut } from '../network/cut-out.ts';
import { askOverpass, overpassAddress, SERVER_SECONDS } from '../service/overpass.ts';
import type { Answer } from '../service/protocol.ts';

const KEY = 'doorstep-overpass';

export interface OverpassWishes {
  /** As typed; `field` names it in problems. */
  readonly address: string;
  readonly field: string;
  readonly cut: CutOut;
  readonly stop: AbortSignal;
  readonly onBytes: (bytes: number) => void;
}

/** Asks the server; null where it was stopped. The address is remembered, whatever it answers. */
export async function overpassFile({
  address,
  field,
  cut,
  stop,
  onBytes,
}: OverpassWishes): Promise<Answer<File> | null> {
  // A little longer than the server takes, which then says itself what was too much.
  const late = new AbortController();
  const clock = setTimeout(() => late.abort(new DOMException('', 'TimeoutError')), (SERVER_SECONDS + 60) * 1_000);
  const forward = (): void => late.abort(stop.reason);
  stop.addEventListener('abort', forward);
  try {
    const server = overpassAddress(address, field);
    keepAddress(server);
    const parts = await askOverpass(
      (url, request) => fetch(url, { ...request, signal: late.signal }),
      server,
      cut,
      onBytes,
    );
    return { ok: true, value: new File(parts, server) };
  } catch (error) {
    if (stop.aborted) return null;
    if (error instanceof InputError) return { ok: false, problems: error.problems };
    throw error;
  } finally {
    clearTimeout(clock);
    stop.removeEventListener('abort', forward);
  }
}

/** The address that was asked last; empty where there is none or the browser forbids storage. */
export function keptAddress(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

function keepAddress(address: string): void {
  try {
    localStorage.setItem(KEY, address);
  } catch {
    // Then it is typed anew next time.
  }
}
