// The JSON Schema of the study format, generated from the schema that reads it.
import { z } from 'zod';
import { studySchema } from '../model/study.ts';

/** As draft 2020-12, for what a file may say (defaults may be left out). */
export function studyJsonSchema(): object {
  return {
    $id: 'study.schema.json',
    title: 'Doorstep study, format 1',
    ...z.toJSONSchema(studySchema, { io: 'input', unrepresentable: 'any' }),
  };
}
