// JSON text to data, with the line and column of what does not belong.
import type { Problem } from '../base/problem.ts';

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly problem: Problem };

export function parseJson(text: string): Parsed {
  if (text.trim() === '') {
    return { ok: false, problem: { path: 'study', found: 'an empty file', expected: 'a study as JSON' } };
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problem: { path: whereOf(message, text), found: whatOf(message), expected: 'valid JSON' } };
  }
}

/** "line 3, column 14" from an engine's message: Chromium and Node give a position or line, Firefox line and column. */
function whereOf(message: string, text: string): string {
  const lineColumn = /line (\d+),? column (\d+)/.exec(message);
  if (lineColumn !== null) return `line ${lineColumn[1]}, column ${lineColumn[2]}`;
  const position = /position (\d+)/.exec(message);
  const offset = position === null ? text.length : Number(position[1]);
  const before = text.slice(0, offset).split('\n');
  return `line ${before.length}, column ${(before[before.length - 1] ?? '').length + 1}`;
}

function whatOf(message: string): string {
  return message
    .replace(/^JSON\.parse: /, '')
    .replace(/ (in JSON )?at (position|line).*$/, '')
    .replace(/, ".*$/s, '');
}
