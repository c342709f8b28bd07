// The number of a seat, instead of a name.
import { useState } from 'preact/hooks';
import { keepSeat } from '../app/kept-seat.ts';
import type { LessonScenery } from '../app/lesson-scenery.ts';
import { MOST_SEATS } from '../persistence/lesson-code.ts';
import type { LessonLanguage } from './lesson-language.ts';

interface SeatProps {
  readonly play: Pick<LessonScenery, 'seat'>;
  readonly language: LessonLanguage;
}

export function SeatField({ play, language }: SeatProps) {
  const { words } = language;
  const [text, setText] = useState(String(play.seat.peek() ?? ''));
  const isMissing = play.seat.value === null;
  return (
    <div class="lesson-seat">
      <label>
        {words.seat}
        <input
          type="number"
          min={1}
          max={MOST_SEATS}
          value={text}
          aria-invalid={isMissing && text !== ''}
          aria-describedby="seat-hint"
          onInput={(event) => {
            setText(event.currentTarget.value);
            const seat = event.currentTarget.value === '' ? Number.NaN : Number(event.currentTarget.value);
            // What is no seat is none in the code either.
            const isSeat = Number.isInteger(seat) && seat >= 1 && seat <= MOST_SEATS;
            play.seat.value = isSeat ? seat : null;
            if (isSeat) keepSeat(seat);
          }}
        />
      </label>
      <span id="seat-hint" class={isMissing && text !== '' ? 'lesson-fault' : 'quiet'}>
        {isMissing ? words.seatHint(MOST_SEATS) : ''}
      </span>
    </div>
  );
}
