// The page's address may name a bundled study (`?study=village`) or hold a link: only while that study is open and unchanged.
import { effect } from '@preact/signals';
import { packedIn } from '../persistence/link-address.ts';
import type { Session } from './session.ts';

const NAME = 'study';

/** The bundled study that an address names, or null. */
export function studyInAddress(address: string): string | null {
  return new URL(address).searchParams.get(NAME);
}

/**
 * Lets the address forget its study once another one is open or it was changed: a reload would open the named study, and
 * what is kept would be lost behind it. `replace` puts another address in the place of the page's own.
 */
export function forgetStudyInAddress(session: Session, address: string, replace: (address: string) => void): void {
  const named = studyInAddress(address);
  if (named === null) return;
  const stop = effect(() => {
    if (session.study.value === null) return;
    if (session.bundled.value === named && !session.changed.value) return;
    const without = new URL(address);
    without.searchParams.delete(NAME);
    replace(without.href);
    // An effect cannot end itself while it is being made.
    queueMicrotask(() => stop());
  });
}

/**
 * Lets the address forget a link once its study was changed, another one is open, or the link was refused. `address` is
 * the one in the bar now; gives the function that ends it.
 */
export function forgetLinkInAddress(
  session: Session,
  address: () => string,
  replace: (address: string) => void,
): () => void {
  return effect(() => {
    const [link, opened, changed] = [session.link.value, session.opened.value, session.changed.value];
    if (opened === null || packedIn(address()) === null) return;
    if (link !== null && (link.opened === null || (link.opened === opened && !changed))) return;
    const without = new URL(address());
    without.hash = '';
    replace(without.href);
  });
}

/** The page's address without what it says of a study. */
export function pageAddress(address: string): string {
  const url = new URL(address);
  url.hash = '';
  url.search = '';
  return url.href;
}
