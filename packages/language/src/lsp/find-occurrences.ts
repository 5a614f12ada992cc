import type { LangiumDocument } from 'langium';
import { isCriterion, isElement, isInterest, isModel, isRule, isVariable } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { documentOf, sameTarget } from './named.js';
import type { Target } from './named.js';
import { occurrencesIn, occurrencesOf, referenceSegments } from './occurrences.js';
import type { Occurrence } from './occurrences.js';

/** Where something is named, in the order of documents and places. */
export interface Place {
    readonly document: LangiumDocument;
    readonly occurrence: Occurrence;
}

/** All places that name the target: its declaration, references by any segment, values of a class, holes in messages. */
export function findOccurrences(target: Target, services: NvsServices, only?: LangiumDocument): Place[] {
    const own = target.type === 'node' ? documentOf(target.node) : undefined;
    const local = target.type === 'node' && isVariable(target.node);
    const documents = only ? [only] : local ? [own] : services.shared.workspace.LangiumDocuments.all.toArray();
    return documents
        .filter(document => document !== undefined)
        .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1))
        .flatMap(document =>
            [...distinct(occurrencesFor(target, document, own, services))]
                .sort((a, b) => a.offset - b.offset)
                .map(occurrence => ({ document, occurrence }))
        );
}

function* distinct(occurrences: Iterable<Occurrence>): Generator<Occurrence> {
    const seen = new Set<number>();
    for (const occurrence of occurrences) {
        if (seen.has(occurrence.offset)) {
            continue;
        }
        seen.add(occurrence.offset);
        yield occurrence;
    }
}

/** References to elements are known to the document; everything else is found by going over its tree. */
function* occurrencesFor(
    target: Target,
    document: LangiumDocument,
    own: LangiumDocument | undefined,
    services: NvsServices
): Generator<Occurrence> {
    if (target.type === 'namespace' || !isElement(target.node)) {
        for (const occurrence of occurrencesIn(document, services)) {
            if (sameTarget(occurrence.target, target)) {
                yield occurrence;
            }
        }
        return;
    }
    const { node } = target;
    const parent = isInterest(node) || isCriterion(node);
    if (document === own) {
        for (const occurrence of occurrencesOf(node, services)) {
            if (sameTarget(occurrence.target, target)) {
                yield occurrence;
            }
        }
    }
    for (const reference of document.references) {
        if (!('ref' in reference) || (reference.ref !== node && !(parent && isCriterion(reference.ref)))) {
            continue;
        }
        for (const occurrence of referenceSegments(reference)) {
            if (sameTarget(occurrence.target, target)) {
                yield occurrence;
            }
        }
    }
    yield* inTemplates(target, document, services);
}

function* inTemplates(target: Target, document: LangiumDocument, services: NvsServices): Generator<Occurrence> {
    const { value } = document.parseResult;
    for (const entry of isModel(value) ? value.entries.filter(isRule) : []) {
        if (!entry.outcome) {
            continue;
        }
        for (const occurrence of occurrencesOf(entry.outcome, services)) {
            if (sameTarget(occurrence.target, target)) {
                yield occurrence;
            }
        }
    }
}
