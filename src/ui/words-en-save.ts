// English words of taking charts and tables along. What a chart is called here is part of its file's name.

export const saveWords = {
  save: {
    as: (what: string, kind: string) => `Save ${what} as ${kind}`,
    failed: (why: string) => `The file could not be made (${why}). The study is as it was.`,
    /** How many a file holds, in its name. */
    scenarios: (count: number) => `${count} ${count === 1 ? 'scenario' : 'scenarios'}`,
    figure: 'Figure',
    unit: 'Unit',
    low: (head: string) => `${head}, low`,
    high: (head: string) => `${head}, high`,
    draws: (head: string) => `${head}, draws`,
    best: 'Best',
    interval: (scenario: string) => `${scenario}, 95 % interval`,
    less: (scenario: string, baseline: string) => `${scenario} less ${baseline}`,
    charts: {
      costByTier: 'cost by tier',
      costAgainstLateness: 'cost against lateness',
      difference: 'difference in cost',
      onTimeDifference: 'difference in time',
      tornado: 'what it hangs on',
      lateness: 'lateness',
      tenths: 'dearest parcels',
      causes: 'causes of lateness',
      driving: 'driving by hour',
      standing: 'standing by hour',
      load: 'load of the tour',
      bars: 'vehicles of the day',
    },
    tables: { figures: 'all figures', tours: 'tours of the day' },
  },
} as const;
