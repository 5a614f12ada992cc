import { describe, expect, it } from 'vitest';
import { textDiagnostics } from '../../src/index.js';
import { at, finding, nasty, project, sample } from './sample.js';

describe('findings for people', () => {
    it('are by file and place, with frames, related places, pages and a summary', () => {
        expect(textDiagnostics([sample()])).toBe(`actors.nvs  1 note

  note actors.nvs:1:1  element/untitled
    A summary would help readers.
       1 | actor aurelia "Aurelia" {}
         | ^^^^^
    see docs/diagnostics/element/untitled.md

threats.nvs  1 error and 1 warning

  error threats.nvs:2:7  reference/unknown
    Nothing is called "aurelai". Did you mean "aurelia"?
       2 |   by: aurelai
         |       ^^^^^^^
    actors.nvs:1:7: "aurelia" is declared here
       1 | actor aurelia "Aurelia" {}
         |       ^^^^^^^
    see docs/diagnostics/reference/unknown.md

  warning threats.nvs:3:15  value/range-order
    The range runs from D down to B.
       3 |   likelihood: C in D .. B
         |               ^^^^^^^^^^^
    see docs/diagnostics/value/range-order.md

1 error, 1 warning and 1 note in 3 files.
`);
    });

    it('show the lines of one or two other places, not of more; what is said of the place itself stands without one', () => {
        const related = ['one', 'two', 'three'].map((message, index) => ({ message, location: at('a.nvs', index + 1, 1) }));
        const found = (count: number): string =>
            textDiagnostics([
                project({ 'a.nvs': 'A\nB\nC\n' }, [finding('a/b', 'error', 'm', at('a.nvs', 1, 1), related.slice(0, count))])
            ]);
        expect(found(2)).toContain('         | ^\n    one\n    a.nvs:2:1: two\n       2 | B\n         | ^\n    see');
        expect(found(3)).toContain('         | ^\n    one\n    a.nvs:2:1: two\n    a.nvs:3:1: three\n    see');
    });

    it('say so when there is nothing to say', () => {
        expect(textDiagnostics([project({ 'a.nvs': '' }, [])])).toBe('No problems found in 1 file.\n');
        expect(textDiagnostics([project({ 'a.nvs': '' }, []), project({}, [])])).toBe('No problems found in 1 file of 2 projects.\n');
    });

    it('say how many rules and expectations were run, where there are any', () => {
        const judged = (rules: number, expectations: number) =>
            textDiagnostics([
                {
                    ...project({ 'a.nvs': '' }, []),
                    judged: {
                        run: true,
                        rules,
                        expectations: Array.from({ length: expectations }, () => ({ title: 't', result: 'holds', at: at('a.nvs', 1, 1) }))
                    }
                }
            ]);
        expect(judged(1, 2)).toBe('No problems found in 1 file; 1 rule and 2 expectations run.\n');
        expect(judged(0, 1)).toBe('No problems found in 1 file; 1 expectation run.\n');
        expect(judged(0, 0)).toBe('No problems found in 1 file.\n');
    });

    it('name the project when there are several', () => {
        expect(textDiagnostics([sample(), project({}, [], 'other')])).toMatch(/^Project national\n\nactors\.nvs/);
    });

    it('have terminal codes only when asked for', () => {
        expect(textDiagnostics([sample()], { colour: true })).toContain('\u001b[31m');
        expect(textDiagnostics([sample()], { colour: false })).not.toContain('\u001b');
    });

    it('never pass on control characters of a model', () => {
        const text = textDiagnostics([
            project(
                { 'a.nvs': nasty },
                [finding('a/b', 'error', nasty, at('a.nvs', 1, 1, 5), [{ message: nasty, location: at('a.nvs', 2, 1) }])],
                nasty
            ),
            project({}, [], nasty)
        ]);
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
        expect(text).toContain('␛[31m');
    });

    it('cut a huge message and say how much was left out', () => {
        const text = textDiagnostics([project({}, [finding('a/b', 'error', '😀'.repeat(500_000), at('a.nvs', 1, 1))])]);
        expect(text.length).toBeLessThan(3000);
        expect(text).toContain('… (998,000 more characters)');
    });

    it('come in the same order from checks that ran in another', () => {
        const one = sample();
        expect(textDiagnostics([{ ...one, diagnostics: [...one.diagnostics].reverse() }])).toBe(textDiagnostics([one]));
    });

    it('speaks Dutch around what is found', () => {
        const text = textDiagnostics([sample(), project({}, [], 'ander')], { language: 'nl' });
        expect(text).toMatch(/actors\.nvs {2}1 opmerking\n/);
        expect(text).toMatch(/\n {2}opmerking actors\.nvs:/);
        expect(text).toMatch(/\n {4}zie docs\/diagnostics\//);
        expect(text).toMatch(/\n1 fout, 1 waarschuwing en 1 opmerking in \d bestanden van 2 projecten[^]*\.\n$/);
        expect(textDiagnostics([project({ 'a.nvs': '' }, [])], { language: 'nl' })).toBe('Geen problemen gevonden in 1 bestand.\n');
    });
});
