// `doorstep validate`: published targets beside what the product gets, each with its interval and verdict.
import { VERSION } from '../base/version.ts';
import { type Check, chosenChecks, chosenFindings } from '../validation/check.ts';
import { allChecks } from '../validation/checks.ts';
import { type Finding, short } from '../validation/finding.ts';
import { argumentsOf, oneOf, option, type Sheet, toggle } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { runChecks } from './check-pool.ts';
import { textTable } from './text-table.ts';
import { workersAsked } from './worker-count.ts';

export const VALIDATE: Sheet = {
  files: [],
  does: 'Runs published figures through the program and says which it reaches.',
  options: {
    quick: toggle('fewer replications, so that it takes about a minute and its intervals are wider', 'off'),
    only: option('ID', 'the targets whose id begins so: V2, V3a, V6.share', 'all'),
    workers: option(
      'K',
      'threads, 1 to 256, that run targets; the result does not depend on them',
      'as many as the machine has cores, at most 8',
    ),
    format: option('table|json|markdown', 'how the result is printed', 'table'),
  },
};

export async function validateCommand(args: readonly string[], tell: (line: string) => void): Promise<string> {
  const { values } = argumentsOf(args, VALIDATE);
  const format = oneOf(values, 'format', ['table', 'json', 'markdown']);
  const quick = values.quick === true;
  const only = typeof values.only === 'string' ? values.only : undefined;
  const workers = workersAsked(values);
  const all = allChecks();
  const checks = chosenChecks(all, only);
  let ended = 0;
  const found = await runChecks(checks, quick, workers, ({ id }, findings) => {
    const failed = findings.filter(({ pass }) => !pass).length;
    tell(`${++ended} of ${checks.length}: ${id}${failed === 0 ? '' : `, ${failed} failed`}`);
  });
  const findings = chosenFindings(found, only);
  if (findings.length === 0) throw badInput('--only', String(only), `the beginning of an id: ${groupsOf(all)}`);
  if (format === 'json') return `${JSON.stringify(findings, null, 2)}\n`;
  return format === 'markdown' ? markdownOf(findings, quick, new Date()) : tableOf(findings);
}

function groupsOf(checks: readonly Check[]): string {
  return [...new Set(checks.map(({ id }) => id.split('.')[0]))].join(', ');
}

const HEAD = ['target', 'what', 'published', 'tolerance', 'Doorstep', '95 %', 'verdict', 'source'];

function cellsOf({ id, quantity, target, tolerance, result, pass, source }: Finding): string[] {
  const isNumber = typeof target === 'number';
  return [
    id,
    quantity,
    isNumber ? short(target) : target,
    isNumber ? short(tolerance) : '',
    short(result.mean),
    `${short(result.low)} to ${short(result.high)}`,
    pass ? 'pass' : 'FAIL',
    source,
  ];
}

function tableOf(findings: readonly Finding[]): string {
  const table = textTable([HEAD, ...findings.map(cellsOf)]);
  return `${[table, ...reasonsOf(findings), `${summaryOf(findings)}.`].join('\n')}\n`;
}

/** Between marks, so that a document can have it replaced. */
function markdownOf(findings: readonly Finding[], quick: boolean, now: Date): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const date = now.toISOString().slice(0, 10);
  const reasons = reasonsOf(findings).map((reason) => `- ${reason}`);
  return [
    '<!-- validation -->',
    '',
    `Doorstep ${VERSION}, ${date}${quick ? ', quick' : ''}: ${summaryOf(findings)}.`,
    '',
    line(HEAD),
    `|${'---|'.repeat(HEAD.length)}`,
    ...findings.map((finding) => line(cellsOf(finding))),
    ...(reasons.length === 0 ? [] : ['', ...reasons]),
    '',
    '<!-- end -->',
    '',
  ].join('\n');
}

function reasonsOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ id, why }) => (why === undefined ? [] : [`${id}: ${why}`]));
}

function summaryOf(findings: readonly Finding[]): string {
  const passed = findings.filter(({ pass }) => pass).length;
  return `${passed} of ${findings.length} targets reached`;
}
