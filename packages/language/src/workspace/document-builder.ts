import type { AstNode, BuildOptions, LangiumDocument } from 'langium';
import { DefaultDocumentBuilder, DocumentState, isOperationCancelled } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import { isAssessment, isModel, isRule } from '../generated/ast.js';
import type { NvsSharedServices } from '../module.js';
import { NvsLinker } from '../references/linker.js';
import type { NvsIndexManager } from '../references/index-manager.js';
import { compareExports, exportPrint, NOTHING, waysToWrite } from './exports-change.js';
import type { ExportPrint } from './exports-change.js';
import { usedNamespaces } from '../references/names.js';
import { isLibrary } from './projects.js';
import type { Projects } from './projects.js';

/**
 * Rebuilds as little as an edit needs. Langium relinks every document that refers to a changed one, on every keystroke.
 * Here documents are linked and checked again only when a name that they write came, went or changed its kind;
 * the others merely get their references pointed at the new tree, and are checked again when a finding in them could say something else.
 *
 * That is sound because the checks of a file look at no more of other files than the names and kinds of their elements, and
 * at definitions (scales, interests, criteria, methods, assessments), whose change rebuilds everything. What needs more is a
 * check of the whole project (see validation/project).
 */
export class NvsDocumentBuilder extends DefaultDocumentBuilder {
    private readonly prints = new Map<string, ExportPrint>();
    private readonly deletedPrints: ExportPrint[] = [];
    private readonly index: NvsIndexManager;
    private readonly projects: () => Projects;

    constructor(services: NvsSharedServices) {
        super(services);
        this.index = services.workspace.IndexManager;
        this.projects = () => services.workspace.Projects;
    }

    protected override shouldRelink(): boolean {
        return false; // decided when the new exports are known
    }

    protected override cleanUpDeleted<T extends AstNode>(document: LangiumDocument<T>): void {
        const key = document.uri.toString();
        const print = this.prints.get(key);
        if (print) {
            this.deletedPrints.push(print);
        }
        this.prints.delete(key);
        super.cleanUpDeleted(document);
    }

    protected override async buildDocuments(
        documents: LangiumDocument[],
        options: BuildOptions,
        cancelToken: CancellationToken
    ): Promise<void> {
        this.prepareBuild(documents, options);
        await this.runCancelable(documents, DocumentState.Parsed, cancelToken, document =>
            this.langiumDocumentFactory.update(document, cancelToken)
        );
        await this.runCancelable(documents, DocumentState.IndexedContent, cancelToken, document =>
            this.indexManager.updateContent(document, cancelToken)
        );
        const affected = this.resetAffected(documents);
        await super.buildDocuments([...new Set([...documents, ...affected])], options, cancelToken);
    }

    /**
     * Tells all listeners, also when the build has been cancelled meanwhile: the document has reached its state, and no later
     * build comes by again to tell them.
     */
    protected override async notifyDocumentPhase(
        document: LangiumDocument,
        state: DocumentState,
        cancelToken: CancellationToken
    ): Promise<void> {
        for (const listener of [...this.documentPhaseListeners.get(state)]) {
            try {
                await listener(document, cancelToken);
            } catch (problem) {
                if (!isOperationCancelled(problem)) {
                    throw problem;
                }
            }
        }
    }

    /**
     * Everything between the index and the reset happens at once, so that a cancelled build loses nothing. What a cancelled build
     * linked before is looked at like all other documents: a name may have changed since.
     */
    private resetAffected(documents: readonly LangiumDocument[]): LangiumDocument[] {
        this.projects().forgetMethods();
        const names = new Set<string>();
        let definitions = false,
            hints = false;
        const compare = (before: ExportPrint, after: ExportPrint): void => {
            const change = compareExports(before, after);
            for (const name of change.names) {
                names.add(name);
            }
            definitions ||= change.definitions;
            hints ||= change.hints;
        };
        for (const print of this.deletedPrints.splice(0)) {
            compare(print, NOTHING);
        }
        for (const document of documents) {
            const key = document.uri.toString();
            const print = exportPrint(this.index.names.exportedBy(key), definitionsWithoutName(document));
            compare(this.prints.get(key) ?? NOTHING, print);
            this.prints.set(key, print);
        }
        const built = new Set(documents.map(document => document.uri.toString()));
        const linked = this.langiumDocuments.all
            .filter(({ state, uri }) => state >= DocumentState.Linked && !isLibrary(uri.toString()))
            .toArray();
        const ways = linked.length > 0 ? waysToWrite(names) : [];
        const segments = new Set([...names].flatMap(name => name.split('.')));
        const affected: LangiumDocument[] = [];
        for (const document of linked) {
            // Of what is linked and no more, it is not yet known what it writes and where that leads.
            if (definitions || document.state === DocumentState.Linked || (ways.length > 0 && this.index.writesAny(document, ways))) {
                this.resetToState(document, DocumentState.ComputedScopes);
                affected.push(document);
            } else if (this.index.isAffected(document, built)) {
                const { Linker } = this.serviceRegistry.getServices(document.uri).references;
                if (Linker instanceof NvsLinker) {
                    Linker.repoint(document, built);
                }
            }
            if (
                document.state === DocumentState.Validated &&
                (speaksOf(document, built) || (hints && this.namesMatter(document, segments)))
            ) {
                this.resetToState(document, DocumentState.IndexedReferences);
                affected.push(document);
            }
        }
        return affected;
    }

    /**
     * Whether changed names can be spoken of in the checks of a document: it uses or declares such a name, looks for a name that it may
     * have meant, or names elements in the messages of its rules.
     */
    private namesMatter(document: LangiumDocument, segments: ReadonlySet<string>): boolean {
        const { value } = document.parseResult;
        if (!isModel(value)) {
            return false;
        }
        if (document.references.some(({ error }) => error !== undefined) || value.entries.some(isRule)) {
            return true;
        }
        if (
            usedNamespaces(value).some(used => segments.has(used.slice(used.lastIndexOf('.') + 1)) || !this.index.names.hasNamespace(used))
        ) {
            return true;
        }
        return this.index.names.exportedBy(document.uri).some(({ name }) => segments.has(name.slice(name.lastIndexOf('.') + 1)));
    }
}

/** Whether something found in the document names a place in one of the changed ones, which may have moved. */
function speaksOf({ diagnostics = [] }: LangiumDocument, changed: ReadonlySet<string>): boolean {
    return diagnostics.some(({ relatedInformation = [] }) => relatedInformation.some(({ location }) => changed.has(location.uri)));
}

/** An assessment needs no name, and chooses the method of its project all the same. */
function definitionsWithoutName({ parseResult: { value } }: LangiumDocument): string[] {
    return isModel(value) ? value.entries.filter(isAssessment).map(entry => entry.$cstNode?.text ?? '') : [];
}
