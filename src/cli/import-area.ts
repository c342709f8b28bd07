// The area that `doorstep import` is to cut out: a box, or the polygons of a file.
import { cutBox } from '../network/cut-box.ts';
import type { CutOut } from '../network/cut-out.ts';
import { readArea } from '../persistence/area-file.ts';
import { type Arguments, type Options, option } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { readBytes } from './study-file.ts';

export const AREA_OPTIONS: Options = {
  box: option('WEST,SOUTH,EAST,NORTH', 'the box to cut out, degrees', 'the whole extract; needed with --overpass'),
  polygon: option('FILE', 'the area to cut out, GeoJSON or .poly; not with --box', 'the whole extract'),
};

/** Null where the whole extract is wanted. */
export function areaOf({ box, polygon }: Arguments['values']): CutOut | null {
  if (box !== undefined && polygon !== undefined) {
    throw badInput('arguments', '--box and --polygon', 'only one of them');
  }
  if (box !== undefined) return cutBox(String(box), '--box');
  if (polygon === undefined) return null;
  const path = String(polygon);
  return readArea(new TextDecoder().decode(readBytes(path)), path);
}
