import { describe, expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import { withoutConflicts } from '../../src/grammar/merge-conflicts.js';

const FRAME = 'namespace a\nprocess before "B" { restore: 1 h }\n';

async function found(text: string): Promise<{ findings: [string, number][]; nodes: [string, unknown][] }> {
    const { diagnostics, model } = await compileTexts({ 'a.nvs': `${FRAME}${text}process after "A" { restore: 2 h }\n` });
    return {
        findings: diagnostics.map(({ code, location }) => [code, location.line]),
        nodes: model.nodes.map(node => [node.name, 'restore' in node ? node.restore?.best?.text : undefined])
    };
}

const around: [string, unknown][] = [
    ['after', '2 h'],
    ['before', '1 h']
];

describe('an unfinished merge is one finding, and its first side is read', () => {
    it.each([
        [
            'within an element',
            'process p "P" {\n<<<<<<< HEAD\n  restore: 24 h\n=======\n  restore: 12 h\n>>>>>>> feature\n}\n',
            4,
            [['p', '24 h']]
        ],
        [
            'around elements',
            '<<<<<<< HEAD\nprocess p "P" { restore: 3 h }\n=======\nprocess p "P" { restore: 5 h }\nprocess q "Q"\n>>>>>>> feature\n',
            3,
            [['p', '3 h']]
        ],
        [
            'with their common ancestor',
            '<<<<<<< HEAD\nprocess p "P" { restore: 3 h }\n||||||| 1234abc\nprocess o "O"\n=======\nprocess q "Q"\n>>>>>>> feature\n',
            3,
            [['p', '3 h']]
        ],
        [
            'across the edge of elements',
            'process p "P" {\n<<<<<<< HEAD\n  restore: 3 h\n}\n=======\n  restore: 5 h\n}\nprocess q "Q" {\n>>>>>>> feature\n',
            4,
            [['p', '3 h']]
        ],
        [
            'several',
            'process p "P" {\n<<<<<<< A\n  restore: 3 h\n=======\n  restore: 4 h\n>>>>>>> B\n}\n<<<<<<< A\nprocess q "Q"\n=======\nprocess q "R"\n>>>>>>> B\n',
            4,
            [
                ['p', '3 h'],
                ['q', undefined]
            ]
        ],
        ['half taken out', '>>>>>>> feature\nprocess p "P" { restore: 3 h }\n', 3, [['p', '3 h']]],
        [
            'within another, as merges of merges leave it',
            '<<<<<<< A\n<<<<<<< B\nprocess p "P" { restore: 3 h }\n=======\nprocess p "P" { restore: 4 h }\n>>>>>>> B\n=======\nprocess p "P" { restore: 5 h }\n>>>>>>> A\n',
            3,
            [['p', '3 h']]
        ],
        [
            'within the side that is not read',
            '<<<<<<< A\nprocess p "P" { restore: 3 h }\n=======\n<<<<<<< B\nprocess q "Q"\n=======\nprocess r "R"\n>>>>>>> B\n>>>>>>> A\n',
            3,
            [['p', '3 h']]
        ],
        [
            'with longer signs',
            '<<<<<<<<<< A\nprocess p "P" { restore: 3 h }\n|||||||||| C\n==========\nprocess p "P" { restore: 5 h }\n>>>>>>>>>> B\n',
            3,
            [['p', '3 h']]
        ],
        ['set in since', 'process p "P" {\n  <<<<<<<\tA\n  restore: 3 h\n  =======\n  restore: 5 h\n\t>>>>>>> B\n}\n', 4, [['p', '3 h']]],
        ['of which one line is left', 'process p "P" { restore: 3 h }\n=======\n', 4, [['p', '3 h']]],
        [
            'with line ends of Windows',
            '<<<<<<< HEAD\r\nprocess p "P" { restore: 3 h }\r\n=======\r\nprocess p "P" { restore: 5 h }\r\n>>>>>>> feature\r\n',
            3,
            [['p', '3 h']]
        ]
    ] satisfies [string, string, number, [string, unknown][]][])('%s', async (_, text, line, nodes) => {
        expect(await found(text)).toEqual({
            findings: [['syntax/merge', line]],
            nodes: [...around, ...nodes].sort(([a], [b]) => (a < b ? -1 : 1))
        });
    });

    it.each([
        'process p "P" { description: """\nTitle\n=======\n""" }\n',
        '// <<<<<<< no marker\n',
        'rule r for process p when p.restore < 3 h then info "<<<<<<< x"\n'
    ])('nothing else is one: %j', async text => {
        expect((await found(text)).findings.filter(([code]) => code.startsWith('syntax/'))).toEqual([]);
    });

    it('behind a byte order mark, with its place', () => {
        const { text, conflicts } = withoutConflicts('\uFEFF<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n');
        expect(text).toBe('\uFEFF         \nx\n       \n \n         \n');
        expect(conflicts).toMatchObject([{ offset: 1, line: 1, column: 2 }]);
        expect(withoutConflicts('x\n \t<<<<<<< a\n').conflicts).toMatchObject([{ offset: 4, line: 2, column: 3, length: 9 }]);
    });

    it('every offset stays', () => {
        const text = '<<<<<<< a\nx\n=======\ny\n>>>>>>> b\nz';
        expect(withoutConflicts(text).text).toBe('         \nx\n       \n \n         \nz');
    });
});
