import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { isModel, isProcess } from '../../packages/language/src/generated/ast.js';
import { show } from '../checks/marks.js';
import { forget, load } from '../checks/project.js';

/** A sound model around the mistake, so that all that is found comes from it. */
const BEFORE = `use nvs.anv2022
assessment "A" { method: anv2022  horizon: 5 years }
organisation nctv "Coordinator"
actor aurelia "State actor" { kind: state }
process power "Electricity"
process payments "Payments"
asset diesel "Generators"
resource gas "Gas" { supply: NO 60%, US 40% }
source letter "Letter"
theme cyber "Cyber"
scope saba "Saba"
threat storm "Storm" { disrupts: power }
`;
const AFTER = '\nprocess last "The last one"\n';
const FIRST_LINE = BEFORE.split('\n').length;

/** What is said: the code, and the part of the message that tells the way out. */
interface Said {
    readonly code: string;
    readonly says: string;
}
/** A mistake of a first day. `why`: why it is told more than once. */
interface Slip {
    readonly text: string;
    readonly said: readonly Said[];
    readonly why: string | undefined;
}

const HERE = fileURLToPath(new URL('./', import.meta.url));

/**
 * The mistakes of a file: `--- CODE: PART OF THE MESSAGE` and below it what somebody types. One mistake gives one message; where it
 * gives several (`--- CODE: … & CODE: …`) the next line says why: `# the two lines are two mistakes`.
 */
function slipsIn(file: string): Slip[] {
    return readFileSync(HERE + file, 'utf8')
        .split(/^--- /m)
        .slice(1)
        .map(part => {
            const [head = '', ...lines] = part.replace(/\n$/, '').split('\n');
            const why = lines[0]?.startsWith('# ') && head.includes(' & ') ? lines.shift()?.slice(2) : undefined;
            const said = head
                .split(' & ')
                .map(each => ({ code: each.slice(0, each.indexOf(': ')), says: each.slice(each.indexOf(': ') + 2) }));
            return { text: lines.join('\n'), said, why };
        });
}

const FILES = readdirSync(HERE)
    .filter(name => name.endsWith('.txt'))
    .sort();

test('there are mistakes enough to measure by', () => {
    expect(FILES.flatMap(slipsIn).length).toBeGreaterThan(400);
});

describe.each(FILES)('%s', file => {
    test.each(slipsIn(file).map(slip => [slip.text, slip] as const))('%s', async (text, { said, why }) => {
        const { documents, diagnostics } = await load({ 'a.nvs': BEFORE + text + AFTER });
        const model = documents[0]?.parseResult.value;
        const replaced = documents[0] ? withReplacement(documents[0]) : undefined;
        await forget(documents);
        // One mistake, one message.
        expect(
            diagnostics.map(({ code }) => code),
            diagnostics.map(show).join('\n')
        ).toEqual(said.map(({ code }) => code));
        expect(said.length === 1 || why !== undefined, 'several messages have a reason').toBe(true);
        said.forEach(({ says }, index) => expect(diagnostics[index]?.message).toContain(says));
        // It says where.
        for (const { location } of diagnostics) {
            expect(location.line).toBeGreaterThanOrEqual(FIRST_LINE);
            expect(location.line).toBeLessThan(FIRST_LINE + text.split('\n').length);
            expect(location.endLine > location.line || location.endColumn > location.column, 'something is underlined').toBe(true);
        }
        expect(
            isModel(model) && model.entries.some(entry => isProcess(entry) && entry.name === 'last'),
            'the next element is still there'
        ).toBe(true);
        // What a quick fix writes mends what it was offered for.
        if (replaced !== undefined) {
            const after = await load({ 'a.nvs': replaced });
            await forget(after.documents);
            expect(after.diagnostics.map(({ message }) => message)).not.toContain(diagnostics[0]?.message);
        }
    });
});

/** The text with the replacement of its first finding. */
function withReplacement({ diagnostics = [], textDocument }: LangiumDocument): string | undefined {
    const [found] = diagnostics;
    const data: unknown = found?.data;
    if (!found || typeof data !== 'object' || data === null || !('replacement' in data) || typeof data.replacement !== 'string') {
        return undefined;
    }
    const text = textDocument.getText();
    return text.slice(0, textDocument.offsetAt(found.range.start)) + data.replacement + text.slice(textDocument.offsetAt(found.range.end));
}
