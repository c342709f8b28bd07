// Every try of a lesson as a table, for who asks: what the picture shows, for readers who hear it too.

import type { PictureOf } from './lesson-picture.ts';
import { dayCells } from './lesson-words.ts';
import { TableHead } from './text-table.tsx';
import { valueWords } from './value-words.ts';

interface TableProps {
  readonly of: PictureOf;
  readonly title: string;
}

export function TryTable({ of: { lesson, language, tries }, title }: TableProps) {
  const sorted = [...tries].sort((a, b) => a.x - b.x);
  // What tells tries at the same place apart, once there are some.
  const isTwofold = new Set(tries.map(({ setting }) => setting[1])).size > 1;
  const second = isTwofold ? lesson.controls[1] : undefined;
  return (
    <details class="lesson-table">
      <summary>{title}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{language.say(lesson.chart.xTitle)}</th>
            {second !== undefined && <th scope="col">{language.say(second.label)}</th>}
            {lesson.chart.series.map(({ label }) => (
              <th scope="col" key={label.en}>
                {language.say(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ setting, x, values }, at) => (
            // Two seats of a class may have made the same try.
            <tr key={`${setting.join('/')} ${at}`}>
              <td>{language.number(x, x % 1 === 0 ? 0 : 2)}</td>
              {second !== undefined && <td>{valueWords(second, language, setting[1] ?? 0)}</td>}
              {values.map((value, row) => (
                <td key={lesson.chart.series[row]?.label.en}>
                  {value === null ? '–' : language.amount(lesson, value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Tries of days: each day of A and of B, and what they differ by. */
export function DayTable({ of: { lesson, language, tries }, title }: TableProps) {
  const { controls, chart } = lesson;
  const heads = [...controls, ...chart.series].map(({ label }) => language.say(label));
  return (
    <details class="lesson-table">
      <summary>{title}</summary>
      <div class="class-table" role="group" tabIndex={0} aria-label={title}>
        <table>
          <caption>{language.say(chart.xTitle)}</caption>
          <TableHead titles={[...heads, language.say(chart.yTitle)]} />
          <tbody>
            {tries.map((made) => (
              <tr key={made.setting.join('/')}>
                {dayCells(lesson, language, made).map((said, column) => (
                  <td key={String(column)}>{said}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
