import { message } from '@nvs/words';
import type { LangiumDocument } from 'langium';
import { URI, UriUtils } from 'langium';
import type { Location } from '@nvs/model';
import type { Diagnostic, Range } from 'vscode-languageserver';
import { isExpectation, isObjective, isModel, isRule } from '../generated/ast.js';
import { libraryUri } from '../library/uri.js';
import type { NvsServices } from '../module.js';
import { fileOf } from '../validation/diagnostics.js';
import { pageOf } from '../validation/codes.js';
import { severityOf } from '../validation/lsp-diagnostic.js';
import type { Project } from '../workspace/projects.js';
import { toLsp } from './diagnostic-places.js';

/** How long the text must rest after its checks before rings are looked for and rules and expectations run, in milliseconds … */
const REST = 500;

/** … and how many times as long as it took to take up a model when that was done last: whoever types on has to wait for that. */
const REST_BY_EFFORT = 2;

/** The code of what rules cannot say. */
const WAITS = 'rule/not-judged';

/** What only its model tells of a project: of its rings of dependencies, and what its rules and expectations say. */
type Subject = 'rings' | 'rules';

/** What is told of the documents of a project, by document. */
type Judged = ReadonlyMap<LangiumDocument, readonly Diagnostic[]>;

/**
 * Looks for rings in projects when their texts rest, and runs their rules and expectations where there are no errors, away from the main loop.
 * A change of any text gives up what is running; the project then waits to be judged as it stands.
 */
export class ProjectJudgements {
    private readonly waiting = new Set<string>();
    private timer: ReturnType<typeof setTimeout> | undefined;
    private running: AbortController | undefined;
    /** Milliseconds that the main loop was busy with the last model. */
    private effort = 0;

    constructor(
        private readonly services: NvsServices,
        private readonly tell: (subject: Subject, judged: Judged) => void
    ) {}

    /** The text changes: what is being worked out is of no use any more. */
    giveUp(): void {
        clearTimeout(this.timer);
        this.running?.abort();
        this.running = undefined;
    }

    /** The project was checked as it stands. What was said of it before holds no longer where it has errors, or asks for nothing. */
    checked(project: Project): void {
        const text = this.services.project.Texts.of(project);
        const { asks, errorsInTexts, documents, mayHaveRings } = text;
        const judges = asks && errorsInTexts === 0;
        if (!mayHaveRings) {
            this.tell('rings', text.foundInRings);
        }
        if (!judges) {
            this.tellThatTheyWait(documents, project, errorsInTexts);
        }
        if (mayHaveRings || judges) {
            this.waiting.add(project.root);
        } else {
            this.waiting.delete(project.root);
        }
    }

    /** Where somebody looks for what rules and expectations say, it is said that they wait: at the first of them. */
    private tellThatTheyWait(documents: readonly LangiumDocument[], project: Project, errors: number): void {
        this.tell(
            'rules',
            new Map<LangiumDocument, readonly Diagnostic[]>([
                ...documents.map(document => [document, []] as const),
                ...this.thatTheyWait(documents, project, errors)
            ])
        );
    }

    private thatTheyWait(
        documents: readonly LangiumDocument[],
        project: Project,
        errors: number
    ): (readonly [LangiumDocument, readonly Diagnostic[]])[] {
        const severity = severityOf(WAITS, project.config);
        if (severity === 'off') {
            return [];
        }
        for (const document of documents) {
            const { value } = document.parseResult;
            const first = isModel(value)
                ? value.entries.find(entry => isRule(entry) || isExpectation(entry) || isObjective(entry))
                : undefined;
            if (!first?.$cstNode) {
                continue;
            }
            const location = locationOf(first.$cstNode.range, fileOf(document, project));
            const said = this.services.shared.Wording.of(message('hover.rulesWait', { errors }));
            return [[document, [toLsp({ code: WAITS, severity, message: said, related: [], page: pageOf(WAITS), location }, String)]]];
        }
        return [];
    }

    /** Runs what waits when the text has rested for longer. */
    schedule(): void {
        clearTimeout(this.timer);
        if (this.waiting.size === 0 || this.running) {
            return;
        }
        this.timer = setTimeout(
            () => {
                this.judgeWaiting().catch((error: unknown) => console.error('The rules of a project could not be run.', error));
            },
            REST + REST_BY_EFFORT * this.effort
        );
    }

    private async judgeWaiting(): Promise<void> {
        const { Projects, WorkspaceLock } = this.services.shared.workspace;
        const run = (this.running = new AbortController());
        const { signal } = run;
        try {
            for (const project of [...this.waiting].sort().map(root => Projects.at(root))) {
                let publish: (() => Promise<void>) | undefined;
                await WorkspaceLock.read(() => {
                    if (!signal.aborted) {
                        publish = this.prepare(project, signal);
                    }
                });
                if (signal.aborted) {
                    return;
                }
                this.waiting.delete(project.root);
                await publish?.();
            }
        } finally {
            if (this.running === run) {
                this.running = undefined;
                this.schedule();
            }
        }
    }

    /** Takes the project as it stands; the rest needs no lock. */
    private prepare(project: Project, signal: AbortSignal): (() => Promise<void>) | undefined {
        const begun = performance.now();
        const { Texts, Analyses } = this.services.project;
        if (!Texts.isChecked(project)) {
            return undefined;
        }
        const text = Texts.of(project);
        this.tell('rings', text.foundInRings);
        const judges = text.asks && Texts.sound(project)?.current === true;
        this.effort = performance.now() - begun;
        if (!judges) {
            this.tellThatTheyWait(text.documents, project, text.errors);
            return undefined;
        }
        const byFile = new Map(text.documents.map(document => [fileOf(document, project), document]));
        return async () => {
            try {
                const judged = await Analyses.judge?.(text, signal);
                if (!judged || signal.aborted) {
                    return;
                }
                const found = new Map([...byFile.values()].map(document => [document, [] as Diagnostic[]]));
                for (const each of judged) {
                    const document = byFile.get(each.location.file);
                    if (document) {
                        found.get(document)?.push(toLsp(each, file => uriOf(file, project, byFile)));
                    }
                }
                this.tell('rules', found);
            } catch (error) {
                if (!signal.aborted) {
                    throw error;
                }
                this.waiting.add(project.root);
            }
        };
    }
}

function uriOf(file: string, { root }: Project, byFile: ReadonlyMap<string, LangiumDocument>): string {
    const own = byFile.get(file);
    if (own) {
        return own.uri.toString();
    }
    const [, inLibrary] = /^library:(.*)$/.exec(file) ?? [];
    return inLibrary === undefined ? UriUtils.resolvePath(URI.parse(root), file).toString() : libraryUri(inLibrary);
}

/** The first line of what is meant. */
function locationOf({ start, end }: Range, file: string): Location {
    const last = end.line === start.line ? end : { line: start.line, character: start.character + 1 };
    return { file, line: start.line + 1, column: start.character + 1, endLine: last.line + 1, endColumn: last.character + 1 };
}
