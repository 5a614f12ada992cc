import type { LangiumDocument } from 'langium';
import type { CompletionProvider, CompletionProviderOptions } from 'langium/lsp';
import type { CompletionItem, CompletionList, CompletionParams } from 'vscode-languageserver';
import { isCriterion, isModel, isSubClass } from '../../generated/ast.js';
import type { Criterion, Model, Scale } from '../../generated/ast.js';
import { elementDefinition, propertiesOf } from '../../properties/registry.js';
import { criteriaByCode } from '../../references/criterion-codes.js';
import { resolve } from '../../references/resolution.js';
import { scaleOf } from '../../references/scales.js';
import { classesOf } from '../../references/scale-classes.js';
import { modelLanguage, wordsForModel } from '../../workspace/model-language.js';
import { namespaceOf } from '../../references/names.js';
import type { NvsServices } from '../../module.js';
import { decide } from './decide.js';
import {
    againItem,
    classItem,
    classWordItem,
    codeItem,
    keyItem,
    memberItem,
    namespaceItem,
    nameItem,
    notApplicableItem,
    tagItem,
    variableItem,
    wordItem
} from './items.js';
import type { Target } from './items.js';
import { bandOf, startsOf } from './bounds.js';
import { elementFrames, impactFrame } from './frames.js';
import type { FrameRow } from './frames.js';
import { missingUses } from './missing-use.js';
import { rowsOf } from './rows.js';
import { propertySnippet } from './snippets.js';
import { tagsInUse } from './tags.js';
import { textBefore } from './text-before.js';
import type { TextBefore } from './text-before.js';
import { visibleNames } from './visible-names.js';
import type { ScaleOf, Wanted, Word } from './wanted.js';

const NONE: CompletionList = { isIncomplete: false, items: [] };

/** Proposes what can stand at the cursor, from the text of the element around it and the names of all files. */
export class NvsCompletionProvider implements CompletionProvider {
    readonly completionOptions: CompletionProviderOptions = { triggerCharacters: ['.', ':', '"'] };
    private snippets = false;

