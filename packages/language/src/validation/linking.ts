import type { LangiumDocument } from 'langium';
import type { NvsServices } from '../module.js';
import { isNvsLinkingError } from '../references/linker.js';
import type { NvsLinkingError } from '../references/linker.js';
import type { Finding } from './finding.js';

/** One finding for each name that leads nowhere. */
export function linkingFindings(document: LangiumDocument, _services: NvsServices): Finding[] {
    const findings: Finding[] = [];
    for (const reference of document.references) {
        const error = reference.error;
        if (error && isNvsLinkingError(error)) findings.push(toFinding(error));
    }
    return findings;
}

function toFinding({ code, message, info: { container, reference }, candidates }: NvsLinkingError): Finding {
    const range = reference.$refNode?.range;
    return {
        code, message, node: container,
        ...(range ? { range } : {}),
        related: candidates.map(({ node, name }) => ({ node, message: `${name} is here.` }))
    };
}
