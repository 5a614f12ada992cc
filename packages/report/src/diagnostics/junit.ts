import { compare, type Diagnostic } from '@nvs/model';
import { inWords, message, type Language } from '@nvs/words';
import Builder from 'fast-xml-builder';
import { inOrder, type CheckedProject, type Judged } from './findings.js';
import { printable } from './printable.js';
import { linesOf } from './source-frame.js';

export interface JunitOptions {
    /** Warnings are failed tests too. */
    readonly strict?: boolean;
    /** Of what stands around findings; English where absent. */
    readonly language?: Language;
}

/**
 * Findings as JUnit XML, for build servers: a suite per file. Each finding is a test case; errors (and warnings, when strict) fail, other
 * findings pass and tell what they found in `system-out`. An expectation is a test case under its title, whether it holds or not. A file
 * without findings and expectations is one passed test case.
 */
export function junitDiagnostics(projects: readonly CheckedProject[], options: JunitOptions = {}): string {
    const suites = projects.flatMap(project => suitesOf(project, projects.length > 1, options));
    const tests = suites.flatMap(suite => suite.testcase);
    const builder = new Builder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true });
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n' +
        builder.build({
            testsuites: {
                '@name': 'nvsc check',
                '@tests': tests.length,
                '@failures': tests.filter(test => 'failure' in test).length,
                '@errors': 0,
                testsuite: suites
            }
        })
    );
}

function suitesOf(project: CheckedProject, named: boolean, options: JunitOptions) {
    const byFile = new Map<string, Diagnostic[]>(project.files.map(file => [file, []]));
    for (const found of inOrder(project.diagnostics)) {
        const here = byFile.get(found.location.file);
        if (here) {
            here.push(found);
        } else {
            byFile.set(found.location.file, [found]);
        }
    }
    return [...byFile]
        .sort(([a], [b]) => compare(a, b))
        .map(([file, all]) => {
            const expected = (project.judged?.expectations ?? []).filter(({ at }) => at.file === file);
            const passed = expected
                .filter(({ result }) => result === 'holds')
                .map(({ title }) => ({ '@name': valid(title), '@classname': valid(file) }));
            const cases = [...all.map(found => testcaseOf(found, titleOf(found, expected), options)), ...passed];
            const testcase =
                cases.length > 0
                    ? cases
                    : [{ '@name': inWords(message('findings.nothingHere'), options.language ?? 'en'), '@classname': valid(file) }];
            return {
                '@name': valid(named ? `${project.name}: ${file}` : file),
                '@tests': testcase.length,
                '@failures': testcase.filter(test => 'failure' in test).length,
                '@errors': 0,
                testcase
            };
        });
}

/** The title of the expectation that the finding is about, so that a test keeps its name when it fails. */
function titleOf({ code, location }: Diagnostic, expected: Judged['expectations']): string | undefined {
    return code.startsWith('expect/')
        ? expected.find(({ at }) => at.line === location.line && at.column === location.column)?.title
        : undefined;
}

function testcaseOf(found: Diagnostic, title: string | undefined, options: JunitOptions) {
    const { file, line, column } = found.location;
    const head = { '@name': valid(title ?? `${line}:${column} ${found.code}`), '@classname': valid(file) };
    const related = found.related.map(other => `${other.location.file}:${other.location.line}:${other.location.column}: ${other.message}`);
    const text = valid(
        [
            `${file}:${line}:${column}`,
            found.message,
            ...related,
            inWords(message('findings.seePage', { page: found.page }), options.language ?? 'en')
        ].join('\n')
    );
    return found.severity === 'error' || (options.strict && found.severity === 'warning')
        ? { ...head, failure: { '@type': found.severity, '@message': valid(found.message), '#text': text } }
        : { ...head, 'system-out': `${found.severity}: ${text}` };
}

/** XML 1.0 has no way to write most control characters, half surrogate pairs, U+FFFE and U+FFFF: they are shown by symbols, as in text. */
function valid(text: string): string {
    return linesOf(text)
        .map(printable)
        .join('\n')
        .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
