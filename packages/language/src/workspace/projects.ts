import type { AstNode, LangiumDocument, LangiumDocuments } from 'langium';
import { AstUtils } from 'langium';
import { isAssessment, isMethod, isModel } from '../generated/ast.js';
import type { Method, Model } from '../generated/ast.js';
import { LIBRARY_SCHEME } from '../library/uri.js';
import type { NameIndex } from '../references/name-index.js';
import { namespaceOf, usedNamespaces } from '../references/names.js';
import { firstNameIn, firstReference } from '../references/properties.js';
import type { Place } from '../references/resolution.js';
import type { ProjectConfig } from './config.js';

/** A folder of `.nvs` files that see each other. */
export interface Project {
    readonly name: string;
    /** URI of the folder, without a slash at the end; `''` for files that belong to no folder. */
    readonly root: string;
    readonly config: ProjectConfig;
}

const NO_PROJECT: Project = { name: 'model', root: '', config: {} };

/** Knows which project a document belongs to, what its names can see and which method applies. */
export class Projects {
    private readonly roots = new Map<string, Project>();
    private readonly ofDocument = new Map<string, Project>();
    private readonly methods = new Map<Project, Method | undefined>();
    private readonly meant = new Map<Project, Method | undefined>();
    private readonly places = new WeakMap<Model, Place>();

    constructor(
        private readonly names: () => NameIndex,
        private readonly documents: () => LangiumDocuments
    ) {}

    /** Adds a project or replaces the one in the same folder. */
    set(project: Project): void {
        this.roots.set(project.root, project);
        this.ofDocument.clear();
        this.forgetMethods();
    }

    delete(root: string): void {
        this.roots.delete(root);
        this.ofDocument.clear();
        this.forgetMethods();
    }

    all(): Project[] {
        return [...this.roots.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
    }

    /** The project in the folder; of documents in no project's folder where there is none. */
    at(root: string): Project {
        return this.roots.get(root) ?? NO_PROJECT;
    }

    /** The project in the nearest folder around the document. */
    of(uri: string): Project {
        const known = this.ofDocument.get(uri);
        if (known) {
            return known;
        }
        let folder = uri;
        let found: Project | undefined;
        while (!found && folder.includes('/')) {
            folder = folder.slice(0, folder.lastIndexOf('/'));
            found = this.roots.get(folder);
        }
        const project = found ?? NO_PROJECT;
        this.ofDocument.set(uri, project);
        return project;
    }

    /** The documents of a project, in the order of their URIs. */
    documentsOf(project: Project): LangiumDocument[] {
        return this.documents()
            .all.filter(document => !isLibrary(document.uri.toString()) && this.of(document.uri.toString()) === project)
            .toArray()
            .sort((a, b) => (a.uri.toString() < b.uri.toString() ? -1 : 1));
    }

    libraryDocuments(): LangiumDocument[] {
        return this.documents()
            .all.filter(document => isLibrary(document.uri.toString()))
            .toArray();
    }

    /** From where the names in the model are looked up. */
    place(model: Model): Place {
        const known = this.places.get(model);
        if (known) {
            return known;
        }
        const uri = model.$document?.uri.toString() ?? '';
        const namespace = namespaceOf(model);
        const used = usedNamespaces(model);
        const place: Place = {
            namespace,
            get uses() {
                const method = projectOf().config.method;
                return method && !used.includes(method) ? [...used, method] : used;
            },
            sees: document => isLibrary(document) || this.visible(projectOf(), this.of(document)),
            owns: document => this.of(document) === projectOf()
        };
        const projectOf = (): Project => this.of(uri);
        this.places.set(model, place);
        return place;
    }

    /** The method that applies to the node: of its project's assessment, else of its configuration. */
    methodAt(node: AstNode): Method | undefined {
        const model = AstUtils.findRootNode(node);
        const uri = model.$document?.uri.toString() ?? '';
        if (isLibrary(uri)) {
            return isModel(model) ? model.entries.find(isMethod) : undefined;
        }
        return this.method(this.of(uri));
    }

    method(project: Project): Method | undefined {
        if (!this.methods.has(project)) {
            this.methods.set(project, this.findMethod(project));
        }
        return this.methods.get(project);
    }

    /** The method of the project; or the one that its assessment means, where a `use` is missing. */
    methodMeant(project: Project): Method | undefined {
        const known = this.method(project);
        if (known) {
            return known;
        }
        if (!this.meant.has(project)) {
            this.meant.set(project, this.findMethodMeant(project));
        }
        return this.meant.get(project);
    }

    /** To be called when any document changed: the method is found anew. */
    forgetMethods(): void {
        this.methods.clear();
        this.meant.clear();
    }

    private visible(from: Project, to: Project): boolean {
        return from === to || (from.config.projects ?? []).includes(to.root);
    }

    private findMethod(project: Project): Method | undefined {
        for (const document of this.documentsOf(project)) {
            const model = document.parseResult.value;
            if (!isModel(model)) {
                continue;
            }
            for (const assessment of model.entries.filter(isAssessment)) {
                const method = firstReference(assessment, 'method');
                if (isMethod(method)) {
                    return method;
                }
            }
        }
        const name = project.config.method;
        return name ? this.methodByName(name) : undefined;
    }

    private findMethodMeant(project: Project): Method | undefined {
        for (const document of this.documentsOf(project)) {
            const model = document.parseResult.value;
            if (!isModel(model)) {
                continue;
            }
            for (const assessment of model.entries.filter(isAssessment)) {
                const text = firstNameIn(assessment, 'method');
                const found = text === undefined ? undefined : this.methodNamed(text, this.place(model));
                if (found) {
                    return found;
                }
            }
        }
        return undefined;
    }

    /** The one method with such a name, also where it cannot be seen for want of a `use`. */
    private methodNamed(text: string, place: Place): Method | undefined {
        const found = this.names()
            .search.methods()
            .filter(({ name, document }) => (name === text || name.endsWith(`.${text}`)) && place.sees(document));
        const node = found.length === 1 ? found[0]?.node : undefined;
        return isMethod(node) ? node : undefined;
    }

    /** A method by its full name, or the method of a namespace. */
    private methodByName(name: string): Method | undefined {
        const last = name.slice(name.lastIndexOf('.') + 1);
        for (const candidate of [name, `${name}.${last}`, `nvs.${name}.${last}`]) {
            for (const { node } of this.names().get(candidate)) {
                if (isMethod(node)) {
                    return node;
                }
            }
        }
        for (const { name: full, node } of this.names().search.methods()) {
            if (isMethod(node) && full.startsWith(`${name}.`)) {
                return node;
            }
        }
        return undefined;
    }
}

export function isLibrary(uri: string): boolean {
    return uri.startsWith(`${LIBRARY_SCHEME}:`);
}
