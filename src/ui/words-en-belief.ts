// Words of the table that holds the program against published figures.
export const beliefWords = {
  belief: {
    title: 'Can I believe it?',
    summary: (reached: number, all: number, version: string, date: string) =>
      `Doorstep ${version} against published figures, run on ${date}: ${reached} of ${all} targets reached. A miss is left a miss.`,
    quick:
      'These are the figures of the short run (doorstep validate --quick), in which queues (V2) may be 5 % off; the full run takes minutes and allows them 2 %.',
    head: ['What', 'Verdict', 'Published ± tolerance', 'Doorstep, 95 %'],
    above: (limit: string) => `above ${limit}`,
    below: (limit: string) => `below ${limit}`,
    /** What a row measures, by its id; null: it stays English. */
    quantity: (_id: string, english: string): string | null => english,
    remark: (english: string): string | null => english,
    reached: 'reached',
    missed: 'missed',
    none: 'The table did not come with this copy of the page. The command "doorstep validate" prints it.',
  },
};
