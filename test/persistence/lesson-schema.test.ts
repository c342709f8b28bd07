import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { lessonJsonSchema } from '../../src/persistence/lesson-schema.ts';

const FILE = fileURLToPath(new URL('../../public/lesson.schema.json', import.meta.url));

test('the JSON Schema in public/ is the one generated from the schema that reads lessons', () => {
  const text = `${JSON.stringify(lessonJsonSchema(), null, 2)}\n`;
  if (process.env.DOORSTEP_UPDATE === '1') writeFileSync(FILE, text);
  expect(readFileSync(FILE, 'utf8')).toBe(text);
});
