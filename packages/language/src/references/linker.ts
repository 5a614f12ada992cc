import type { AstNode, AstNodeDescription, GenericAstNode, LangiumDocument, LinkingError, ReferenceInfo } from 'langium';
import { AstUtils, DefaultLinker, isAstNode, isReference } from 'langium';
import type { KindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { isAggregate, isBinary, isImpactRow, isModel, isPath, isQuantifier, isQuestion, isRule, isVerdict } from '../generated/ast.js';
import type { Model, ScaleClass, Variable } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { criteriaByCode } from './criterion-codes.js';
import { expectedKinds } from './expected.js';
import type { NvsIndexManager } from './index-manager.js';
import { isExported } from './name-index.js';
import type { Exported } from './name-index.js';
import type { ProjectAround } from './project-around.js';
import { resolve } from './resolution.js';
import type { Place } from './resolution.js';
import { classNamed } from './scales.js';

/** Why a reference leads nowhere. */
export interface NvsLinkingError extends LinkingError {
    readonly said: Message;
    readonly code: 'reference/unknown' | 'reference/kind' | 'reference/ambiguous';
    /** The elements that the message speaks of. */
    readonly candidates: readonly Exported[];
}

export function isNvsLinkingError(error: LinkingError): error is NvsLinkingError {
    return 'candidates' in error;
}

const CRITERIA: readonly KindName[] = ['Criterion'];
const INTERESTS: readonly KindName[] = ['Interest'];
const DOLLAR = '$'.charCodeAt(0);

/** Resolves names by hash, nearest first; of equally near candidates the kind that fits decides. */
export class NvsLinker extends DefaultLinker {
    private readonly index: () => NvsIndexManager;
    private readonly projects: ProjectAround;
    /** The file that is being linked, and what its names mean, by the kinds expected. */
    private linking: Model | undefined;
    private readonly known = new Map<readonly KindName[], Map<string, AstNodeDescription>>();

    constructor(services: NvsServices) {
        super(services);
        this.index = () => services.shared.workspace.IndexManager;
        this.projects = services.shared.workspace.Projects;
    }

    /**
     * Links all references of a document in one pass. A name means the same throughout a file wherever the same kinds are
     * expected, so that each is looked up once. What was resolved before its time, because another file asked for it, is resolved
     * anew: names may have changed since.
     */
    override link(document: LangiumDocument): Promise<void> {
        const { value } = document.parseResult;
        this.unlink(document);
        this.linking = isModel(value) ? value : undefined;
        this.linkBelow(value, document);
        this.linking = undefined;
        this.known.clear();
        return Promise.resolve();
    }

    private linkBelow(node: AstNode, document: LangiumDocument): void {
        const container = node as GenericAstNode;
        for (const property in container) {
            if (property.charCodeAt(0) === DOLLAR) {
                continue;
            }
            const value = container[property];
            if (typeof value !== 'object' || value === null) {
                continue;
            }
            if (Array.isArray(value)) {
                for (let index = 0; index < value.length; index++) {
                    this.linkValue(value[index], container, property, index, document);
                }
            } else {
                this.linkValue(value, container, property, undefined, document);
            }
        }
    }

    private linkValue(value: unknown, container: AstNode, property: string, index: number | undefined, document: LangiumDocument): void {
        if (isAstNode(value)) {
            this.linkBelow(value, document);
        } else if (isReference(value)) {
            this.doLink({ container, property, ...(index === undefined ? {} : { index }), reference: value }, document);
        }
    }

    override getCandidate(info: ReferenceInfo): AstNodeDescription | LinkingError {
        const model = AstUtils.findRootNode(info.container);
        const text = info.reference.$refText;
        if (!isModel(model)) {
            return this.failure(info, 'reference/unknown', message('references.unknown', { name: text, kinds: [] }));
        }
        const place = this.projects.place(model);
        if ((isPath(info.container) && info.property === 'target') || (isVerdict(info.container) && info.property === 'of')) {
            return this.pathTarget(info, text, place, model);
        }
        const written = info.reference.$refNode;
        if (written?.root.fullText.startsWith('"', written.offset)) {
            return this.byCode(info, text);
        }
        return model === this.linking ? this.element(info, text, place) : this.meant(info, text, place, expectedKinds(info));
    }

    /** Points references into the changed documents at the new elements of the same name. */
    repoint(document: LangiumDocument, changed: ReadonlySet<string>): void {
        const names = this.index().names;
        for (const reference of document.references) {
            const before = '$nodeDescription' in reference ? reference.$nodeDescription : undefined;
            if (!before || !isExported(before) || !changed.has(before.document)) {
                continue;
            }
            const now = names.get(before.name).find(entry => entry.document === before.document && entry.type === before.type);
            if (now) {
                Object.assign(reference, { _ref: now.node, _nodeDescription: now });
            }
        }
    }

    private element(info: ReferenceInfo, text: string, place: Place): AstNodeDescription | LinkingError {
        const kinds = expectedKinds(info);
        const known = this.known.get(kinds)?.get(text);
        if (known) {
            return known;
        }
        const found = this.meant(info, text, place, kinds);
        if (!('info' in found)) {
            const ofKinds = this.known.get(kinds) ?? new Map<string, AstNodeDescription>();
            this.known.set(kinds, ofKinds.set(text, found));
        }
        return found;
    }

    /** In a row of impact criteria come first; an interest is meant only where no criterion has the name, so that no row changes its meaning. */
    private meant(info: ReferenceInfo, text: string, place: Place, kinds: readonly KindName[]): AstNodeDescription | LinkingError {
        if (isQuestion(info.container)) {
            return this.topic(info, text, place, kinds);
        }
        if (!isImpactRow(info.container)) {
            return this.lookUp(info, text, place, kinds);
        }
        const criterion = this.lookUp(info, text, place, CRITERIA);
        if (!('info' in criterion) || (isNvsLinkingError(criterion) && criterion.code === 'reference/ambiguous')) {
            return criterion;
        }
        const interest = this.lookUp(info, text, place, INTERESTS);
        return 'info' in interest ? criterion : interest;
    }

    private lookUp(info: ReferenceInfo, text: string, place: Place, kinds: readonly KindName[]): AstNodeDescription | LinkingError {
        const names = this.index().names;
        const fits = (entry: Exported): boolean => kinds.length === 0 || kinds.some(kind => kind === entry.type);
        const [found, ...others] = resolve(names, text, place, fits);
        if (found) {
            const rivals = others.filter(other => other.name !== found.name);
            if (rivals.length === 0) {
                return found;
            }
            const both = [found, ...rivals];
            return this.failure(
                info,
                'reference/ambiguous',
                message('references.ambiguous', { name: text, meanings: both.map(entry => entry.name) }),
                both
            );
        }
        const misfits = resolve(names, text, place);
        const [misfit] = misfits;
        if (misfit) {
            return this.failure(info, 'reference/kind', message('references.otherKind', { name: text, kind: misfit.type, kinds }), misfits);
        }
        return this.failure(info, 'reference/unknown', message('references.unknown', { name: text, kinds: kinds.length < 4 ? kinds : [] }));
    }

    /** What a question is about: an element, else the one whose value is named behind it. */
    private topic(info: ReferenceInfo, text: string, place: Place, kinds: readonly KindName[]): AstNodeDescription | LinkingError {
        const whole = this.lookUp(info, text, place, kinds);
        if (!('info' in whole)) {
            return whole;
        }
        for (let end = text.lastIndexOf('.'); end > 0; end = text.lastIndexOf('.', end - 1)) {
            const found = this.lookUp(info, text.slice(0, end), place, kinds);
            if (!('info' in found)) {
                return found;
            }
        }
        return whole;
    }

    private byCode(info: ReferenceInfo, code: string): AstNodeDescription | LinkingError {
        const method = this.projects.methodAt(info.container);
        const criterion = method && criteriaByCode(method).get(code);
        const document = criterion && AstUtils.getDocument(criterion);
        const found =
            document &&
            this.index()
                .names.exportedBy(document.uri)
                .find(entry => entry.node === criterion);
        if (found) {
            return found;
        }
        return this.failure(
            info,
            'reference/unknown',
            method
                ? message('references.codeUnknown', { method: method.title ?? method.name, code })
                : message('references.codeWithoutMethod', { code })
        );
    }

    /** A variable, else the element with the longest fitting name, else a class of the model's method. */
    private pathTarget(info: ReferenceInfo, text: string, place: Place, model: Model): AstNodeDescription | LinkingError {
        const segments = text.replace(/\.$/, '').split('.');
        const variable = variableInScope(info.container, segments[0] ?? '');
        if (variable) {
            return describe(variable, model.$document);
        }
        for (let length = segments.length; length > 0; length--) {
            const [found] = resolve(this.index().names, segments.slice(0, length).join('.'), place);
            if (found) {
                return found;
            }
        }
        const named =
            segments.length === 1
                ? classNamed(this.projects.methodAt(info.container), segments[0] ?? '', comparesImpact(info.container))
                : undefined;
        if (named) {
            return describe(named, AstUtils.getDocument(named));
        }
        return this.failure(info, 'reference/unknown', message('references.pathUnknown', { name: segments[0] ?? '' }));
    }

    private failure(
        info: ReferenceInfo,
        code: NvsLinkingError['code'],
        said: Message,
        candidates: readonly Exported[] = []
    ): NvsLinkingError {
        return { info, message: said.code, said, code, candidates };
    }
}

/** The variable of that name in the nearest rule or quantifier around the node. */
export function variableInScope(node: AstNode, name: string): Variable | undefined {
    for (let current: AstNode | undefined = node; current; current = current.$container) {
        if ((isQuantifier(current) || isAggregate(current) || isRule(current)) && current.variable?.name === name) {
            return current.variable;
        }
    }
    return undefined;
}

/** Whether what a name is compared with speaks of an impact, so that a class is meant that both scales have. */
function comparesImpact(place: AstNode): boolean {
    const comparison = place.$container;
    if (!isBinary(comparison)) {
        return false;
    }
    const other = comparison.left === place ? comparison.right : comparison.left;
    return (
        other !== undefined &&
        AstUtils.streamAst(other).some(node => isPath(node) && (node.target?.$refText.split('.').slice(1).includes('impact') ?? false))
    );
}

function describe(node: Variable | ScaleClass, document: LangiumDocument | undefined): AstNodeDescription {
    const uri = document?.uri ?? AstUtils.getDocument(node).uri;
    return { node, name: node.name, type: node.$type, documentUri: uri, path: '' };
}
