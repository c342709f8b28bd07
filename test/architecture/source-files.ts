// The project's own source files and what they import, read as text: what the tests of the architecture look at.
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The table of rows, lowest first: a file imports from its own folder and from lower rows; folders of one row do not
 * know each other.
 */
export const ROWS: readonly (readonly string[])[] = [
  ['base'],
  ['engine', 'network'],
  ['model'],
  ['planning'],
  ['simulation'],
  ['metrics', 'economics'],
  ['experiment', 'persistence'],
  ['service', 'validation'],
  ['map', 'charts'],
  ['app'],
  ['ui'],
  ['languages'],
  ['cli'],
];

/** Rows 0-7 run anywhere: in a page, a worker and Node. */
export const UNIVERSAL: readonly string[] = ROWS.slice(0, 8).flat();

export interface SourceFile {
  /** From the root of the project, as `src/base/luck.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly line: number;
  /** A path from the root of the project, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** All files below a folder whose names end in one of the endings. */
export function sourceFiles(folder: string, endings: readonly string[] = ['.ts', '.tsx']): SourceFile[] {
  return readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => {
      const text = readFileSync(`${root}${path}`, 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

/** Folder within src, or '' for what lies directly in it or elsewhere. */
export function folderOf(path: string): string {
  const [top, folder, ...rest] = path.split('/');
  return top === 'src' && rest.length > 0 ? (folder as string) : '';
}

/** Row of a file, by its folder; undefined for what stands in no row. */
export function rowOf(path: string): number | undefined {
  const row = ROWS.findIndex((folders) => folders.includes(folderOf(path)));
  return row < 0 ? undefined : row;
}

/** Text without comments, of the same length line by line; strings stay. */
export function withoutComments(text: string): string {
  const tokens = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
  return text.replace(tokens, (token) => (token.startsWith('/') ? token.replace(/[^\n]/g, ' ') : token));
}

function importsOf(path: string, text: string): Import[] {
  const code = withoutComments(text);
  const forms =
    /^(?:import|export)\b[^;'"]*?\bfrom\s*'([^']+)'|^import\s*'([^']+)'|\bimport\(\s*'([^']+)'|\bnew URL\(\s*'(\.[^']+)',\s*import\.meta\.url/gm;
  return [...code.matchAll(forms)].map((match) => {
    const name = match.slice(1).find((group) => group !== undefined) as string;
    const isPackage = !name.startsWith('.');
    return {
      line: code.slice(0, match.index).split('\n').length,
      target: isPackage ? name : posix.join(posix.dirname(path), name.replace(/\?.*$/, '')),
      isPackage,
    };
  });
}
