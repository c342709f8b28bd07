// The codes of a class between one scan and the next: each QR code opens the class page anew, often in a tab of its own.

const KEY = 'doorstep-class-codes';

/** Milliseconds after which another class begins: the codes of a morning, not of the week before. */
const KEPT = 8 * 3_600_000;

/** What was kept so far and the codes that come with the address, a line each; kept again. */
export function gatherCodes(store: Storage | null, fresh: string, now: number): string {
  const before = keptCodes(store, now);
  const added = fresh.split(/[\n\r,;]+/).filter((code) => code !== '' && !before.includes(code));
  const all = [...(before === '' ? [] : [before]), ...added].join('\n');
  if (added.length > 0) keepCodes(store, all, now);
  return all;
}

/**
 * A text that was edited in one tab, with the codes that other tabs have kept since this one knew `known`; kept again. What was
 * taken out of the text stays out.
 */
export function mergeCodes(store: Storage | null, text: string, known: string, now: number): string {
  const fresh = keptCodes(store, now)
    .split('\n')
    .filter((line) => line !== '' && !known.includes(line) && !text.includes(line));
  const all = [...(text === '' ? [] : [text]), ...fresh].join('\n');
  keepCodes(store, all, now);
  return all;
}

/** As they stand in the address; one that is cut or mistyped is taken as it is, to be named. */
export function codesInAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** An empty text is forgotten. */
export function keepCodes(store: Storage | null, codes: string, now: number): void {
  try {
    if (codes === '') store?.removeItem(KEY);
    else store?.setItem(KEY, JSON.stringify({ codes, now }));
  } catch {
    // Where nothing can be kept, the text field still holds them.
  }
}

function keptCodes(store: Storage | null, now: number): string {
  try {
    const kept = JSON.parse(store?.getItem(KEY) ?? 'null') as { codes?: unknown; now?: unknown } | null;
    const isFresh = typeof kept?.now === 'number' && now - kept.now < KEPT;
    return isFresh && typeof kept?.codes === 'string' ? kept.codes : '';
  } catch {
    return '';
  }
}