    constructor(private readonly services: NvsServices) {
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities }) => {
            this.snippets = capabilities.textDocument?.completion?.completionItem?.snippetSupport ?? false;
        });
    }

    getCompletion(document: LangiumDocument, { position }: CompletionParams): Promise<CompletionList> {
        const model = document.parseResult.value;
        const text = document.textDocument.getText(),
            offset = document.textDocument.offsetAt(position);
        const before = textBefore(text, offset, this.services.parser.Lexer);
        if (!before || !isModel(model)) {
            return Promise.resolve(NONE);
        }
        const items: CompletionItem[] = [];
        let isIncomplete = false;
        for (const wanted of decide(before, name => this.typesOf(name, model))) {
            const list = this.items(wanted, before, document, model, offset);
            items.push(...list.items);
            isIncomplete ||= list.isIncomplete;
        }
        return Promise.resolve({ isIncomplete, items: distinct(items) });
    }

    private items(wanted: Wanted, before: TextBefore, document: LangiumDocument, model: Model, offset: number): CompletionList {
        const target = this.target(document, before.start, offset);
        const complete = (items: CompletionItem[]): CompletionList => ({ isIncomplete: false, items });
        switch (wanted.type) {
            case 'elements':
                return complete(this.frames(model, document).map((word, index) => wordItem(word, 'element', index, target)));
            case 'keys':
                return complete(
                    [...propertiesOf(wanted.owner).values()]
                        .filter(property => property.repeatable || property.qualifiers || !wanted.given.includes(property.key))
                        .map((property, index) =>
                            wanted.given.includes(property.key) && !property.repeatable
                                ? againItem(property, target)
                                : keyItem(
                                      property,
                                      property.key === 'impact'
                                          ? impactFrame(this.rows(model, document), 1, '')
                                          : propertySnippet(property, target.say),
                                      this.rank(wanted.owner, property.key, index),
                                      target
                                  )
                        )
                );
            case 'names':
                return this.names(wanted, before, model, document, offset);
            case 'classes':
                return complete(this.classes(wanted.scale, before, model, document, offset));
            case 'words':
                return complete(
                    before.prefix.includes('.') ? [] : wanted.words.map((word, index) => wordItem(word, wanted.sort, index, target))
                );
            case 'tags': {
                const closing = !before.quoted || document.textDocument.getText().charAt(offset) === '"' ? '' : '"';
                return complete(
                    tagsInUse(model, this.services)
                        .filter(tag => !wanted.without.includes(tag))
                        .map((tag, index) => tagItem(tag, before.quoted ? closing : undefined, index, target))
                );
            }
            case 'namespaces':
                return complete(this.namespaces(model, target));
            case 'variables':
                return complete(wanted.names.map(name => variableItem(name, this.target(document, lastSegment(before), offset))));
            case 'members':
                return complete(wanted.members.map(member => memberItem(member, this.target(document, lastSegment(before), offset))));
        }
    }

    /** Frames of elements as the project judges. */
    private frames(model: Model, document: LangiumDocument): readonly Word[] {
        const method = this.services.shared.workspace.Projects.methodAt(model)?.name;
        const today = new Date().toISOString().slice(0, 10);
        return elementFrames({ say: said => this.services.shared.Wording.of(said), today, method, rows: this.rows(model, document) });
    }

    /** Titles of what is written into a model are in the model's language. */
    private rows(model: Model, document: LangiumDocument): readonly FrameRow[] {
        const language = modelLanguage(this.services.shared.workspace.Projects, document.uri.toString());
        return rowsOf(model, language, this.services);
    }

    private target(document: LangiumDocument, start: number, end: number): Target {
        const { textDocument } = document;
        return {
            range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
            snippets: this.snippets,
            language: this.services.shared.Wording.language,
            say: said => this.services.shared.Wording.of(said)
        };
    }

    /** Mandatory properties first, then in the order of the reference. */
    private rank(owner: string, key: string, index: number): number {
        return elementDefinition(owner)?.mandatory.includes(key) ? index : 100 + index;
    }

    private names(
        wanted: Wanted & { type: 'names' },
        before: TextBefore,
        model: Model,
        document: LangiumDocument,
        offset: number
    ): CompletionList {
        const hidden = /^\p{Lu}/u.test(before.prefix) ? [] : (wanted.capital ?? []);
        const kinds = wanted.kinds.filter(kind => !hidden.includes(kind));
        const { names, all } = visibleNames(model, kinds, before.prefix, this.services);
        const target = this.target(document, before.start, offset);
        const without = new Set(wanted.without ?? []);
        const following = document.textDocument.getText().slice(offset, offset + 40);
        const left = names.filter(({ text, code }) => !without.has(text) && !(code && without.has(`"${code}"`)));
        if (before.quoted) {
            return { isIncomplete: !all, items: left.flatMap(name => codeItem(name, following.startsWith('"') ? '' : '"', target)) };
        }
        const suffix = /^[\w.]*\s*:/.test(following) ? '' : (wanted.suffix ?? '');
        const useOf = before.prefix.includes('.') ? undefined : missingUses(model, document, this.services);
        return { isIncomplete: !all, items: left.map(name => nameItem(name, suffix, target, useOf?.(name))) };
    }

    private classes(
        of: ScaleOf,
        { prefix, quoted, start }: TextBefore,
        model: Model,
        document: LangiumDocument,
        offset: number
    ): CompletionItem[] {
        const scale = this.scale(of, model),
            target = this.target(document, start, offset);
        if (!scale) {
            return [];
        }
        if (quoted) {
            const closing = document.textDocument.getText().charAt(offset) === '"' ? '' : '"';
            return wordsForModel(this.services.shared.workspace.Projects, document.uri.toString(), scale).map((word, index) =>
                classWordItem(word, closing, index, target)
            );
        }
        const classes = classesOf(scale);
        const [name = '', sub] = prefix.split('.');
        if (sub !== undefined) {
            const subs = classes.find(candidate => candidate.name === name)?.properties.filter(isSubClass) ?? [];
            return subs.map((node, index) => classItem(node, `${name}.${node.name}`, bandOf(node), index, target));
        }
        const begins = startsOf(this.criterionOf(of, model), said => this.services.shared.Wording.of(said));
        const items = classes.map((node, index) => classItem(node, node.name, begins.get(node.name) ?? bandOf(node), index, target));
        return of.type === 'impact' ? [...items, notApplicableItem(target)] : items;
    }

    private scale(of: ScaleOf, model: Model): Scale | undefined {
        const {
            references: { Scales },
            shared: {
                workspace: { Projects }
            }
        } = this.services;
        if (of.type === 'likelihood') {
            return scaleOf(Projects.methodAt(model), 'likelihood_scale');
        }
        return Scales.ofCriterion(this.criterionOf(of, model), model);
    }

    /** The criterion whose scale it is, where it is that of one. */
    private criterionOf(of: ScaleOf, model: Model): Criterion | undefined {
        switch (of.type) {
            case 'likelihood':
                return undefined;
            case 'own':
                return model.entries.find((entry): entry is Criterion => isCriterion(entry) && entry.name === of.criterion);
            case 'impact':
                return this.criterion(of.criterion, model);
        }
    }

    private criterion(name: string | undefined, model: Model): Criterion | undefined {
        const { IndexManager, Projects } = this.services.shared.workspace;
        if (name === undefined) {
            return undefined;
        }
        if (name.startsWith('"')) {
            const method = Projects.methodAt(model);
            return method && criteriaByCode(method).get(name.slice(1, -1));
        }
        const node = resolve(IndexManager.names, name, Projects.place(model), entry => entry.type === 'Criterion')[0]?.node;
        return isCriterion(node) ? node : undefined;
    }

    private namespaces(model: Model, target: Target): CompletionItem[] {
        const { IndexManager, LangiumDocuments, Projects } = this.services.shared.workspace;
        const place = Projects.place(model);
        const names = new Map<string, boolean>();
        for (const document of LangiumDocuments.all) {
            const { value } = document.parseResult,
                uri = document.uri.toString();
            const name = isModel(value) && place.sees(uri) ? namespaceOf(value) : '';
            if (name && name !== 'nvs' && value !== model && IndexManager.names.hasNamespace(name)) {
                names.set(name, name.startsWith('nvs.'));
            }
        }
        return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, library]) => namespaceItem(name, library, target));
    }

    private typesOf(name: string, model: Model): readonly string[] {
        const { IndexManager, Projects } = this.services.shared.workspace;
        return resolve(IndexManager.names, name, Projects.place(model))
            .slice(0, 1)
            .map(entry => entry.type);
    }
}

/** Where the last segment of a dotted name, or of a hole in a message, starts. */
function lastSegment({ prefix, start }: TextBefore): number {
    return start + Math.max(prefix.lastIndexOf('.'), prefix.lastIndexOf('{')) + 1;
}

/** Two wishes can propose the same word: the first counts. */
function distinct(items: readonly CompletionItem[]): CompletionItem[] {
    const seen = new Set<string>();
    return items.filter(({ label, kind }) => {
        const key = `${kind ?? 0} ${label}`;
        return !seen.has(key) && seen.add(key);
    });
}
