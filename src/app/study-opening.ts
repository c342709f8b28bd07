// Reads a study's text and opens it in the worker of what is shown; the study that was open there stays where this one has problems.
import type { Study } from '../model/study.ts';
import type { Answer, OpenedStudy } from '../service/protocol.ts';
import { sharingStreets } from './history.ts';
import type { OpeningWatcher, ServiceClient } from './service-client.ts';

export interface Opening {
  readonly study: Study;
  readonly opened: OpenedStudy;
}

/** Watched or not, what takes long in a large city is done in steps: others are answered between them, and its scenarios are looked at later. */
const UNWATCHED: OpeningWatcher = { onProgress: () => undefined, wanted: () => true };

/** `before` is the study on show: streets that both have are held once. */
export async function readAndOpen(
  front: ServiceClient,
  text: string,
  before: Study | null,
  watcher: OpeningWatcher = UNWATCHED,
): Promise<Answer<Opening>> {
  const read = await front.ask((service) => service.read(text));
  if (!read.ok) return read;
  return openRead(front, sharingStreets(read.value, before), watcher);
}

export async function openRead(
  front: ServiceClient,
  study: Study,
  watcher: OpeningWatcher = UNWATCHED,
): Promise<Answer<Opening>> {
  const opened = await front.openWatched(study, watcher);
  return opened.ok ? { ok: true, value: { study, opened: opened.value } } : opened;
}
