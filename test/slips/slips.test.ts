import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fixesOf } from '../../packages/language/src/fixes/fixes.js';
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
    /** What a quick fix makes of it. */
    readonly mended: string | undefined;
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
            const [text = '', mended] = lines.join('\n').split('\n+++\n');
            return { text, mended, said, why };
        });
}

const FILES = readdirSync(HERE)
    .filter(name => name.endsWith('.txt'))
    .sort();

test('there are mistakes enough to measure by', () => {
    expect(FILES.flatMap(slipsIn).length).toBeGreaterThan(400);
});

test('a quick fix mends many of them', () => {
    expect(FILES.flatMap(slipsIn).filter(({ mended }) => mended !== undefined).length).toBeGreaterThan(280);
});

describe.each(FILES)('%s', file => {
    test.each(slipsIn(file).map(slip => [slip.text, slip] as const))('%s', async (text, { mended, said, why }) => {
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
        // What a quick fix writes mends what it was offered for …
        const [first] = diagnostics;
        if (replaced !== undefined && first) {
            const after = await load({ 'a.nvs': replaced });
            await forget(after.documents);
            expect(after.diagnostics.map(({ message }) => message)).not.toContain(first.message);
            // … and no other error comes of it.
            if (mended !== undefined) {
                const known = diagnostics.map(({ message }) => message);
                expect(after.diagnostics.filter(({ severity, message }) => severity === 'error' && !known.includes(message))).toEqual([]);
            }
        }
        if (mended !== undefined) {
            expect(replaced).toBe(BEFORE + mended + AFTER);
        }
    });
});

/** The text with the first fix of its first finding. */
function withReplacement(document: LangiumDocument): string | undefined {
    const { diagnostics: [found] = [], textDocument } = document;
    const fix = found ? fixesOf(found, document).find(({ preferred }) => preferred) : undefined;
    return (
        fix &&
        TextDocument.applyEdits(
            textDocument,
            fix.edits.map(({ range, text }) => ({ range, newText: text }))
        )
    );
}
