// Die Wörter des Pults auf Deutsch.
import type { Words } from '../../ui/words.ts';
import { words as english } from '../../ui/words-en.ts';

export const desk: Words = { ...english, page: { ...english.page, skipToPanel: 'Zu den Ergebnissen springen' } };
