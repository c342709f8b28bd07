// The number of a seat, instead of a name.
import { useState } from 'preact/hooks';
import type { LessonScenery } from '../app/lesson-scenery.ts';
import { MOST_SEATS } from '../persistence/lesson-code.ts';
import type { LessonLanguage } from './lesson-language.ts';

interface SeatProps {
  readonly play: Pick<LessonScenery, 'seat'>;
  readonly language: LessonLanguage;
}

export function SeatField({ play, language }: SeatProps) {
  const [text, setText] = useState(String(play.seat.peek()));
  return (
    <label class="lesson-seat">
      {language.words.seat}
      <input
        type="number"
        min={1}
        max={MOST_SEATS}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          const seat = Number(event.currentTarget.value);
          if (Number.isInteger(seat) && seat >= 1 && seat <= MOST_SEATS) play.seat.value = seat;
        }}
      />
    </label>
  );
}
