// The report's section on the catchments: what a placement does there, beside what it does in the whole city.
import { scenarioLetter } from '../base/format.ts';
import { areaSentenceOn } from '../experiment/sentence.ts';
import { areaTable } from './report-rows.ts';
import type { ReportSectionProps } from './report-sections.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { Sentence } from './sentence.tsx';
import { words } from './words.ts';

export function AreaSection({ source }: ReportSectionProps) {
  const { comparison, scenarios } = source;
  const table = areaTable(comparison);
  const sentences = scenarios.flatMap((id) => areaSentenceOn(comparison, id) ?? []);
  return (
    <section>
      <h2>{words.paper.area}</h2>
      {table.rows.length === 0 ? (
        <p>{words.paper.noArea}</p>
      ) : (
        <>
          {sentences.length > 0 &&
            scenarios.map((id) => {
              const parts = areaSentenceOn(comparison, id);
              return parts === null ? null : (
                <p key={id}>
                  <b>{scenarioLetter(scenarios.indexOf(id))}</b> <Sentence parts={parts} />
                </p>
              );
            })}
          <table class="report-area">
            <thead>
              <tr>
                {table.head.map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.slice(0, 2).join()}>
                  {row.map((cell, column) =>
                    column === 0 ? (
                      <th key={column} scope="row">
                        {cell}
                      </th>
                    ) : (
                      <td key={column}>{cell}</td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
          <SaveButtons what={words.paper.area} table={() => table} />
          <p class="fine-print">{words.paper.areaNote}</p>
        </>
      )}
    </section>
  );
}
