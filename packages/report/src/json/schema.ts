import { schemas } from '@nvs/analysis';
import * as model from '@nvs/model';
import * as z from 'zod';
import { Report, SCHEMA_URL } from './report.js';

/** The JSON Schema (draft 2020-12) of the report, from its one definition. What has a name in the code has the same one under `$defs`. */
export function reportJsonSchema(): Record<string, unknown> {
    for (const [id, schema] of Object.entries({ ...model, ...schemas })) {
        if (schema instanceof z.ZodType && z.globalRegistry.get(schema)?.id === undefined) {
            z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
        }
    }
    const { $schema, ...schema } = z.toJSONSchema(Report, { target: 'draft-2020-12', unrepresentable: 'any' });
    return { $schema, $id: SCHEMA_URL, title: 'NVS report', ...schema };
}
