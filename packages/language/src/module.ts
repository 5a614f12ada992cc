import type {
    DefaultSharedModuleContext,
    LangiumServices,
    LangiumSharedServices,
    PartialLangiumServices,
    PartialLangiumSharedServices
} from 'langium/lsp';
import { createDefaultModule, createDefaultSharedModule } from 'langium/lsp';
import type { Module } from 'langium';
import { inject } from 'langium';
import { NvsGeneratedModule, NvsGeneratedSharedModule } from './generated/module.js';
import type { Analyses } from './analyses.js';
import { NvsLexer } from './grammar/lexer.js';
import { parserMessages } from './grammar/parser-messages.js';
import { createNvsParser } from './grammar/parser.js';
import { NvsTokenBuilder } from './grammar/tokens.js';
import { NvsValueConverter } from './grammar/values.js';
import { NvsIndexManager } from './references/index-manager.js';
import { NvsLinker } from './references/linker.js';
import { Scales } from './references/scales.js';
import { NvsScopeComputation } from './references/scope-computation.js';
import { NvsScopeProvider } from './references/scope-provider.js';
import { NvsCompletionProvider } from './lsp/completion/provider.js';
import { NvsCodeActionProvider } from './lsp/code-actions.js';
import { NvsCodeLensProvider } from './lsp/code-lens.js';
import { NvsDefinitionProvider } from './lsp/definition.js';
import { NvsDocumentSymbolProvider } from './lsp/document-symbols.js';
import { FileRenames } from './lsp/file-renames.js';
import { NvsFormatter } from './lsp/formatter.js';
import { NvsDocumentHighlightProvider } from './lsp/highlight.js';
import { NvsHoverProvider } from './lsp/hover/provider.js';
import { NvsReferencesProvider } from './lsp/references.js';
import { NvsRenameProvider } from './lsp/rename.js';
import { NvsSemanticTokenProvider } from './lsp/semantic-tokens.js';
import { NvsWorkspaceSymbolProvider } from './lsp/workspace-symbols.js';
import { NvsDocumentUpdateHandler } from './lsp/document-updates.js';
import { ModelDocuments } from './lsp/model-documents.js';
import { NoSettings } from './lsp/no-settings.js';
import { WaitingDocumentBuilder } from './lsp/waiting-builder.js';
import type { NvsDocumentBuilder } from './workspace/document-builder.js';
import { NvsDocumentFactory } from './workspace/document-factory.js';
import { Texts } from './texts/texts.js';
import { NvsDocumentValidator } from './validation/document-validator.js';
import { Projects } from './workspace/projects.js';
import { NvsWorkspaceManager } from './workspace/workspace-manager.js';
import { Wording } from './wording.js';

interface NvsAddedSharedServices {
    workspace: {
        IndexManager: NvsIndexManager;
        Projects: Projects;
        WorkspaceManager: NvsWorkspaceManager;
        DocumentBuilder: NvsDocumentBuilder;
    };
    lsp: { DocumentUpdateHandler: NvsDocumentUpdateHandler };
    Wording: Wording;
}
export type NvsSharedServices = LangiumSharedServices & NvsAddedSharedServices;

interface NvsAddedServices {
    references: { Scales: Scales };
    project: { Texts: Texts; Analyses: Analyses };
}
export type NvsServices = LangiumServices & NvsAddedServices & { shared: NvsSharedServices };

const sharedModule: Module<NvsSharedServices, PartialLangiumSharedServices & NvsAddedSharedServices> = {
    Wording: () => new Wording(),
    lsp: {
        DocumentUpdateHandler: services => new NvsDocumentUpdateHandler(services),
        FileOperationHandler: services => new FileRenames(services),
        WorkspaceSymbolProvider: services => new NvsWorkspaceSymbolProvider(services)
    },
    workspace: {
        IndexManager: services => new NvsIndexManager(services),
        Projects: services =>
            new Projects(
                () => services.workspace.IndexManager.names,
                () => services.workspace.LangiumDocuments
            ),
        WorkspaceManager: services => new NvsWorkspaceManager(services),
        ConfigurationProvider: services => new NoSettings(services),
        LangiumDocuments: services => new ModelDocuments(services),
        DocumentBuilder: services => new WaitingDocumentBuilder(services),
        LangiumDocumentFactory: services => new NvsDocumentFactory(services)
    }
};

const module: Module<
    NvsServices,
    PartialLangiumServices & Omit<NvsAddedServices, 'project'> & { project: Omit<NvsAddedServices['project'], 'Analyses'> }
> = {
    parser: {
        Lexer: services => new NvsLexer(services),
        ParserErrorMessageProvider: () => parserMessages,
        TokenBuilder: () => new NvsTokenBuilder(),
        ValueConverter: () => new NvsValueConverter(),
        LangiumParser: services => createNvsParser(services)
    },
    references: {
        Scales: services => new Scales(services.shared.workspace.Projects),
        Linker: services => new NvsLinker(services),
        ScopeProvider: services => new NvsScopeProvider(services),
        ScopeComputation: () => new NvsScopeComputation()
    },
    lsp: {
        CompletionProvider: services => new NvsCompletionProvider(services),
        CodeActionProvider: services => new NvsCodeActionProvider(services),
        CodeLensProvider: services => new NvsCodeLensProvider(services),
        Formatter: services => new NvsFormatter(services),
        DefinitionProvider: services => new NvsDefinitionProvider(services),
        ReferencesProvider: services => new NvsReferencesProvider(services),
        DocumentHighlightProvider: services => new NvsDocumentHighlightProvider(services),
        RenameProvider: services => new NvsRenameProvider(services),
        DocumentSymbolProvider: services => new NvsDocumentSymbolProvider(services),
        HoverProvider: services => new NvsHoverProvider(services),
        SemanticTokenProvider: services => new NvsSemanticTokenProvider(services)
    },
    validation: {
        DocumentValidator: services => new NvsDocumentValidator(services)
    },
    project: {
        Texts: services => new Texts(services)
    }
};

export interface NvsContext extends DefaultSharedModuleContext {
    /** What follows from models, worked out by somebody else. */
    readonly analyses?: Analyses;
}

/**
 * The services of the language. Pass `EmptyFileSystem` for texts in memory, `fileSystem` of `@nvs/language/node` for files.
 * The standard library is loaded by the workspace manager, or by `loadLibrary` where there is no workspace.
 */
export function createNvsServices({ analyses = {}, ...context }: NvsContext): {
    shared: NvsSharedServices;
    Nvs: NvsServices;
} {
    const shared = inject(createDefaultSharedModule(context), NvsGeneratedSharedModule, sharedModule);
    const Nvs = inject(createDefaultModule({ shared }), NvsGeneratedModule, module, {
        project: { Analyses: () => analyses }
    });
    shared.ServiceRegistry.register(Nvs);
    shared.workspace.IndexManager.scales = Nvs.references.Scales;
    if (!context.connection) {
        shared.workspace.ConfigurationProvider.initialized({});
    }
    return { shared, Nvs };
}
