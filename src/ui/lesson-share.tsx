// How much of the cost is the last mile in this study, and which assumption moves that most.
import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { LessonPlay } from '../app/lesson-play.ts';
import { type LessonShare as Share, tellShare } from '../app/lesson-share.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { shareWords } from './lesson-words.ts';

interface ShareProps {
  readonly play: LessonPlay;
  readonly language: LessonLanguage;
}

/** Resolves when no try is under way. */
function whenIdle({ busy }: LessonPlay): Promise<void> {
  return new Promise((resolve) => {
    const end = effect(() => {
      if (busy.value) return;
      queueMicrotask(() => end());
      resolve();
    });
  });
}

export function LessonShare({ play, language }: ShareProps) {
  const [share, setShare] = useState<Share | null>(null);
  const { lesson } = play.read;
  const { words } = language;
  useEffect(() => {
    let isHere = true;
    // A move goes first.
    const when = { wanted: () => isHere, turn: () => whenIdle(play) };
    void tellShare(play.runner, lesson, lesson.truth.at, when, (told) => {
      if (isHere) setShare(told);
    }).catch(() => undefined);
    return () => {
      isHere = false;
    };
  }, [play, lesson]);
  if (share === null) return null;
  const percent = (value: number): string => language.measure('percent', value);
  const plain = (value: number): string => language.number(value, value % 1 === 0 ? 0 : 2);
  return (
    <div class="lesson-share">
      <p>
        {shareWords(lesson, language)} <b>{percent(share.share)}</b>. {words.share.moves}
      </p>
      <ul>
        {share.moves.map(({ label, low, high, atLow, atHigh }) => (
          <li key={label.en}>
            {language.say(label)}: {words.share.between(plain(low), plain(high), percent(atLow), percent(atHigh))}
          </li>
        ))}
      </ul>
    </div>
  );
}
