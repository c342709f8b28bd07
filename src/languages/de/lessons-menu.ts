// Wie das Menü zu den Lektionen führt.
import type { Words } from '../../ui/words.ts';

export const lessonsMenuWords: Pick<Words, 'lessonsMenu'> = {
  lessonsMenu: {
    lessons: 'Lektionen für den Unterricht',
    teacher: 'Für Lehrkräfte',
  },
};
