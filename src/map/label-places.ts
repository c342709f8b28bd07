// Where labels go so that none covers another or a symbol: the more important ones first, each on the first free side of its symbol.
import { cross, isPlainlyOwn, type Lead, leadFrom, passes } from './label-leads.ts';

/** A symbol on the screen: its middle and half its size. */
export interface SymbolBox {
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

export interface LabelWish extends SymbolBox {
  /** Size of the text. */
  readonly width: number;
  readonly height: number;
  /** A part of the text that is never left out where the symbol is in view, such as a depot's number; else null. */
  readonly short: { readonly width: number; readonly height: number } | null;
  /** Higher comes first; ties by order in the list. */
  readonly rank: number;
  /** True where the label must be seen (the chosen thing), even over others. */
  readonly always: boolean;
}

/** Top left corner of each label and whether it is the short one, or null where it finds no room; with a line where it stands off. */
export type LabelPlace = {
  readonly x: number;
  readonly y: number;
  readonly isShort: boolean;
  readonly lead?: Lead;
} | null;

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Size = { readonly width: number; readonly height: number };

const GAP = 5;
/** Between a symbol and a label that finds no room right beside it; under half the height of a name with its number. */
const FARTHER = 11;

/**
 * Places labels right, left, above, below or at a corner of their symbols, near or a little off, inside the view; `taken`
 * is kept free. A short text that must be seen and finds no room is placed before all others, and at the last over what it covers least.
 * Where `leads` is given, as on paper, no label stands nearer to another symbol than to its own, but so many pixels off it with a line.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  size: Size,
  others: readonly SymbolBox[] = [],
  taken: readonly Rectangle[] = [],
  leads: readonly number[] | null = null,
): LabelPlace[] {
  const symbols = [...wishes, ...others].map(boxOf);
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => rankOf(wishes[b] as LabelWish) - rankOf(wishes[a] as LabelWish) || a - b);
  const isDue = (wish: LabelWish): boolean => wish.short !== null && isInView(pointOf(wish), size);
  const first = new Set<number>();
  for (;;) {
    const places = placeInOrder(first, false);
    const missing = order.filter((index) => places[index] === null && isDue(wishes[index] as LabelWish));
    if (missing.length === 0) return places;
    if (missing.every((index) => first.has(index))) return placeInOrder(first, true);
    for (const index of missing) first.add(index);
  }

  /** Those that go first have their short text alone; `isTight`: wherever it covers least. */
  function placeInOrder(first: ReadonlySet<number>, isTight: boolean): LabelPlace[] {
    const laid: Rectangle[] = [...taken];
    const lines: Lead[] = [];
    const found: LabelPlace[] = wishes.map(() => null);
    for (const index of [...first, ...order.filter((one) => !first.has(one))]) {
      const wish = wishes[index] as LabelWish;
      const due = isDue(wish);
      const isFree = (side: Rectangle): boolean =>
        isInView(side, size) &&
        !laid.some((other) => overlap(side, other)) &&
        !lines.some((line) => passes(line, side)) &&
        !symbols.some((symbol, other) => other !== index && overlap(side, symbol));
      const rest = leads === null ? [] : symbols.filter((_, other) => other !== index);
      const isOwn = (side: Rectangle): boolean => isPlainlyOwn(side, symbols[index] as Rectangle, rest);
      // A line may end on another symbol that covers its own, and crosses no other.
      const isLed = (side: Rectangle): boolean => {
        const lead = leadFrom(side, wish);
        const isClear = (box: Rectangle): boolean => overlap(box, pointBox(wish)) || !passes(lead, box);
        const isFreeLine = lines.every((other) => !cross(lead, other)) && laid.every((box) => !passes(lead, box));
        return isFree(side) && isFreeLine && rest.every(isClear);
      };
      const whole = [
        ...sidesOf(wish, wish),
        ...shiftedOf(wish, wish, size),
        ...cornersOf(wish, wish),
        ...fartherOf(wish, wish),
      ];
      const short = due && wish.short !== null ? [...sidesOf(wish, wish.short), ...cornersOf(wish, wish.short)] : [];
      const inView = (sides: readonly Rectangle[]) => sides.filter((side) => isInView(side, size));
      const isWhole = wish.always || !first.has(index);
      const led = isWhole ? (leads ?? []).flatMap((off) => fartherOf(wish, wish, off)).find(isLed) : undefined;
      const side =
        (isWhole ? whole.find((one) => isFree(one) && isOwn(one)) : undefined) ??
        led ??
        (wish.always ? (inView(whole)[0] ?? whole[0]) : undefined) ??
        short.find(isFree) ??
        (isTight ? leastCovering(inView(short), laid) : undefined);
      if (side === undefined) continue;
      laid.push(side);
      const lead = side === led ? leadFrom(side, wish) : null;
      if (lead !== null) lines.push(lead);
      const isShort = lead === null && !whole.includes(side);
      found[index] = { x: side.left, y: side.top, isShort, ...(lead === null ? {} : { lead }) };
    }
    return found;
  }
}

