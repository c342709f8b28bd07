// Hands a file to the reader: its bytes, and a name that says study, scenario and seed.
import type { Study } from '../model/study.ts';

/** What a file is of: the study, the scenario where it is about one, and what it shows. */
export interface FileSubject {
  readonly study: Pick<Study, 'name' | 'seed'>;
  readonly scenario?: string | undefined;
  /** "cost by tier" */
  readonly what?: string;
}

/** "old-town-lockers-seed-1-cost-by-tier.svg" */
export function fileNameOf({ study, scenario, what }: FileSubject, ending: string): string {
  const parts = [
    study.name,
    ...(scenario === undefined ? [] : [scenario]),
    `seed ${study.seed}`,
    ...(what === undefined ? [] : [what]),
  ];
  return `${parts.map(plainName).join('-')}.${ending}`;
}

/** Lower-case letters, digits and hyphens. */
function plainName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain === '' ? 'study' : plain;
}

export function saveFile(content: Blob | string, name: string, page: Document): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: typeOf(name) }) : content;
  const address = URL.createObjectURL(blob);
  const link = page.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json',
  geojson: 'application/geo+json',
};

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain;charset=utf-8';
}
