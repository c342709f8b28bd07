// Defaults of what slows vehicles beyond the hour of the day: ordinary variation, and days of rain or snow.
import { assumed, type Parameter } from './parameter.ts';

const none = 'no readable source';

export const TRAFFIC = {
  'rules.traffic.dayToDay': assumed('Day-to-day variation of van speed (log scale)', '', 0.08, 0, 0.3, none),
  'rules.traffic.rainShare': assumed(
    'Days with rain',
    'share',
    0.3,
    0,
    0.6,
    `${none}; west-European cities have 100 to 180 days of rain a year`,
  ),
  'rules.traffic.snowShare': assumed('Days with snow or ice on the streets', 'share', 0.02, 0, 0.15, none),
  'rules.traffic.rainMotor': assumed('Speed of vans in rain, as a factor', '', 0.95, 0.8, 1, none),
  'rules.traffic.rainBike': assumed('Speed of cargo bikes in rain, as a factor', '', 0.92, 0.75, 1, none),
  'rules.traffic.snowMotor': assumed('Speed of vans in snow, as a factor', '', 0.75, 0.5, 1, none),
  'rules.traffic.snowBike': assumed('Speed of cargo bikes in snow, as a factor', '', 0.65, 0.3, 1, none),
} as const satisfies Record<string, Parameter>;
