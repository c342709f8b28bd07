// Saves the open study as a file.
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';
import { downloadName } from './download-name.ts';
import { saveFile } from './save-file.ts';

export function saveStudy(study: Study, page: Document): void {
  const { name, seed, scenarios } = study;
  const file = downloadName({ study: name, scenario: scenarios.length, seed, ending: 'json' });
  saveFile(writeStudy(study), file, page);
}
