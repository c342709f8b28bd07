// The lessons' own words in English; questions and answers stand in the lesson files.
export const lessonWords = {
  language: 'en',
  page: (title: string) => `${title} · Doorstep lesson`,
  minutes: (lesson: number, minutes: number) => `Lesson ${lesson} · ${minutes} min`,
  part: (row: number, rows: number) => `question ${row} of ${rows}`,
  nextQuestion: 'Next question',
  share: {
    is: 'Of the cost here this much is the last mile, all but trunk and sorting:',
    moves: 'Assumptions move it, the first one most:',
    between: (low: string, high: string, atLow: string, atHigh: string) => `${atLow} at ${low}, ${atHigh} at ${high}`,
  },
  loading: 'Loading the lesson',
  unreadable: 'This lesson cannot be read.',
  map: 'Map of the town with the vehicles of the day on show',
  noMap: 'The map could not be drawn; everything else works.',
  yourBet: 'Your bet',
  place: 'Bet',
  watch: 'Just watch',
  seat: 'Seat',
  curve: (value: string) => `Expected at ${value}`,
  notYet: 'Bet first, then move it.',
  working: 'Driving the day',
  reveal: 'What is it?',
  triesLeft: (left: number) => (left === 1 ? 'one more try' : `${left} more tries`),
  right: 'Your bet was right.',
  wrong: 'Your bet was another.',
  near: (bet: string) => `You bet ${bet}.`,
  betMark: 'Your bet',
  playOn: 'Play on',
  code: 'Your code',
  codeHint: 'Give it to your teacher, or let it be scanned.',
  qr: 'QR code of your code',
  next: 'Next lesson',
  each: (label: string, value: string) => `${label} ${value}`,
  tries: 'Your tries as a table',
  interval: (low: string, high: string) => `95 times in 100 between ${low} and ${high}`,
  oneDay: 'One day has no interval.',
  teacher: {
    page: 'For teachers · Doorstep lessons',
    title: 'For teachers',
    intro: (count: number, minutes: number) =>
      `${count} lessons on why the last mile is costly, ${minutes} minutes in all; each stands by itself. Students need a link and no account.`,
    steps: [
      'Give out seat numbers instead of names, and a worksheet each.',
      'Open a lesson on everybody’s device, or on the screen in front with “Just watch”.',
      'Everybody bets first. Then they move the control three times before they ask for the answer.',
      'Collect the codes of the end screen on the class page, or count hands there.',
      'Show the bets, then the answer with all seats in one chart, then ask what stands below.',
    ],
    own: 'A lesson of your own',
    desk: 'The full simulator',
    goal: 'Learnt',
    takeaway: 'To remember',
    ask: 'Ask afterwards',
    key: 'Key',
    worksheet: 'Worksheet',
    printWorksheet: 'Worksheet to print',
    printKey: 'Key to print',
    print: 'Print',
    assumed:
      'Towns and demand are synthetic. What a metre of trench, a fee or an hour costs is assumed; the guide to a lesson of one’s own says within which range.',
    surprised: 'What surprised me',
    oneLine: 'The line worth remembering',
    answer: 'The answer',
  },
  class: {
    page: 'Class · Doorstep lessons',
    title: 'The class',
    hint: 'Paste the codes of the class, one a line. Each one is run again here.',
    codes: 'Codes',
    read: 'Read them',
    mistyped: (code: string) => `${code}: mistyped. Twelve letters and digits that fit together were expected.`,
    otherVersion: (code: string) => `${code}: from another version of Doorstep or of the lesson. Play it again here.`,
    unknown: (code: string) => `${code}: of a lesson that is not here.`,
    twice: (code: string, seat: number) => `${code}: seat ${seat} has a later code, which counts.`,
    seats: (count: number) => (count === 1 ? 'one seat' : `${count} seats`),
    bets: 'Bets',
    reveal: 'Reveal',
    running: (done: number, total: number) => `${done} of ${total} run again`,
    overlay: 'All seats',
    interval: (mean: string, low: string, high: string, days: number) =>
      `Over ${days} days of the class A costs ${mean} more than B: between ${low} and ${high}.`,
    hands: 'Counts of hands instead',
    none: 'No code yet.',
    seat: 'Seat',
    bet: 'Bet',
    setting: 'Setting',
    result: 'Result',
    watched: 'watched',
  },
} as const;

/** The same shape in another language. */
export type LessonWords = Worded<typeof lessonWords>;
type Worded<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? string
    : Words[Key] extends (...details: infer Details) => string
      ? (...details: Details) => string
      : Worded<Words[Key]>;
};
