// The assumptions behind a report, each with its value in this study, what is usual, and where that comes from.
import type { Study } from '../model/study.ts';
import { valueAt } from '../model/study-path.ts';
import { ASSUMPTION_GROUPS, type AssumptionGroup } from './assumption-groups.ts';
import { type DefaultPath, defaultAt, knownOf, measuredInWords } from './default-words.ts';
import { TableHead } from './text-table.tsx';
import { words } from './words.ts';

export function ReportAssumptions({ study }: { readonly study: Study }) {
  const groups = (isShared: boolean) =>
    ASSUMPTION_GROUPS.filter((group) => group.isShared === isShared && group.paths.length > 0);
  return (
    <>
      <p>{words.paper.assumptionsNote}</p>
      <GroupTable groups={groups(true)} study={study} />
      <p>{words.paper.defaults}</p>
      <GroupTable groups={groups(false)} study={null} />
    </>
  );
}

function GroupTable({ groups, study }: { readonly groups: readonly AssumptionGroup[]; readonly study: Study | null }) {
  return (
    <table class="report-assumptions">
      <TableHead titles={words.paper.assumptionsHead} />
      {groups.map(({ name, paths }) => (
        <tbody key={name}>
          <tr>
            <th colSpan={4} scope="rowgroup">
              {words.assumptions.groups[name]}
            </th>
          </tr>
          {paths.map((path) => (
            <AssumptionLine key={path} path={path} study={study} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** With no study, the default itself. */
function AssumptionLine({ path, study }: { readonly path: DefaultPath; readonly study: Study | null }) {
  const { label, value } = defaultAt(path);
  const known = knownOf(path);
  const own = study === null ? value : valueAt(study, path);
  const said = measuredInWords(path, own);
  const isOwn = known.value !== null && JSON.stringify(own) !== JSON.stringify(known.value);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{isOwn ? <b>{said}</b> : said}</td>
      <td>{known.usual}</td>
      <td>{known.evidence === null ? '' : `${words.assumptions[known.evidence]}: ${known.source}`}</td>
    </tr>
  );
}
