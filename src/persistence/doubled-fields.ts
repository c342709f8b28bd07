// Fields that a JSON object names twice: JSON.parse takes the last one and says nothing, so that a study would run on another value than the one read.
import type { Problem } from '../base/problem.ts';
import { readingPhrases } from './reading-phrases.ts';

/** An object or a list under way: the fields it has named so far, or null, and where it is. */
interface Frame {
  readonly names: Set<string> | null;
  step: string | number;
}

/** More than these help nobody, and each is looked for from the beginning. */
const MOST = 20;

/** One problem a doubled field, at the path of the second, for the first ones. The text must be JSON; `pathText` writes a path as problems do. */
export function doubledFields(text: string, pathText: (path: readonly (string | number)[]) => string): Problem[] {
  const problems: Problem[] = [];
  const frames: Frame[] = [];
  let isName = false;
  for (let at = 0; at < text.length && problems.length < MOST; at++) {
    const frame = frames[frames.length - 1];
    switch (text[at]) {
      case '{':
        frames.push({ names: new Set(), step: '' });
        isName = true;
        break;
      case '[':
        frames.push({ names: null, step: 0 });
        isName = false;
        break;
      case '}':
      case ']':
        frames.pop();
        isName = false;
        break;
      case ',':
        if (frame?.names === null) frame.step = (frame.step as number) + 1;
        else isName = true;
        break;
      case '"': {
        const end = endOfText(text, at);
        if (isName && frame !== undefined) {
          isName = false;
          const name = textAt(text, at, end);
          frame.step = name;
          if (frame.names?.has(name)) problems.push(problemAt(text, at, pathText(frames.map(({ step }) => step))));
          frame.names?.add(name);
        }
        at = end;
      }
    }
  }
  return problems;
}

/** Where the quotation mark is that ends the text that begins at a place; long ones, as streets are, are not looked at by the letter. */
function endOfText(text: string, begin: number): number {
  for (let end = text.indexOf('"', begin + 1); ; end = text.indexOf('"', end + 1)) {
    if (end < 0) return text.length;
    let before = end - 1;
    while (text[before] === '\\') before--;
    if ((end - before) % 2 === 1) return end;
  }
}

/** Names may be written with escapes. */
function textAt(text: string, begin: number, end: number): string {
  const plain = text.slice(begin + 1, end);
  return plain.includes('\\') ? String(JSON.parse(text.slice(begin, end + 1))) : plain;
}

function problemAt(text: string, offset: number, path: string): Problem {
  const said = readingPhrases();
  const before = text.slice(0, offset).split('\n');
  const column = (before[before.length - 1] ?? '').length + 1;
  return { path, found: said.found.again(before.length, column), expected: said.field.once };
}
