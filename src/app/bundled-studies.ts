// The studies that come with the page.

export interface BundledStudy {
  /** File name without its ending: "old-town". */
  readonly key: string;
  /** "Old town" */
  readonly title: string;
  readonly load: () => Promise<string>;
}

/** In the order of the menu, from the question of the page to what is read whole; others follow by name. */
const ORDER = ['old-town', 'grid-city', 'retailer', 'three-carriers', 'village', 'metropolis'];

const files = import.meta.glob<string>('../../scenarios/*.json', { query: '?raw', import: 'default' });

export const bundledStudies: readonly BundledStudy[] = Object.entries(files)
  .map(([path, load]) => {
    const key = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
    const words = key.replaceAll('-', ' ');
    return { key, title: words.charAt(0).toUpperCase() + words.slice(1), load };
  })
  .sort((a, b) => placeOf(a.key) - placeOf(b.key) || (a.key < b.key ? -1 : 1));

function placeOf(key: string): number {
  return ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length;
}
