// "Can I believe it?": what the program got for published figures, read when somebody asks.
import { useEffect, useState } from 'preact/hooks';
import { decimal, range } from '../base/format.ts';
import { Fold } from './fold.tsx';
import { TableHead } from './text-table.tsx';
import { dateWords } from './when-words.ts';
import { words } from './words.ts';

/** What `npm run docs` keeps of `doorstep validate`. */
interface Report {
  readonly version: string;
  readonly date: string;
  /** The command that gave the figures. */
  readonly command: string;
  readonly targets: readonly Target[];
}

interface Target {
  readonly id: string;
  readonly quantity: string;
  readonly source: string;
  /** A figure, or the side of nothing on which a difference must lie. */
  readonly target: number | string;
  /** In the unit of the target; 0 beside a side of nothing. */
  readonly tolerance: number;
  readonly result: { readonly mean: number; readonly low: number; readonly high: number };
  readonly pass: boolean;
  readonly why?: string;
}

export function Belief() {
  const [report, setReport] = useState<Report | 'none' | null>(null);
  useEffect(() => {
    let isStill = true;
    void readReport().then((found) => {
      if (isStill) setReport(found);
    });
    return () => {
      isStill = false;
    };
  }, []);
  return (
    <Fold name="belief" class="group part belief" summary={<h2>{words.belief.title}</h2>}>
      {report === null ? null : report === 'none' ? (
        <p class="fine-print">{words.belief.none}</p>
      ) : (
        <Table {...report} />
      )}
    </Fold>
  );
}

async function readReport(): Promise<Report | 'none'> {
  try {
    const answer = await fetch(new URL('docs/validation.json', document.baseURI));
    return answer.ok ? ((await answer.json()) as Report) : 'none';
  } catch {
    return 'none';
  }
}

function Table({ version, date, command, targets }: Report) {
  const missesFirst = [...targets].sort((a, b) => Number(a.pass) - Number(b.pass));
  const reached = targets.filter(({ pass }) => pass).length;
  return (
    <>
      <p class="intro">
        {words.belief.summary(reached, targets.length, version, dateWords(date, words.days))}
        {command.includes('--quick') && ` ${words.belief.quick}`}
      </p>
      <section class="scroll" tabIndex={0} aria-label={words.belief.title}>
        <table>
          <TableHead titles={words.belief.head} />
          <tbody>
            {missesFirst.map(({ id, quantity, source, target, tolerance, result, pass, why }) => (
              <tr key={id}>
                <th scope="row">
                  {words.belief.quantity(id, quantity) ?? <span lang="en">{quantity}</span>}
                  <span class="note" lang="en">
                    {source}
                  </span>
                  {why !== undefined && (
                    <span class="note">{words.belief.remark(why) ?? <span lang="en">{why}</span>}</span>
                  )}
                </th>
                <td>{pass ? words.belief.reached : <b>{words.belief.missed}</b>}</td>
                <td>
                  {typeof target === 'number' ? figure(target) : boundWords(target)}
                  {typeof target === 'number' && <span class="note">± {figure(tolerance)}</span>}
                </td>
                <td>
                  {figure(result.mean)}
                  <span class="note">{range(result.low, result.high, digitsOf(result.mean))}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** "above 0", as the table has it, in the page's language. */
function boundWords(target: string): string {
  const [, side, limit] = /^(above|below) (\S+)$/.exec(target) ?? [];
  return limit === undefined
    ? target
    : words.belief[side as 'above' | 'below'](decimal(Number(limit), limit.split('.')[1]?.length ?? 0));
}

function figure(value: number): string {
  return decimal(value, Number.isInteger(value) ? 0 : digitsOf(value));
}

/** Four figures. */
function digitsOf(value: number): number {
  const size = Math.abs(value);
  return size >= 100 ? 1 : size >= 10 ? 2 : size >= 1 ? 3 : 4;
}
