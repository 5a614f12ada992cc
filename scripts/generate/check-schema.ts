import { checkReportJsonSchema } from '@nvs/report';

/** The published JSON Schema of what `nvsc check --format json` prints. */
export default function generateCheckSchema(): { path: string; content: string }[] {
    return [{ path: 'packages/report/schema/check-1.schema.json', content: `${JSON.stringify(checkReportJsonSchema(), undefined, 2)}\n` }];
}
