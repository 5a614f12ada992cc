import { projectFileJsonSchema } from '@nvs/model';

/** The JSON Schema that editors check `nvs.json` by. */
export default function generateProjectSchema(): { path: string; content: string }[] {
    return [{ path: 'packages/extension/schema/nvs.schema.json', content: `${JSON.stringify(projectFileJsonSchema(), undefined, 2)}\n` }];
}
