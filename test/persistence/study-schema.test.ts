import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { studyJsonSchema } from '../../src/persistence/study-schema.ts';

const FILE = fileURLToPath(new URL('../../public/study.schema.json', import.meta.url));

test('the JSON Schema in public/ is the one generated from the study schema', () => {
  const text = `${JSON.stringify(studyJsonSchema(), null, 2)}\n`;
  if (process.env.DOORSTEP_UPDATE === '1') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
