// The JSON Schema of a lesson's file, generated from the schema that reads it.
import { z } from 'zod';
import { lessonSchema } from '../model/lesson.ts';

/** As draft 2020-12, for what a file may say (defaults may be left out). */
export function lessonJsonSchema(): object {
  return {
    $id: 'lesson.schema.json',
    title: 'Doorstep lesson',
    ...z.toJSONSchema(lessonSchema, { io: 'input', unrepresentable: 'any' }),
  };
}
