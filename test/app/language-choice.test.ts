import { describe, expect, test } from 'vitest';
import { createLanguageChoice, languageFor } from '../../src/app/language-choice.ts';

describe('the language of the page', () => {
  test('is the first wish that there is one for, whatever the country', () => {
    expect(languageFor([null, null, 'de-AT', 'en-GB'], ['en', 'de'])).toBe('de');
    expect(languageFor(['fr', 'de'], ['en', 'de'])).toBe('de');
    expect(languageFor(['DE'], ['en', 'de'])).toBe('de');
  });

  test('is English where no wish can be met', () => {
    expect(languageFor([null, 'fr-FR'], ['en', 'de'])).toBe('en');
    expect(languageFor([], ['en', 'de'])).toBe('en');
  });

  test('follows the address before the choice of before, and that before the browser', () => {
    const chosen = (address: string, kept: string | null) =>
      createLanguageChoice(aPage(address, kept).page, ['en', 'de']).chosen;
    expect(chosen('https://doorstep.test/?lang=en', 'de')).toBe('en');
    expect(chosen('https://doorstep.test/', 'en')).toBe('en');
    expect(chosen('https://doorstep.test/', null)).toBe('de');
  });

  test('is remembered, and the page begins afresh without what its address asked for', () => {
    const { page, state } = aPage('https://doorstep.test/?study=village&lang=en#x', null);
    createLanguageChoice(page, ['en', 'de']).choose('de');
    expect(state).toEqual({ kept: 'de', address: 'https://doorstep.test/?study=village#x', reloads: 1 });
  });
});

/** A window of a German browser. */
function aPage(address: string, kept: string | null) {
  const state = { kept, address, reloads: 0 };
  const page = {
    location: { href: address, reload: () => state.reloads++ },
    navigator: { languages: ['de-DE', 'en'] },
    localStorage: {
      getItem: () => state.kept,
      setItem: (_: string, value: string) => {
        state.kept = value;
      },
    },
    history: {
      state: null,
      replaceState: (_: unknown, __: string, to: string) => {
        state.address = to;
      },
    },
  };
  return { page: page as unknown as Window, state };
}
