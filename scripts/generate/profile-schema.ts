import { profileJsonSchema } from '@nvs/model';

/** The published JSON Schema of a profile of reports in a file of its own. */
export default function generateProfileSchema(): { path: string; content: string }[] {
    return [{ path: 'packages/report/schema/profile-1.schema.json', content: `${JSON.stringify(profileJsonSchema(), undefined, 2)}\n` }];
}
