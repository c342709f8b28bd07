// Saves the open study as a file.
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';
import { downloadName } from './download-name.ts';

export function saveStudy(study: Study, page: Document): void {
  const blob = new Blob([writeStudy(study)], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = address;
  const { name, seed, scenarios } = study;
  link.download = downloadName({ study: name, scenario: scenarios.length, seed, ending: 'json' });
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
