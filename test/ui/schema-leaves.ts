// The leaves of a zod schema: what a file can say, by path.
import type { z } from 'zod';

export interface Leaf {
  /** "prices.subsidies[].amount"; of every branch of a union alike. */
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

type Definition = Readonly<Record<string, unknown>> & { readonly type: string };

export const defOf = (schema: z.core.$ZodType): Definition => schema._zod.def as unknown as Definition;

/** Leaves below a schema; a list of values, a record and a choice between values are one leaf each. */
export function leavesOf(schema: z.core.$ZodType, path = ''): Leaf[] {
  const def = defOf(schema);
  switch (def.type) {
    case 'default':
    case 'optional':
    case 'prefault':
      return leavesOf(def.innerType as z.core.$ZodType, path);
    case 'object':
      return Object.entries(def.shape as Readonly<Record<string, z.core.$ZodType>>).flatMap(([key, field]) =>
        leavesOf(field, path === '' ? key : `${path}.${key}`),
      );
    case 'array': {
      const below = leavesOf(def.element as z.core.$ZodType, `${path}[]`);
      return below.some((leaf) => leaf.path !== `${path}[]`) ? below : [{ path, schema }];
    }
    case 'tuple': {
      const items = def.items as readonly z.core.$ZodType[];
      const rest = def.rest === null || def.rest === undefined ? [] : [def.rest as z.core.$ZodType];
      return [
        ...items.flatMap((item, row) => leavesOf(item, `${path}[${row}]`)),
        ...rest.flatMap((item) => leavesOf(item, `${path}[]`)),
      ];
    }
    case 'union': {
      const branches = (def.options as readonly z.core.$ZodType[]).flatMap((option) => leavesOf(option, path));
      if (branches.every((leaf) => leaf.path === path)) return [{ path, schema }];
      return [...new Map(branches.map((leaf) => [leaf.path, leaf])).values()];
    }
    default:
      return [{ path, schema }];
  }
}
