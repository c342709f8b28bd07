// The studies that come with the page.
import { BUNDLED_KEYS } from '../persistence/bundled-keys.ts';

export interface BundledStudy {
  /** File name without its ending: "old-town". */
  readonly key: string;
  /** "Old town" */
  readonly title: string;
  readonly load: () => Promise<string>;
}

const files = import.meta.glob<string>('../../scenarios/*.json', { query: '?raw', import: 'default' });

export const bundledStudies: readonly BundledStudy[] = Object.entries(files)
  .map(([path, load]) => {
    const key = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
    const words = key.replaceAll('-', ' ');
    return { key, title: words.charAt(0).toUpperCase() + words.slice(1), load };
  })
  .sort((a, b) => placeOf(a.key) - placeOf(b.key) || (a.key < b.key ? -1 : 1));

/** Those that are not named follow. */
function placeOf(key: string): number {
  return BUNDLED_KEYS.includes(key) ? BUNDLED_KEYS.indexOf(key) : BUNDLED_KEYS.length;
}
