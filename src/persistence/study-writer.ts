// Writes a study as the text of a file: whole, in the current format, so that later defaults change nothing in it.
import type { Study } from '../model/study.ts';

/** Where the JSON Schema of the format lies, relative to a bundled study's folder. */
export const SCHEMA_ADDRESS = '../public/study.schema.json';

export function writeStudy(study: Study): string {
  const { $schema, ...rest } = study;
  return `${JSON.stringify({ $schema: $schema ?? SCHEMA_ADDRESS, ...rest }, null, 2)}\n`;
}
