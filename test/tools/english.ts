// Tests begin in English, as the page does where nothing else is chosen: whatever the file before them spoke.
import { speakEnglish } from '../../src/base/language.ts';
import { setWords } from '../../src/ui/words.ts';
import { words } from '../../src/ui/words-en.ts';
import { laterWords } from '../../src/ui/words-en-later.ts';

speakEnglish();
setWords(words);
setWords(laterWords);
