import { reportJsonSchema } from '@nvs/report';

/** The published JSON Schema of the report. */
export default function generateReportSchema(): { path: string; content: string }[] {
    return [{ path: 'packages/report/schema/report-2.schema.json', content: `${JSON.stringify(reportJsonSchema(), undefined, 2)}\n` }];
}
