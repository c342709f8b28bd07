// What is wrong with a link, in English.
import { phrases } from '../base/language.ts';

export const linkPhrases = phrases({
  characters: (characters: number) => `${characters} characters`,
  mostCharacters: (most: number) => `at most ${most} characters after the #`,
  letter: 'a letter, a digit, - or _',
  otherData: 'other data',
  experiment: 'an experiment as JSON',
  end: 'its end',
  cutOff: 'more: the link is cut off',
  nothing: 'nothing',
  after: (name: string) => `an experiment after #${name}=`,
  hash: '32 hexadecimal digits',
  tried: '12 hexadecimal digits a placement',
  kind: 'a link of kind 1; a newer Doorstep may read it',
  bundled: 'a bundled study',
  more: 'more',
  levels: (most: number) => `at most ${most} levels`,
  difference: 'a difference',
  neither: 'neither',
  change: 'a value, fields or entries',
  object: 'an object to change',
  things: 'a list of things with ids',
  entry: 'an entry to change',
  list: 'a list',
  names: 'a list of names',
  anObject: 'an object',
});
