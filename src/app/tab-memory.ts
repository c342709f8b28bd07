// What a tab remembers for itself: a reload and a crash leave it, other tabs do not see it.

/** Null where the browser forbids it. */
export function tabMemory(page: { readonly sessionStorage: Storage }): Storage | null {
  try {
    return page.sessionStorage;
  } catch {
    return null;
  }
}
