// `doorstep link STUDY`: a link that carries the study, to be put after the address of a page of Doorstep.
import { linkOf } from '../persistence/study-link.ts';
import { argumentsOf, option, type Sheet } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { studyFromFile } from './study-file.ts';
import { nearestBundled } from './study-links.ts';

export const LINK: Sheet = {
  files: ['STUDY'],
  does: 'Prints a link that carries a study; every command that takes a study takes such a link.',
  options: { page: option('URL', 'the address of a page of Doorstep that opens it', 'none: the part after # alone') },
};

export function linkCommand(args: readonly string[], tell: (line: string) => void): string {
  const { positionals, values } = argumentsOf(args, LINK);
  const { study } = studyFromFile(positionals[0] as string);
  const page = values.page === undefined ? '' : String(values.page);
  if (page.includes('#')) throw badInput('--page', page, 'an address without #');
  const facts = { scenario: study.scenarios[0].id, prints: {}, without: [] };
  const link = linkOf(study, facts, nearestBundled(study));
  if (link.carries === 'hash')
    tell('The study is too large for a link: this one has its hash alone and asks for the file.');
  return `${page}${link.text}\n`;
}
