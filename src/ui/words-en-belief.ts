// Words of the table that holds the program against published figures.
export const beliefWords = {
  belief: {
    title: 'Can I believe it?',
    summary: (reached: number, all: number, version: string, date: string) =>
      `Doorstep ${version} against published figures, run on ${date}: ${reached} of ${all} targets reached. A miss is left a miss.`,
    head: ['What', 'Published', 'Doorstep', '95 %', 'Verdict'],
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
