// Reads CSV as people have it: commas, semicolons or tabs, quotes, a mark of byte order, any end of line (RFC 4180 and its kin).

export interface CsvRow {
  /** Line of the file on which the row begins, from 1: a quoted field may hold line ends. */
  readonly line: number;
  readonly fields: readonly string[];
}

export interface Csv {
  readonly separator: ',' | ';' | '\t';
  /** Rows that hold anything, the header first. */
  readonly rows: readonly CsvRow[];
  /** Line on which a quote opens that nothing closes; 0 where there is none. */
  readonly openQuote: number;
}

const QUOTE = '"';

/** All rows of a text. The separator is the one that stands most often in the first line. */
export function readCsv(text: string): Csv {
  const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  // Spreadsheets may say the separator in a line of its own.
  const said = /^sep=([,;\t])(?:\r\n|\r|\n)/i.exec(content);
  const separator = (said?.[1] as Csv['separator'] | undefined) ?? separatorOf(content);
  const rows: CsvRow[] = [];
  let fields: string[] = [];
  const begin = said === null ? 1 : 2;
  let [at, line, start] = [said?.[0].length ?? 0, begin, begin];
  const close = (): void => {
    if (fields.some((field) => field.trim() !== '')) rows.push({ line: start, fields });
    fields = [];
  };
  while (at < content.length) {
    if (content[at] === QUOTE) {
      const open = line;
      let field = '';
      for (let from = at + 1; ; ) {
        const end = content.indexOf(QUOTE, from);
        if (end === -1) return { separator, rows, openQuote: open };
        field += content.slice(from, end);
        at = end + 1;
        if (content[at] !== QUOTE) break;
        field += QUOTE;
        from = at + 1;
      }
      line += lineEnds(field);
      // What stands between the closing quote and the separator belongs to the field, as spreadsheets read it.
      const rest = endOfField(content, at, separator);
      fields.push(field + content.slice(at, rest));
      at = rest;
    } else {
      const end = endOfField(content, at, separator);
      fields.push(content.slice(at, end));
      at = end;
    }
    if (content[at] === separator) {
      at++;
      if (at === content.length || content[at] === '\n' || content[at] === '\r') fields.push('');
    }
    if (at >= content.length || content[at] === '\n' || content[at] === '\r') {
      close();
      if (content[at] === '\r' && content[at + 1] === '\n') at++;
      at++;
      line++;
      start = line;
    }
  }
  if (fields.length > 0) close();
  return { separator, rows, openQuote: 0 };
}

function endOfField(content: string, from: number, separator: string): number {
  let at = from;
  while (at < content.length) {
    const character = content[at];
    if (character === separator || character === '\n' || character === '\r') break;
    at++;
  }
  return at;
}

function lineEnds(text: string): number {
  return text.split(/\r\n|\r|\n/).length - 1;
}

function separatorOf(content: string): Csv['separator'] {
  const first = content.slice(content.search(/[^\r\n\s]|$/)).split(/[\r\n]/, 1)[0] ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => bare.split(separator).length - 1;
  const [commas, semicolons, tabs] = [count(','), count(';'), count('\t')];
  if (semicolons > 0 && semicolons >= commas && semicolons >= tabs) return ';';
  return tabs > commas ? '\t' : ',';
}
