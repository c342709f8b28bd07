// The report's section on the catchments: what a placement does there, beside what it does in the whole city.
import { letterOf } from '../experiment/scenario-letters.ts';
import { areaSentenceOn } from '../experiment/sentence.ts';
import { areaTable, plainArea } from './report-rows.ts';
import type { ReportSectionProps } from './report-sections.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { Sentence } from './sentence.tsx';
import { TextTable } from './text-table.tsx';
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
                  <b>{letterOf(comparison, id)}</b> <Sentence parts={parts} />
                </p>
              );
            })}
          <TextTable {...table} class="report-area" />
          <SaveButtons what={words.paper.area} table={() => plainArea(comparison)} />
          <p class="fine-print">{words.paper.areaNote}</p>
        </>
      )}
    </section>
  );
}
