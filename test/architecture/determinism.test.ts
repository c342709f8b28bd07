// The same study and seed must give the same bits in every engine: rows 0-7, with all they depend on, call no function
// that engines may round differently, no clock, and no luck but our own.
import { fileURLToPath } from 'node:url';
import { build, parseAst, type Rollup } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { folderOf, sourceFiles, UNIVERSAL } from './source-files.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Exact in every engine by IEEE 754 or by the language. Everything else of Math is banned, what is yet to come too. */
const EXACT = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2'.split(' '),
);
const TIMERS = new Set(['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask']);
const MACHINE_LUCK = new Set(['getRandomValues', 'randomUUID', 'randomBytes', 'randomFillSync']);

/** Where a ban has an exception, and why it does no harm; `code` must match the expression that was found. */
const EXCEPTIONS: readonly { readonly file: RegExp; readonly code: RegExp; readonly reason: string }[] = [
  {
    file: /flatbush/,
    code: /^this\.nodeSize \*\* level$/,
    reason: 'Both are small whole numbers and the node size is a power of two, so the power is exact everywhere.',
  },
  {
    file: /fflate/,
    code: /^Math\.log$/,
    reason: 'Only chooses the memory for compressing where the caller names none; streets-block.ts names it.',
  },
  {
    file: /node_modules\/debug\//,
    code: /^new Date\(\)$/,
    reason: "Stamps the log lines of stdlib's t quantile, which are off; no result depends on it.",
  },
];

interface Module {
  readonly file: string;
  readonly code: string;
}

interface Finding {
  readonly file: string;
  readonly what: string;
  readonly code: string;
}

/** As much of a syntax tree (ESTree) as the search looks at. */
interface Tree {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [part: string]: unknown;
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value;
const isCalled = (tree: unknown, name: string): boolean =>
  isTree(tree) && tree.type === 'Identifier' && tree.name === name;
const isWhole = (tree: unknown): boolean => isTree(tree) && tree.type === 'Literal' && Number.isInteger(tree.value);

function findIn({ file, code }: Module): Finding[] {
  const found: Finding[] = [];
  const visit = (tree: Tree, parent: Tree | null): void => {
    const what = complaint(tree, parent);
    if (what !== null) found.push({ file, what, code: code.slice(tree.start, tree.end).slice(0, 100) });
    for (const part of Object.values(tree)) {
      for (const child of Array.isArray(part) ? part : [part]) if (isTree(child)) visit(child, tree);
    }
  };
  visit(parseAst(code) as unknown as Tree, null);
  return found;
}

function complaint(tree: Tree, parent: Tree | null): string | null {
  if (tree.type === 'MemberExpression') {
    const name = tree.computed || !isTree(tree.property) ? undefined : String(tree.property.name);
    if (isCalled(tree.object, 'Math'))
      return name !== undefined && EXACT.has(name) ? null : 'not exact in every engine';
    if (isCalled(tree.object, 'Date') || isCalled(tree.object, 'performance')) return 'a clock';
    if (name !== undefined && MACHINE_LUCK.has(name)) return 'luck of the machine';
    if (name !== undefined && /^(localeCompare|toLocale.*)$/.test(name)) return 'differs from language to language';
    return null;
  }
  if (tree.type === 'BinaryExpression' || tree.type === 'AssignmentExpression') {
    if (tree.operator !== '**' && tree.operator !== '**=') return null;
    // x ** 2 is not x * x in every engine, but powers of two are exact.
    const isPowerOfTwo = isTree(tree.left) && tree.left.value === 2 && isWhole(tree.right);
    return isPowerOfTwo ? null : 'a power, not exact in every engine';
  }
  if (tree.type === 'NewExpression' && isCalled(tree.callee, 'Date')) {
    return (tree.arguments as unknown[]).length === 0 ? 'a clock' : null;
  }
  if (tree.type === 'CallExpression' && isTree(tree.callee) && TIMERS.has(String(tree.callee.name))) return 'a timer';
  // Math under another name, as in `const { cos } = Math`, would slip through the rest.
  if (isCalled(tree, 'Math') && !(parent?.type === 'MemberExpression' && parent.object === tree)) return 'Math renamed';
  return null;
}

const isExcepted = (finding: Finding): boolean =>
  EXCEPTIONS.some(({ file, code }) => file.test(finding.file) && code.test(finding.code));

describe('rows 0-7, bundled with all they depend on', () => {
  let modules: readonly Module[] = [];
  let findings: readonly Finding[] = [];
  beforeAll(async () => {
    modules = await bundle();
    findings = modules.flatMap(findIn);
  }, 60_000);

  test('call nothing that may differ between engines or runs', () => {
    const left = findings.filter((finding) => !isExcepted(finding));
    expect(left.map(({ file, what, code }) => `${file}: ${what}: ${code}`)).toEqual([]);
  });

  test('need each exception that is made', () => {
    const unused = EXCEPTIONS.filter(
      (exception) => !findings.some(({ file, code }) => exception.file.test(file) && exception.code.test(code)),
    );
    expect(unused.map(({ reason }) => reason)).toEqual([]);
  });

  test('hold the packages that were to be searched', () => {
    const packages = new Set(modules.map(({ file }) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]));
    for (const name of ['seedrandom', '@stdlib/math-base-special-ln', 'flatbush', 'zod'])
      expect(packages).toContain(name);
    expect(modules.some(({ file }) => file === 'src/base/luck.ts')).toBe(true);
  });
});

describe('the search', () => {
  test.each([
    'f(Math.log(2))',
    'f(Math . hypot(3, 4))',
    'const { cos } = Math',
    "f(Math['sin'](1))",
    'f(x ** y)',
    'f(x ** 0.5)',
    'f(x ** 2)',
    'x **= 3',
    'f(Date.now())',
    'f(new Date())',
    'f(performance.now())',
    'f(Math.random())',
    'setTimeout(f, 0)',
    'names.sort((a, b) => a.localeCompare(b))',
  ])('finds %s', (code) => {
    expect(findIn({ file: 'x.js', code })).toHaveLength(1);
  });

  test.each([
    'f(Math.sqrt(x * x))',
    '// Math.log is banned',
    "f('Math.log')",
    'f(Math.PI)',
    'f(2 ** 21)',
    '/Math.exp/',
  ])('lets pass %s', (code) => {
    expect(findIn({ file: 'x.js', code })).toEqual([]);
  });
});

/**
 * Every module of rows 0-7 and what is left of the packages after unused exports are shaken out, as the page's worker
 * holds it: packages with a variant for browsers give that one.
 */
async function bundle(): Promise<Module[]> {
  const files = sourceFiles('src').filter((file) => UNIVERSAL.includes(folderOf(file.path)));
  const input = Object.fromEntries(files.map(({ path }) => [path.replaceAll('/', '_'), `${root}${path}`]));
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      rolldownOptions: { input, preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rollup.RollupOutput[];
  return outputs
    .flatMap(({ output }) => output)
    .filter((part) => part.type === 'chunk')
    .flatMap((chunk) => Object.entries(chunk.modules))
    .map(([id, { code }]) => ({ file: id.replace(/^\0/, '').replace(root, ''), code: code ?? '' }));
}
