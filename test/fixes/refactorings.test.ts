import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse } from '@nvs/analysis';
import { compare, type RiskModel } from '@nvs/model';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { beforeAll, describe, expect, it } from 'vitest';
import { isModel } from '../../packages/language/src/generated/ast.js';
import { refactoringsAt } from '../../packages/language/src/fixes/refactor/refactorings.js';
import { compileTexts } from '../compile-texts.js';
import { Workspace } from '../lsp/fixture.js';

// A case is a line (from 0) and what is chosen there (`--- LINE: TITLE`), a text, and below `+++` what becomes of it; `=== FILE` is a file that comes with it.

const CASES = readFileSync(fileURLToPath(new URL('refactorings.txt', import.meta.url)), 'utf8')
    .split(/^--- /m)
    .slice(1)
    .map(part => {
        const [, line = '', title = '', before = '', behind = ''] = /^(\d+): (.*)\n([^]*)\+\+\+\n([^]*)$/.exec(part) ?? [];
        const [after = '', file, text] = behind.split(/^=== (\S+)\n/m);
        return { line: Number(line), title, before, after, created: file === undefined || text === undefined ? undefined : { file, text } };
    });

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

/** What is offered on a line, and what each makes of the text. */
async function offered(
    text: string,
    line: number
): Promise<{ title: string; text: string; created: { file: string; text: string } | undefined }[]> {
    return workspace.with([{ name: 'a.nvs', text }], project => {
        const document = project.document('a.nvs'),
            model = document.parseResult.value;
        const range = { start: { line, character: 0 }, end: { line, character: 0 } };
        return !isModel(model)
            ? []
            : refactoringsAt({ document, model, range, around: [document], services: workspace.Nvs }).map(each => ({
                  title: workspace.shared.Wording.of(each.title),
                  text: TextDocument.applyEdits(
                      TextDocument.create('a', 'nvs', 1, text),
                      each.changes.map(change => ({ range: change.range, newText: change.text }))
                  ),
                  created: each.creates && { file: each.creates.uri.slice(each.creates.uri.lastIndexOf('/') + 1), text: each.creates.text }
              }));
    });
}

/** A model without the places in its texts, and without the order of rows that none has a meaning of. */
const meaning = ({ threats, ...model }: RiskModel): unknown =>
    JSON.parse(
        JSON.stringify(
            {
                ...model,
                threats: threats.map(each => ({ ...each, impact: [...each.impact].sort((a, b) => compare(a.criterion, b.criterion)) }))
            },
            (key, value: unknown) => (key === 'at' ? undefined : value)
        )
    );

async function modelOf(texts: Record<string, string>): Promise<RiskModel> {
    const { model, diagnostics } = await compileTexts(texts);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    return model;
}

describe.each(CASES)('$line: $title', ({ line, title, before, after, created }) => {
    it('gives the text that is meant', async () => {
        const found = (await offered(before, line)).find(each => each.title.startsWith(title));
        expect(found).toMatchObject({ text: after });
        expect(found?.created).toEqual(created);
    });

    it('means the same', async () => {
        const [one, other] = [
            await modelOf({ 'a.nvs': before }),
            await modelOf({ 'a.nvs': after, ...(created ? { [created.file]: created.text } : {}) })
        ];
        if (/^Write as/.test(title)) {
            expect(figuresOf(other)).toEqual(figuresOf(one));
        } else {
            expect(meaning(other)).toEqual(meaning(one));
        }
    });
});

/** What is written in another way gives the same figures: classes of likelihood, and what an outage of each thing brings down. */
function figuresOf(model: RiskModel): unknown {
    const { risks, reach } = analyse(model);
    return { risks: risks.map(({ id, current: { likelihood } }) => [id, likelihood.low?.class, likelihood.high?.class]), reach };
}

it('offers nothing where nothing could be meant otherwise', async () => {
    const text = `process power "Electricity"
process gas "Gas"
dependency a "A" of power on gas { buffer: 2 h }
dependency b "B" of power on gas { buffer: 3 h }
measure m "M" { status: planned  effect buffer of b += 2 h }
`;
    expect((await offered(text, 2)).map(({ title }) => title)).toEqual(['Move it to a file of its own, a_2.nvs']);
    expect(await offered(text, 1).then(all => all.length)).toBe(1);
});
