// Which language the page speaks: as its address says (?lang=de), else as the reader chose before, else as the browser does.

const KEY = 'doorstep-language';

export interface LanguageChoice {
  /** Languages there are, "en" and "de". */
  readonly names: readonly string[];
  readonly chosen: string;
  /** Remembers another one; the page begins afresh with it. */
  choose(name: string): void;
}

export function createLanguageChoice(page: Window, names: readonly string[]): LanguageChoice {
  return {
    names,
    chosen: languageFor([languageInAddress(page.location.href), keptIn(page), ...page.navigator.languages], names),
    choose(name) {
      keep(page, name);
      page.history.replaceState(page.history.state, '', withoutLanguage(page.location.href));
      page.location.reload();
    },
  };
}

/** The first wish that there is a language for: "de-AT" is met by "de". English where none is. */
export function languageFor(wishes: readonly (string | null)[], names: readonly string[]): string {
  for (const wish of wishes) {
    const [family] = wish?.toLowerCase().split('-') ?? [];
    if (family !== undefined && names.includes(family)) return family;
  }
  return 'en';
}

function languageInAddress(address: string): string | null {
  return new URL(address).searchParams.get('lang');
}

/** What the address asks for would outlive the choice. */
function withoutLanguage(address: string): string {
  const url = new URL(address);
  url.searchParams.delete('lang');
  return url.href;
}

function keptIn(page: Window): string | null {
  try {
    return page.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function keep(page: Window, name: string): void {
  try {
    page.localStorage.setItem(KEY, name);
  } catch {
    // A browser that forbids storage forgets the choice.
  }
}
