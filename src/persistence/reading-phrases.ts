// What is wrong with the text of a file and with single fields of a study, in English.
import { counted } from '../base/format.ts';
import { phrases } from '../base/language.ts';

/** How a limit is meant. */
export type Side = 'above' | 'at least' | 'below' | 'at most';

export const readingPhrases = phrases({
  text: {
    emptyFile: 'an empty file',
    study: 'a study as JSON',
    noJson: 'text that is no JSON',
    json: 'JSON',
    end: 'the end of the file',
    nested: (most: number) => `at most ${most} lists and objects inside each other`,
    either: (one: string, other: string) => `${one} or ${other}`,
    value: 'a value',
    fieldName: 'a field name in double quotes',
    studyObject: 'a study as a JSON object',
    formats: (last: number, isNewer: boolean) =>
      `${last > 1 ? `a format from 1 to ${last}` : '1'}${isNewer ? ' (the file is newer than this program)' : ''}`,
  },
  /** What stands in the file. */
  found: {
    nothing: 'nothing',
    list: 'a list',
    listOf: (entries: number) => `a list of ${entries}`,
    object: 'an object',
    beyond: 'a number too large to be held',
    unknownField: 'an unknown field',
    again: (line: number, column: number) => `a second one in line ${line}, column ${column}`,
  },
  field: {
    once: 'a field that its object names once',
    known: 'only fields of the study format (see its JSON Schema)',
    text: 'text',
    number: 'a number',
    whole: 'a whole number',
    boolean: 'true or false',
    list: 'a list',
    object: 'an object',
    oneOf: (values: readonly string[]) => `one of ${values.join(', ')}`,
    anyOf: (options: readonly string[]) => options.join(' or '),
    kind: 'a known kind of change or city (see the JSON Schema)',
    textOf: (side: Side, letters: number) => `text of ${side} ${counted(letters, 'character')}`,
    listOf: (side: Side | 'exactly', entries: number) => `a list of ${side} ${counted(entries, 'entry', 'entries')}`,
    numberOf: (side: Side, limit: string, isWhole: boolean) =>
      `${isWhole ? 'a whole number' : 'a number'} ${side.startsWith('at ') ? 'of ' : ''}${side} ${limit}`,
  },
});
