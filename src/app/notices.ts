// What is said in passing: what comes, what it makes way for, and what the reader puts away.
import type { Notice, Session } from './session.ts';

let notices = 0;

/** Notices that stand at once; more would hide the map they are about. */
const MOST_NOTICES = 2;
const MOST_TOLD = 50;

/** Says something in passing. The same words are not said twice at once; what was only worth knowing leaves first. */
export function notify(
  session: Session,
  tone: Notice['tone'],
  text: string,
  offer: Exclude<Notice['offer'], 'undo'> = null,
): void {
  say(session, { tone, text, offer, study: null });
}

/** Says what an edit came to, or why there was none. */
export function tellOfEdit(
  session: Session,
  tone: Notice['tone'],
  text: string,
  offer: Extract<Notice['offer'], 'undo'> | null = null,
): void {
  say(session, { tone, text, offer, study: session.study.peek() });
}

function say(session: Session, notice: Omit<Notice, 'id'>): void {
  const standing = session.notices.peek();
  if (standing.some(({ text }) => text === notice.text)) return;
  const leaving = standing.length < MOST_NOTICES ? null : (standing.find((one) => one.tone === 'info') ?? standing[0]);
  const said: Notice = { id: ++notices, ...notice };
  session.notices.value = [...standing.filter((one) => one !== leaving), said];
  session.told.value = [said, ...session.told.peek()].slice(0, MOST_TOLD);
}

export function dismiss(session: Session, id: number): void {
  session.notices.value = session.notices.peek().filter((notice) => notice.id !== id);
}

/** The latest that does not go by itself; false where there is none. */
export function dismissLatest(session: Session): boolean {
  const latest = session.notices
    .peek()
    .filter(({ tone }) => tone !== 'info')
    .at(-1);
  if (latest !== undefined) dismiss(session, latest.id);
  return latest !== undefined;
}
