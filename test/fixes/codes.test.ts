import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LangiumDocument } from 'langium';
import { describe, expect, test } from 'vitest';
import type { Diagnostic as Told } from '@nvs/model';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Fix } from '../../packages/language/src/fixes/fix.js';
import { fixesOf } from '../../packages/language/src/fixes/fixes.js';
import { CODES, isCode } from '../../packages/language/src/validation/codes.js';
import { WHY_NO_FIX } from '../../scripts/generate/why-no-fix.js';
import { examples, page } from '../checks/pages.js';
import { forget, load, Nvs, shared, type Files } from '../checks/project.js';

// Every code has a fix that was tried, or its page says why it has none.

/** What is found in a document, with what is only found in its project. */
function foundIn(document: LangiumDocument): Diagnostic[] {
    const whole = Nvs.project.Texts.of(shared.workspace.Projects.of(document.uri.toString()));
    return [...(document.diagnostics ?? []), ...(whole.found.get(document) ?? []), ...(whole.foundInRings.get(document) ?? [])];
}

/** What lets a finding stand mends nothing. */
const mends = ({ title }: Fix): boolean => title.code !== 'allow.here' && title.code !== 'fixes.severity';
const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

const applied = (files: Files, { edits }: Fix): Files =>
    Object.fromEntries(
        Object.entries(files).map(([name, text]) => [
            name,
            TextDocument.applyEdits(
                TextDocument.create(name, 'nvs', 1, text),
                edits.filter(({ uri }) => nameOf(uri) === name).map(({ range, text: newText }) => ({ range, newText }))
            )
        ])
    );

/** What each fix makes of the bad examples of a code: whether what it is for is still told, and the errors that come of it. */
async function tried(code: string): Promise<{ fix: Fix; stays: boolean; errors: Told[] }[]> {
    const made: { fix: Fix; stays: boolean; errors: Told[] }[] = [];
    for (const { files } of examples(page(code) ?? '').filter(({ kind }) => kind === 'bad')) {
        const { documents, diagnostics } = await load(files);
        const fixes = documents.flatMap(document =>
            foundIn(document)
                .filter(each => each.code === code)
                .flatMap(each =>
                    fixesOf(each, document, documents)
                        .filter(mends)
                        .map(fix => ({ fix, said: each.message }))
                )
        );
        await forget(documents);
        const known = new Set(diagnostics.map(({ message }) => message));
        for (const { fix, said } of fixes) {
            const after = await load(applied(files, fix));
            await forget(after.documents);
            made.push({
                fix,
                stays: after.diagnostics.some(({ message }) => message === said),
                errors: after.diagnostics.filter(({ severity, message }) => severity === 'error' && !known.has(message))
            });
        }
    }
    return made;
}

/** Codes whose fixes are tried by a case of their own. */
function mendedByCases(): Set<string> {
    const read = (folder: string, file: string): string => readFileSync(fileURLToPath(new URL(folder + file, import.meta.url)), 'utf8');
    const slips = readdirSync(fileURLToPath(new URL('../slips/', import.meta.url))).filter(name => name.endsWith('.txt'));
    return new Set([
        ...[...read('./', 'chosen.txt').matchAll(/^--- (\S+): (?!Allow)/gm)].map(([, code = '']) => code),
        ...slips.flatMap(name =>
            read('../slips/', name)
                .split(/^--- /m)
                .filter(part => part.includes('\n+++\n'))
                .map(part => part.slice(0, part.indexOf(':')))
        )
    ]);
}

describe('a code has a fix, or a reason why not', () => {
    const cases = mendedByCases();
    test.each(Object.keys(CODES))('%s', async code => {
        const made = await tried(code);
        expect(made.filter(({ stays, errors }) => stays || errors.length > 0)).toEqual([]);
        const isMended = made.length > 0 || cases.has(code);
        expect(
            isCode(code) && WHY_NO_FIX[code] !== undefined,
            isMended ? 'has a fix' : 'is to be given a fix, or a reason in why-no-fix.ts'
        ).toBe(!isMended);
        expect(/^\*\*No quick fix\.\*\* \S/m.test(page(code) ?? '')).toBe(!isMended);
    });
});
