// Saves the open study as a file.
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';
import { downloadName } from './download-name.ts';
import { saveFile } from './save-file.ts';

/** `what` says what the file is where it is not the study as it is open. */
export function saveStudy(study: Study, page: Document, what?: string): void {
  const { name, seed, scenarios } = study;
  const file = downloadName({
    study: name,
    scenario: scenarios.length,
    seed,
    ...(what === undefined ? {} : { what }),
    ending: 'json',
  });
  saveFile(writeStudy(study), file, page);
}
