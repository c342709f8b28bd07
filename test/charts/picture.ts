// Compares charts with the pictures kept beside the tests, byte for byte; DOORSTEP_UPDATE=1 writes them anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import { expect } from 'vitest';
import { paletteOf, type Theme } from '../../src/base/palette.ts';

const FOLDER = new URL('./pictures/', import.meta.url);

export function aDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;
}

/** Draws in both themes, at panel width and on a phone, and compares each with `pictures/<name>-<theme>-<width>.svg`. */
export function expectPictures(
  name: string,
  draw: (look: { theme: Theme; width: number; document: Document }) => SVGSVGElement,
  looks: readonly (readonly [Theme, number])[] = [
    ['light', 460],
    ['dark', 460],
    ['light', 340],
  ],
): void {
  for (const [theme, width] of looks) {
    const svg = draw({ theme, width, document: aDocument() });
    expectPicture(`${name}-${theme}-${width}`, svgText(svg, paletteOf(theme).paper));
  }
}

/** The SVG as the text of a file, an element a line, on a ground of its own. */
export function svgText(svg: SVGSVGElement, ground: string): string {
  const lines: string[] = [];
  writeElement(svg, '', lines);
  lines[0] = (lines[0] as string).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"');
  lines.splice(1, 0, `  <rect width="100%" height="100%" fill="${ground}"/>`);
  return `${lines.join('\n')}\n`;
}

function expectPicture(name: string, text: string): void {
  const file = fileURLToPath(new URL(`${name}.svg`, FOLDER));
  if (process.env.DOORSTEP_UPDATE === '1') {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `${name}.svg is missing: look at it once with DOORSTEP_UPDATE=1`).toBe(true);
  expect(text === readFileSync(file, 'utf8'), `${name}.svg looks different now; DOORSTEP_UPDATE=1 writes it anew`).toBe(
    true,
  );
}

function writeElement(element: Element, indent: string, lines: string[]): void {
  const tag = element.localName;
  const attributes = [...element.attributes]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((attribute) => ` ${attribute.name}="${escaped(attribute.value).replaceAll('"', '&quot;')}"`)
    .join('');
  const children = [...element.children];
  if (children.length === 0) {
    const text = escaped(element.textContent ?? '');
    lines.push(`${indent}<${tag}${attributes}${text === '' ? '/>' : `>${text}</${tag}>`}`);
    return;
  }
  const texts = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? '');
  lines.push(`${indent}<${tag}${attributes}>${escaped(texts.join(''))}`);
  for (const child of children) writeElement(child, `${indent}  `, lines);
  lines.push(`${indent}</${tag}>`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
