// The studies that come with the page.

export interface BundledStudy {
  /** File name without its ending: "old-town". */
  readonly key: string;
  /** "Old town" */
  readonly title: string;
  readonly load: () => Promise<string>;
}

/** Shown first where it is there. */
const FIRST = 'old-town';

const files = import.meta.glob<string>('../../scenarios/*.json', { query: '?raw', import: 'default' });

export const bundledStudies: readonly BundledStudy[] = Object.entries(files)
  .map(([path, load]) => {
    const key = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
    const words = key.replaceAll('-', ' ');
    return { key, title: words.charAt(0).toUpperCase() + words.slice(1), load };
  })
  .sort((a, b) => Number(b.key === FIRST) - Number(a.key === FIRST) || (a.key < b.key ? -1 : 1));
