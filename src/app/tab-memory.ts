// What a browser remembers of a page outside of its database: of a tab by itself, and of all tabs together.

/** A reload and a crash leave it, other tabs do not see it. Null where the browser forbids it. */
export function tabMemory(page: { readonly sessionStorage: Storage }): Storage | null {
  try {
    return page.sessionStorage;
  } catch {
    return null;
  }
}

/** Every tab sees it. Null where the browser forbids it. */
export function sharedMemory(page: { readonly localStorage: Storage }): Storage | null {
  try {
    return page.localStorage;
  } catch {
    return null;
  }
}
