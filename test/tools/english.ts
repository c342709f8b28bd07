// Tests speak English, as the page does where nothing else is chosen.
import { setWords } from '../../src/ui/words.ts';
import { words } from '../../src/ui/words-en.ts';

setWords(words);