function rankOf(wish: LabelWish): number {
  return wish.always ? Number.MAX_VALUE : wish.rank;
}

function boxOf({ x, y, halfWidth, halfHeight }: SymbolBox): Rectangle {
  return { left: x - halfWidth, top: y - halfHeight, right: x + halfWidth, bottom: y + halfHeight };
}

function pointOf({ x, y }: SymbolBox): Rectangle {
  return { left: x, top: y, right: x, bottom: y };
}

function pointBox({ x, y }: SymbolBox): Rectangle {
  return { left: x - 0.5, top: y - 0.5, right: x + 0.5, bottom: y + 0.5 };
}

function sidesOf({ x, y, halfWidth, halfHeight }: SymbolBox, { width, height }: Size): Rectangle[] {
  return [
    rectangle(x + halfWidth + GAP, y - height / 2, width, height),
    rectangle(x - halfWidth - GAP - width, y - height / 2, width, height),
    rectangle(x - width / 2, y - halfHeight - GAP / 2 - height, width, height),
    rectangle(x - width / 2, y + halfHeight + GAP / 2, width, height),
  ];
}

/** Above or below a symbol that stands so near to an edge of the view that its label in the middle would not be whole there. */
function shiftedOf(symbol: SymbolBox, { width, height }: Size, view: Size): Rectangle[] {
  if (!isInView(pointOf(symbol), view)) return [];
  const left = Math.min(Math.max(symbol.x - width / 2, GAP), view.width - GAP - width);
  return sidesOf(symbol, { width, height })
    .slice(2)
    .map(({ top }) => rectangle(left, top, width, height));
}

function cornersOf({ x, y, halfWidth, halfHeight }: SymbolBox, { width, height }: Size): Rectangle[] {
  return [x + halfWidth, x - halfWidth - width].flatMap((left) =>
    [y + halfHeight, y - halfHeight - height].map((top) => rectangle(left, top, width, height)),
  );
}

/** Where all of these are taken: a little off, which still reads as the symbol's own. */
function fartherOf(wish: SymbolBox, size: Size, off = FARTHER): Rectangle[] {
  const grown = { ...wish, halfWidth: wish.halfWidth + off, halfHeight: wish.halfHeight + off };
  return [...sidesOf(grown, size), ...cornersOf(grown, size)];
}

function rectangle(left: number, top: number, width: number, height: number): Rectangle {
  return { left, top, right: left + width, bottom: top + height };
}

/** The first of those that cover the least of what is laid. */
function leastCovering(sides: readonly Rectangle[], laid: readonly Rectangle[]): Rectangle | undefined {
  const covered = (side: Rectangle): number => laid.reduce((sum, other) => sum + sharedArea(side, other), 0);
  return sides.reduce<Rectangle | undefined>(
    (best, side) => (best === undefined || covered(side) < covered(best) ? side : best),
    undefined,
  );
}

function sharedArea(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return Math.max(width, 0) * Math.max(height, 0);
}

function isInView(box: Rectangle, size: Size): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
