import type { Diagnostic, Location, Severity } from '@nvs/model';
import type { CheckedProject } from '../../src/index.js';

/** A place: `at('a.nvs', 2, 7, 14)` is columns 7 up to 14 of line 2. */
export function at(file: string, line: number, column: number, endColumn = column + 1, endLine = line): Location {
    return { file, line, column, endLine, endColumn };
}

export function finding(
    code: string,
    severity: Severity,
    message: string,
    location: Location,
    related: Diagnostic['related'] = []
): Diagnostic {
    return { code, severity, message, location, related, page: `docs/diagnostics/${code}.md` };
}

export function project(texts: Record<string, string>, diagnostics: Diagnostic[], name = 'national'): CheckedProject {
    return { name, files: Object.keys(texts).sort(), diagnostics, text: file => texts[file] };
}

/** One of each weight, a related place in another file, and a file without findings. */
export function sample(): CheckedProject {
    return project(
        {
            'threats.nvs': 'threat grid "Grid" {\n  by: aurelai\n  likelihood: C in D .. B\n}\n',
            'actors.nvs': 'actor aurelia "Aurelia" {}\n',
            'quiet.nvs': 'namespace quiet\n'
        },
        [
            finding('value/range-order', 'warning', 'The range runs from D down to B.', at('threats.nvs', 3, 15, 26)),
            finding('reference/unknown', 'error', 'Nothing is called "aurelai". Did you mean "aurelia"?', at('threats.nvs', 2, 7, 14), [
                { message: '"aurelia" is declared here', location: at('actors.nvs', 1, 7, 14) }
            ]),
            finding('element/untitled', 'info', 'A summary would help readers.', at('actors.nvs', 1, 1, 6))
        ]
    );
}

/** Text that means something to terminals, XML, workflow commands and URIs, with a half surrogate pair. */
export const nasty = '100% <b>&amp;"\'</b>, a: b\r\n::error::x \u001b[31m\u0000\u0007 \ud83d\ude00 \ud800 \u202e ]]> -->';
