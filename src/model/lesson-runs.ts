// What a lesson runs at a setting: which days of which scenarios, and what a move leads to.
import type { Lesson, LessonAside, LessonSetting } from './lesson.ts';

export interface LessonRun {
  readonly scenario: string;
  readonly replication: number;
}

export const MOST_DAYS = 31;

/** Days kept apart for each seat: more than a lesson can draw, where each scenario draws its own. */
const seatDays = (scenarios: number): number => Math.max(64, (MOST_DAYS + 1) * scenarios);

/** What the control of that role stands at, or the other where there is none. */
export function drawn(lesson: Lesson, setting: LessonSetting, role: 'days' | 'same days', without: number): number {
  const row = lesson.controls.findIndex(({ draws }) => draws === role);
  const control = lesson.controls[row];
  return control?.values[setting[row] ?? control.first] ?? without;
}

/** Scenarios whose runs the chart needs. Those that are only told of come first: the map shows the one that comes last. */
export function scenariosIn({ chart }: Lesson, baseline: string): readonly string[] {
  const drawn = scenariosOf([...chart.series, ...(chart.bar?.parts ?? [])], baseline);
  const told = scenariosOf(chart.asides, baseline).filter((id) => !drawn.includes(id));
  return [...new Set([...told, ...drawn])];
}

/** Scenarios that numbers of a chart are of, where one that names none is of the baseline. */
export function scenariosOf(measured: readonly Pick<LessonAside, 'scenario' | 'less'>[], baseline: string): string[] {
  return measured.flatMap(({ scenario = baseline, less }) => (less === undefined ? [scenario] : [scenario, less]));
}

/** The runs of a setting, in a fixed order. A seat draws its own days where the lesson says so. */
export function lessonRuns(lesson: Lesson, baseline: string, setting: LessonSetting, seat: number): LessonRun[] {
  const scenarios = scenariosIn(lesson, baseline);
  const first = lesson.seatLuck ? seat * seatDays(scenarios.length) : 0;
  const days = Math.min(MOST_DAYS, drawn(lesson, setting, 'days', lesson.replications));
  const isSame = drawn(lesson, setting, 'same days', 1) === 1;
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    scenarios.map((scenario, row) => ({
      scenario,
      replication: first + (isSame ? day : scenarios.length * day + row),
    })),
  );
}

/** The settings that one move of a control leads to, those next to where it stands first. */
export function settingsAround({ controls }: Pick<Lesson, 'controls'>, setting: LessonSetting): LessonSetting[] {
  return controls.flatMap(({ values }, control) => {
    const at = setting[control] ?? 0;
    return values
      .map((_, row) => row)
      .filter((row) => row !== at)
      .sort((a, b) => Math.abs(a - at) - Math.abs(b - at) || b - a)
      .map((row) => setting.map((before, index) => (index === control ? row : before)));
  });
}
