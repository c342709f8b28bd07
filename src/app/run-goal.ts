// How far the background runs go by themselves.

export interface RunGoal {
  /** Runs a scenario at most. */
  readonly most: number;
  /** True where the runs go on though every sign is certain. */
  readonly isAll: boolean;
}
