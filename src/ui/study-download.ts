// Saves the open study as a file.
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';
import { fileNameOf, saveFile } from './save-file.ts';

export function saveStudy(study: Study, page: Document): void {
  saveFile(writeStudy(study), fileNameOf({ study }, 'json'), page);
}
