// tinyqueue, where it is installed: a development dependency, which benches do without if they must.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type TinyQueueClass = new <Item>(
  items: Item[],
  compare: (a: Item, b: Item) => number,
) => { push(item: Item): void; pop(): Item | undefined };

/** Null where it is not installed. */
export async function findTinyQueue(): Promise<TinyQueueClass | null> {
  try {
    const path = createRequire(join(process.cwd(), 'package.json')).resolve('tinyqueue');
    return ((await import(pathToFileURL(path).href)) as { default: TinyQueueClass }).default;
  } catch {
    return null;
  }
}
