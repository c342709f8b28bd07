// Where labels go so that none covers another or a symbol: the more important ones first, each on the first free side of its symbol.

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
  /** Higher comes first; ties by order in the list. */
  readonly rank: number;
  /** True where the label must be seen (the chosen thing), even over others. */
  readonly always: boolean;
}

/** Top left corner of each label, or null where it finds no room. */
export type LabelPlace = { readonly x: number; readonly y: number } | null;

const GAP = 5;

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Places labels right, left, above or below their symbols, inside the view; `others` are symbols without a label. */
export function placeLabels(
  wishes: readonly LabelWish[],
  size: { readonly width: number; readonly height: number },
  others: readonly SymbolBox[] = [],
): LabelPlace[] {
  const symbols = [...wishes, ...others].map((wish) => ({
    left: wish.x - wish.halfWidth,
    top: wish.y - wish.halfHeight,
    right: wish.x + wish.halfWidth,
    bottom: wish.y + wish.halfHeight,
  }));
  const taken: Rectangle[] = [];
  const places: LabelPlace[] = wishes.map(() => null);
  const order = wishes
    .map((_, index) => index)
    .sort((a, b) => rankOf(wishes[b] as LabelWish) - rankOf(wishes[a] as LabelWish) || a - b);
  for (const index of order) {
    const wish = wishes[index] as LabelWish;
    const sides = sidesOf(wish);
    const free = sides.find(
      (side) =>
        isInView(side, size) &&
        !taken.some((other) => overlap(side, other)) &&
        !symbols.some((symbol, other) => other !== index && overlap(side, symbol)),
    );
    const side = free ?? (wish.always ? (sides.find((one) => isInView(one, size)) ?? sides[0]) : undefined);
    if (side === undefined) continue;
    taken.push(side);
    places[index] = { x: side.left, y: side.top };
  }
  return places;
}

function rankOf(wish: LabelWish): number {
  return wish.always ? Number.MAX_VALUE : wish.rank;
}

function sidesOf(wish: LabelWish): Rectangle[] {
  const { x, y, halfWidth, halfHeight, width, height } = wish;
  const at = (left: number, top: number): Rectangle => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x + halfWidth + GAP, y - height / 2),
    at(x - halfWidth - GAP - width, y - height / 2),
    at(x - width / 2, y - halfHeight - GAP / 2 - height),
    at(x - width / 2, y + halfHeight + GAP / 2),
  ];
}

function isInView(box: Rectangle, size: { readonly width: number; readonly height: number }): boolean {
  return box.left >= 0 && box.top >= 0 && box.right <= size.width && box.bottom <= size.height;
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
