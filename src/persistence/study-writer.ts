// Writes a study as the text of a file: whole, in the current format, so that later defaults change nothing in it.
import type { Study } from '../model/study.ts';

/** Where the bundled studies, and nobody else, find the JSON Schema of the format. */
export const BUNDLED_SCHEMA = '../public/study.schema.json';

/** The schema's address is kept where it is the user's own; beside a saved file the bundled one leads nowhere. */
export function writeStudy(study: Study): string {
  const { $schema, ...rest } = study;
  const head = $schema === undefined || $schema === BUNDLED_SCHEMA ? {} : { $schema };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}
