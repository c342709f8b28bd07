// The rows of the design: who may import whom, checked import by import.
import { describe, expect, test } from 'vitest';
import { folderOf, type Import, ROWS, rowOf, type SourceFile, sourceFiles, UNIVERSAL } from './source-files.ts';

const src = sourceFiles('src');
const workers = sourceFiles('workers');

/** Packages a folder may use besides plain TypeScript; what is not named may use none. */
const PACKAGES: Readonly<Record<string, readonly RegExp[]>> = {
  base: [/^seedrandom\/lib\/alea\.js$/, /^@stdlib\//],
  network: [/^flatbush$/, /^pbf$/, /^fflate$/, /^saxes$/],
  model: [/^zod$/],
  planning: [/^flatbush$/],
  simulation: [/^flatbush$/],
  experiment: [/^@stdlib\//],
  persistence: [/^zod$/, /^fflate$/],
  service: [/^flatbush$/],
  map: [/^pixi\.js/, /^flatbush$/, /^d3(-|$)/],
  charts: [/^d3(-|$)/],
  app: [/^@preact\/signals/, /^comlink$/, /^fflate$/, /^idb$/],
  ui: [/^preact/, /^@preact\/signals$/, /^uqr$/],
  cli: [/^node:/, /^comlink/],
};

function complaints(files: readonly SourceFile[], isWrong: (file: SourceFile, use: Import) => string | null): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((use) => {
      const reason = isWrong(file, use);
      return reason === null ? [] : [`${file.path}:${use.line} imports ${use.target}: ${reason}`];
    }),
  );
}

describe('the layers', () => {
  test('hold every folder of the source', () => {
    const folders = [...new Set(src.map((file) => folderOf(file.path)))].filter((folder) => folder !== '');
    expect(folders.filter((folder) => !ROWS.flat().includes(folder))).toEqual([]);
    const top = src.filter((file) => folderOf(file.path) === '').map((file) => file.path);
    expect(top.filter((path) => path !== 'src/main.ts' && path !== 'src/universal.d.ts')).toEqual([]);
  });

  test('let a file import only from its own folder and from lower rows', () => {
    const found = complaints(src, (file, use) => {
      const from = rowOf(file.path);
      if (from === undefined || use.isPackage || folderOf(use.target) === folderOf(file.path)) return null;
      if (use.target.startsWith('workers/'))
        return from > 8 ? null : 'workers are started from the page or the commands';
      const to = rowOf(use.target);
      if (to === undefined) return 'it stands in no row';
      if (to === from) return 'folders of one row do not know each other';
      return to < from ? null : `row ${from} does not know row ${to}`;
    });
    expect(found).toEqual([]);
  });

  test('give each folder only the packages it is made for', () => {
    const found = complaints(src, (file, use) => {
      const folder = folderOf(file.path);
      if (folder === '' || !use.isPackage) return null;
      return (PACKAGES[folder] ?? []).some((name) => name.test(use.target)) ? null : `not a package for ${folder}/`;
    });
    expect(found).toEqual([]);
  });

  test('keep the commands free of the browser', () => {
    const browser = ['map', 'charts', 'app', 'ui', 'languages'];
    const commands = src.filter((file) => folderOf(file.path) === 'cli');
    expect(
      complaints(commands, (_, use) => (browser.includes(folderOf(use.target)) ? 'it needs a browser' : null)),
    ).toEqual([]);
  });

  test('keep workers to what runs without a page, in a few lines', () => {
    const allowed = [...UNIVERSAL, 'cli'];
    // What both ends of the boundary must agree on: which arrays are handed over instead of copied.
    // And how a file is read where waiting is allowed, which is only there, and the browser's database with how long it may take.
    // And how the page hears that a worker is gone.
    // And the words of the page's language, in which a worker warns and names.
    const shared = [
      'src/app/transfer.ts',
      'src/app/sign-of-life.ts',
      'src/languages/work-speaking.ts',
      'workers/file-source.ts',
      'workers/way-store.ts',
      'workers/patience.ts',
      'workers/sign-of-life.ts',
    ];
    const found = complaints(workers, (_, use) =>
      use.isPackage || allowed.includes(folderOf(use.target)) || shared.includes(use.target)
        ? null
        : 'a worker has no page',
    );
    expect(found).toEqual([]);
    expect(workers.filter((file) => file.text.split('\n').length > 60).map((file) => file.path)).toEqual([]);
  });
});

describe('the files', () => {
  const files = [...src, ...workers];

  test('are named by a noun of the trade, never util, helpers or common, and none is a barrel', () => {
    const base = (path: string): string => path.replace(/^.*\//, '');
    const isWrong = (path: string): boolean =>
      !/^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.worker|\.d)?\.tsx?$/.test(base(path)) ||
      /(^|-)(utils?|helpers?|common|misc|shared|stuff)(-|\.)/.test(base(path)) ||
      /^index\.tsx?$/.test(base(path));
    expect(files.map((file) => file.path).filter(isWrong)).toEqual([]);
  });

  test('are imported with their endings', () => {
    expect(
      complaints(files, (_, use) =>
        use.isPackage || /\.(tsx?|css|json|svg|worker\.js)$/.test(use.target) ? null : 'its ending is missing',
      ),
    ).toEqual([]);
  });

  test('open with a sentence that says what they are for', () => {
    expect(files.filter((file) => !/^\/\/ \S+ \S+/.test(file.text)).map((file) => file.path)).toEqual([]);
  });

  test('hold one idea each, which needs no more than 300 lines', () => {
    const long = files
      .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });
});

test('importing in any form is seen by these tests', () => {
  const seen = sourceFiles('test/architecture').find((file) => file.path.endsWith('layers.test.ts')) as SourceFile;
  expect(seen.imports.map((use) => use.target)).toEqual(['vitest', 'test/architecture/source-files.ts']);
});
