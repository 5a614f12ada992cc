import type { LangiumDocument } from 'langium';
import type { RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { isRule } from '../../generated/ast.js';
import type { Element } from '../../generated/ast.js';
import type { NvsServices } from '../../module.js';
import { qualifiedName } from '../../references/names.js';
import { isLibrary } from '../../workspace/projects.js';
import { escaped } from '../markdown.js';

/** How long a hover waits for figures, in milliseconds. */
const PATIENCE = 400;

const WITH_FIGURES: ReadonlySet<Element['$type']> = new Set<Element['$type']>([
    'Process',
    'Asset',
    'Resource',
    'Supplier',
    'Sector',
    'Threat',
    'Campaign',
    'StressTest',
    'Objective',
    'Capability',
    'Organisation'
]);

/** Figures of elements for hovers: worked out away from the main loop when they are asked for, and kept as long as their model. */
export class HoverFigures {
    private readonly known = new WeakMap<RiskModel, Map<string, Promise<string>>>();
    private running = new AbortController();

    constructor(private readonly services: NvsServices) {
        services.shared.workspace.DocumentBuilder.onUpdate(() => {
            this.running.abort();
            this.running = new AbortController();
        });
    }

    /** What there is to say of the element within the patience of a reader; empty where there is nothing. */
    async of(element: Element, document: LangiumDocument): Promise<string> {
        const uri = document.uri.toString(),
            id = WITH_FIGURES.has(element.$type) ? qualifiedName(element) : undefined;
        const { Texts } = this.services.project,
            project = this.services.shared.workspace.Projects.of(uri);
        if (isLibrary(uri) || (id === undefined && !isRule(element))) {
            return '';
        }
        const errors = Texts.isChecked(project) ? Texts.of(project).errors : 0;
        const known = id === undefined ? undefined : Texts.sound(project);
        if (id === undefined || !known) {
            return errors > 0 ? `*${this.say(message(id === undefined ? 'hover.ruleWaits' : 'hover.figuresWait', { errors }))}*` : '';
        }
        const { model, current } = known;
        const later = new Promise<string>(resolve => {
            setTimeout(resolve, PATIENCE, this.later());
        });
        const text = await Promise.race([this.textOf(model, id), later]);
        return text === '' || current ? text : `*${this.say(message('hover.asItWas', { errors }))}*\n\n${text}`;
    }

    private say(said: Message): string {
        return this.services.shared.Wording.of(said);
    }

    private later(): string {
        return `*${this.say(message('hover.later'))}*`;
    }

    private textOf(model: RiskModel, id: string): Promise<string> {
        const texts = this.known.get(model) ?? new Map<string, Promise<string>>();
        this.known.set(model, texts);
        const { signal } = this.running;
        const text =
            texts.get(id) ??
            this.workOut(model, id, signal).catch((error: unknown) => {
                // It can be asked for again, above all where it was given up for a change of the text.
                texts.delete(id);
                if (signal.aborted) {
                    return this.later();
                }
                return `*${this.say(message('hover.noFigures', { why: escaped(error instanceof Error ? error.message : '') }))}*`;
            });
        texts.set(id, text);
        return text;
    }

    private async workOut(model: RiskModel, id: string, signal: AbortSignal): Promise<string> {
        return (await this.services.project.Analyses.figures?.(model, id, this.services.shared.Wording.language, signal)) ?? '';
    }
}
