// How wide a text will be, without a browser's layout: charts are laid out in workers and Node as well.

/**
 * Width in hundredths of the font size, of DejaVu Sans, the widest of the usual system fonts: what fits in it fits in
 * the others. Characters not listed count as 66 (100 from U+1100 on, where writing is square).
 */
const WIDTHS: ReadonlyMap<string, number> = widths([
  [20, '\u202f\u2009'],
  [28, "ijl'"],
  [32, ' ,.·\u00a0'],
  [36, '-I/:;fJ'],
  [41, '!t()[]r'],
  [50, '"_*–'],
  [58, 'czsvxyk?LY'],
  [64, 'abdeghnopqu0123456789€$ZESPFT'],
  [70, 'ABCKRVXéüöäß'],
  [78, 'DGHNOQUw&'],
  [84, '+−<>=±←↑↓→×#~'],
  [97, 'Mm'],
  [100, 'W%@…½¼'],
]);
const UNLISTED = 66;
const SQUARE = 100;
const BOLDER = 1.14;

export interface TextLook {
  /** Pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** Pixels a text takes at most. */
export function textWidth(text: string, { size, bold = false }: TextLook): number {
  let hundredths = 0;
  for (const character of text) {
    hundredths += WIDTHS.get(character) ?? ((character.codePointAt(0) as number) >= 0x1100 ? SQUARE : UNLISTED);
  }
  return (hundredths / 100) * size * (bold ? BOLDER : 1);
}

/** The text, or as much of it as fits with an ellipsis. */
export function cutText(text: string, width: number, look: TextLook): string {
  if (textWidth(text, look) <= width) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const cut = `${characters.join('').trimEnd()}…`;
    if (textWidth(cut, look) <= width) return cut;
  }
  return '…';
}

/** Lines no wider than `width`, broken at spaces; a word wider than the line stands alone. */
export function wrapText(text: string, width: number, look: TextLook): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, look) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}

/** The text broken at the space that leaves the shorter lines; whole if it has none. */
export function halveText(text: string, look: TextLook): readonly [string] | readonly [string, string] {
  const words = text.split(' ');
  let best: readonly [string] | readonly [string, string] = [text];
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < words.length; at++) {
    const pair = [words.slice(0, at).join(' '), words.slice(at).join(' ')] as const;
    const longer = Math.max(textWidth(pair[0], look), textWidth(pair[1], look));
    if (longer < least) [best, least] = [pair, longer];
  }
  return best;
}

function widths(classes: readonly (readonly [number, string])[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const [width, characters] of classes) for (const character of characters) map.set(character, width);
  return map;
}
