import type { LangiumDocument } from 'langium';
import type { DocumentValidator } from 'langium';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { withoutConsequences } from './broken.js';
import { attempt } from './check.js';
import { checkModel } from './checks.js';
import { linkingFindings } from './linking.js';
import { syntaxFindings } from './syntax.js';
import type { Broken } from './syntax.js';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { isMistake } from './codes.js';
import { rangeOf, type Finding } from './finding.js';
import { allowancesMustSayWhy } from './allow.js';
import { toldAndAllowed } from './lsp-diagnostic.js';
import { isLibrary } from '../workspace/projects.js';

/** Finds what is wrong with one file: its syntax, its references, then the checks of files. Never throws. The library is known to be sound. */
export class NvsDocumentValidator implements DocumentValidator {
    constructor(private readonly services: NvsServices) {}

    validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
        if (isLibrary(document.uri.toString())) {
            return Promise.resolve([]);
        }
        const { told, allowed } = toldAndAllowed(fileFindings(document, this.services), document, this.services);
        allowedInFiles.set(document, allowed);
        return Promise.resolve(told);
    }
}

const allowedInFiles = new WeakMap<LangiumDocument, readonly Diagnostic[]>();

/** What was found in a file that a remark in it allows. */
export function allowedInFile(document: LangiumDocument): readonly Diagnostic[] {
    return allowedInFiles.get(document) ?? [];
}

/** What is wrong with one file, in no particular order. */
export function fileFindings(document: LangiumDocument, services: NvsServices): Finding[] {
    const model = document.parseResult.value;
    if (!isModel(model)) {
        return [];
    }
    const findings: Finding[] = [],
        others: Finding[] = [],
        broken: Broken[] = [];
    const look = (part: 'syntax' | 'names' | 'file', run: () => void): void => {
        attempt({ part }, model, finding => findings.push(finding), run);
    };
    look('syntax', () => {
        const found = syntaxFindings(document, model, services);
        findings.push(...found.findings);
        broken.push(...found.broken);
    });
    look('names', () => {
        others.push(...linkingFindings(document, services));
    });
    look('file', () => {
        allowancesMustSayWhy(document, finding => findings.push(finding), services);
        checkModel(model, finding => others.push(finding), services);
    });
    const told = withoutConsequences(others, broken, document),
        isTold = new Set(told);
    untold.set(
        document,
        others.filter(each => !isTold.has(each) && isMistake(each.code)).map(each => rangeOf(each))
    );
    return [...findings, ...ofOneMethod(told)];
}

/** Where no method applies, neither its criteria nor its classes are known: one mistake, told once. */
function ofOneMethod(findings: readonly Finding[]): readonly Finding[] {
    return findings.some(({ wantsMethod }) => wantsMethod) ? findings.filter(({ code }) => code !== 'value/no-scale') : findings;
}

const untold = new WeakMap<LangiumDocument, readonly Range[]>();

/** Where in a document something cannot be as it is written that is not told, for it may only follow from a mistake of syntax. */
export function untoldMistakes(document: LangiumDocument): readonly Range[] {
    return untold.get(document) ?? [];
}
