// Words that no German sentence holds, to find English that was left on the German page.

const ENGLISH =
  'the of and with from for not are this that these which each every nothing mean late cost add remove close show choose ' +
  'between more less without first before after than its it has have no yes none by to or must whole at least most ' +
  'expected found list number file street streets';

const WORDS = new RegExp(`(^|[^\\p{L}.„"<])(${ENGLISH.replaceAll(' ', '|')})(?![\\p{L}])`, 'iu');

/** True where a text holds an English word; words in quotation marks are a file's own. */
export function englishIn(text: string): boolean {
  return WORDS.test(text.replace(/„[^“]*“|"[^"]*"/g, '„“'));
}
