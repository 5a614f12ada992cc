import { message } from '@nvs/words';
import type { Report } from '../json/index.js';
import type { ReportFormat } from '../formats/format.js';
import { bundleOf } from './stix/bundle.js';
import { EXTENSION_ID } from './stix/definition.js';

/** Who threatens whom with what, for programs that exchange knowledge of threats (OASIS STIX 2.1). */
export const STIX_FORMAT = {
    name: 'stix',
    extension: 'stix.json',
    mediaType: 'application/stix+json',
    called: message('formats.stix'),
    goodFor: message('formats.stixFor'),
    use: 'programs',
    opensIn: 'editor',
    isWhole: false,
    write: (report: Report) => pieces(bundleOf(report)),
    isOurs: (head: string) => /^\s*\{\s*"type":\s*"bundle"/.test(head) && head.slice(0, 1000).includes(EXTENSION_ID)
} as const satisfies ReportFormat;

function* pieces({ type, id, objects }: ReturnType<typeof bundleOf>): Generator<string> {
    yield `{\n  "type": ${JSON.stringify(type)},\n  "id": ${JSON.stringify(id)},\n  "objects": [\n`;
    for (const [i, each] of objects.entries()) {
        yield `${i === 0 ? '' : ',\n'}${JSON.stringify(each, undefined, 2).replace(/^/gm, '    ')}`;
    }
    yield '\n  ]\n}\n';
}
