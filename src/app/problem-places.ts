// Says by their names on which things of a study problems lie, for readers who change it on the page and see no file.

import type { Problem } from '../base/problem.ts';
import { placementAt } from '../model/placement.ts';
import type { Study } from '../model/study.ts';
import { shownStudy } from '../persistence/bundled-names.ts';

/** The problems with their places in words, as far as their paths lead to things that have a name. */
export function inWords(problems: readonly Problem[], own: Study): readonly Problem[] {
  const study = shownStudy(own);
  return problems.map((problem) => {
    const names = namesOn(problem.path, study);
    return names === null ? problem : { ...problem, where: names.filter((name) => name !== undefined).join(', ') };
  });
}

type Names = readonly (string | undefined)[];

/** "Vans only", "Market", "area" for `scenarios[0].depots[2].area`, and for a change that sets that micro-depot's area. */
function namesOn(path: string, study: Study): Names | null {
  const [, site, ofSite] = /^sites\[(\d+)\]\.(.+)$/.exec(path) ?? [];
  if (site !== undefined) return [study.sites[Number(site)]?.name, ofSite];
  const [, row, rest] = /^scenarios\[(\d+)\](?:\.(.+))?$/.exec(path) ?? [];
  if (row === undefined) return null;
  const scenario = study.scenarios[Number(row)]?.name;
  if (rest === undefined) return [scenario];
  const [, index, part, field] = /^changes\[(\d+)\]\.(\w+)(?:\.(.+))?$/.exec(rest) ?? [];
  if (index !== undefined)
    return [scenario, ...(namesInChange(study, Number(row), Number(index), part, field) ?? [rest])];
  const [, list, place, ofThing] = /^(\w+)\[(\d+)\]\.(.+)$/.exec(rest) ?? [];
  const thing = list === undefined ? undefined : thingsIn(study.scenarios[0], list)[Number(place)];
  return thing === undefined ? [scenario, rest] : [scenario, thing.name, ofThing];
}

function namesInChange(
  study: Study,
  row: number,
  index: number,
  part: string | undefined,
  field: string | undefined,
): Names | null {
  const [, ...variants] = study.scenarios;
  const change = variants[row - 1]?.changes[index];
  if (change === undefined) return null;
  const kind = change.kind.slice(change.kind.indexOf('-') + 1);
  if (part === kind) return [(change as unknown as Readonly<Record<string, Thing>>)[kind]?.name, field];
  if (!('target' in change) || (part !== 'set' && part !== 'target')) return null;
  const placed = [placementAt(study, row), placementAt(study, 0)].flatMap((one) => thingsIn(one, `${kind}s`));
  return [placed.find(({ id }) => id === change.target)?.name ?? change.target, field];
}

interface Thing {
  readonly id: string;
  readonly name: string;
}

/** What a list of a placement holds. */
function thingsIn(placed: object | undefined, list: string): readonly Thing[] {
  const things = (placed as Readonly<Record<string, unknown>> | undefined)?.[list];
  return Array.isArray(things) ? things : [];
}
