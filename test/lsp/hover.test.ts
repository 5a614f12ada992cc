import { beforeAll, describe, expect, it } from 'vitest';
import { at, fixtures, readerOf, Workspace } from './fixture.js';

// `//= CURSOR has: TEXT` and `//= CURSOR none`; `//= language: nl` for who reads Dutch.

let workspace: Workspace;
beforeAll(async () => {
    workspace = await Workspace.create();
});

describe.each(fixtures('hover').map(fixture => ({ name: fixture.name, fixture })))('$name', ({ fixture }) => {
    it('has something expected of each cursor', () => {
        const cursors = new Set(fixture.expected.map(line => /^\d+/.exec(line)?.[0]).filter(number => number !== undefined));
        expect([...cursors].map(Number).sort((a, b) => a - b)).toEqual(fixture.cursors.map((_, index) => index + 1));
    });

    it.each(fixture.expected.filter(line => /^\d/.test(line)))('%s', async line => {
        const [, number = '', what = '', text = ''] = /^(\d+) (\w+)(?:: (.*))?$/.exec(line) ?? [];
        const { file, offset } = fixture.cursors[Number(number) - 1] ?? { file: '', offset: 0 };
        const method = fixture.expected.find(entry => entry.startsWith('method: '))?.slice(8);
        workspace.shared.Wording.language = readerOf(fixture);
        const hover = await workspace.with(
            fixture.files,
            project => {
                const document = project.document(file);
                return workspace.Nvs.lsp.HoverProvider?.getHoverContent(document, at(document, offset));
            },
            method ? { method } : {}
        );
        const value = hover && typeof hover.contents === 'object' && 'value' in hover.contents ? hover.contents.value : undefined;
        if (what === 'none') {
            expect(value).toBeUndefined();
        } else {
            expect(value).toContain(text);
        }
        if (value !== undefined) {
            expect(value.replace(/\\./g, '').replace(/```nvs[\s\S]*?```/g, '')).not.toMatch(/[<>[\]]|command:(?!evil)/);
        }
    });
});
