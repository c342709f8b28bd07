// What an import is asked for, as typed and chosen: kept while the page is open, so that closing the dialog loses none of it.
import type { CutOut } from '../network/cut-out.ts';
import { askedArea, LARGEST_ASKED } from '../service/overpass-area.ts';
import { AUTOMATIC_SIZE, type SizeWish, sizeOf } from './city-size-fields.tsx';
import { ALL, type AreaWish, isAreaGiven } from './import-area.tsx';
import { AUTOMATIC, type HubWish, hubOf } from './import-hub.tsx';
import { isOriginGiven, type Origin } from './import-origin.tsx';
import { words } from './words.ts';

export interface ImportWishes {
  readonly origin: Origin;
  readonly area: AreaWish;
  readonly hub: HubWish;
  readonly size: SizeWish;
  /** True where the reader says that a server is to be asked for a very large area all the same. */
  readonly mayBeLarge: boolean;
}

/** Nothing wished yet, of a file or of the server at the address. */
export function noWishes(file: File | null, address: string): ImportWishes {
  const origin: Origin = { kind: 'file', file, address };
  return { origin, area: ALL, hub: AUTOMATIC, size: AUTOMATIC_SIZE, mayBeLarge: false };
}

/** A server has no whole to take, and what was said of one large area holds for no other. */
export function withOrigin(wishes: ImportWishes, origin: Origin): ImportWishes {
  const needsArea = origin.kind === 'server' && wishes.area.kind === 'all';
  return { ...wishes, origin, area: needsArea ? { ...wishes.area, kind: 'box' } : wishes.area };
}

/** The parts of the form that still lack something, in words. */
export function missingParts({ origin, area, hub, size }: ImportWishes): string[] {
  return [
    ...(isOriginGiven(origin) ? [] : [origin.kind]),
    ...(isAreaGiven(area) ? [] : [area.kind === 'box' ? ('box' as const) : ('polygons' as const)]),
    ...(!hub.isGiven || hubOf(hub) !== null ? [] : ['hub' as const]),
    ...(sizeOf(size) !== null ? [] : ['size' as const]),
  ].map((part) => words.importing.parts[part]);
}

/** True where a server would be asked for more than it is without a second thought. */
export function isTooLarge(cut: CutOut): boolean {
  return askedArea(cut) > LARGEST_ASKED;
}
