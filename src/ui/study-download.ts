// Saves the open study as a file.
import type { Study } from '../model/study.ts';
import { writeStudy } from '../persistence/study-writer.ts';

export function saveStudy(study: Study, page: Document): void {
  const blob = new Blob([writeStudy(study)], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = address;
  link.download = `${fileName(study.name)}.json`;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function fileName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'study' : plain;
}
