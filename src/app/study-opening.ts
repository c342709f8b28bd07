// Reads a study's text and opens it in the worker of what is shown; the study that was open there stays where this one has problems.
import type { Study } from '../model/study.ts';
import type { Answer, OpenedStudy } from '../service/protocol.ts';
import { sharingStreets } from './history.ts';
import type { OpeningWatcher, ServiceClient } from './service-client.ts';

export interface Opening {
  readonly study: Study;
  readonly opened: OpenedStudy;
}

/** `before` is the study on show: streets that both have are held once. */
export async function readAndOpen(
  front: ServiceClient,
  text: string,
  before: Study | null,
  watcher?: OpeningWatcher,
): Promise<Answer<Opening>> {
  const read = await front.ask((service) => service.read(text));
  if (!read.ok) return read;
  const study = sharingStreets(read.value, before);
  const opened = await (watcher === undefined ? front.open(study) : front.openWatched(study, watcher));
  return opened.ok ? { ok: true, value: { study, opened: opened.value } } : opened;
}
