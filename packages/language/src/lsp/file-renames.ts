import type { FileOperationHandler } from 'langium/lsp';
import { URI, UriUtils, type LangiumCoreServices, type LangiumDocument } from 'langium';
import type { FileOperationOptions, FileRename, RenameFilesParams, WorkspaceEdit } from 'vscode-languageserver';
import { isModel, isNamespace } from '../generated/ast.js';
import { normalName } from '../grammar/letters.js';
import type { NvsServices, NvsSharedServices } from '../module.js';
import { namespaceOf } from '../references/names.js';

const NVS = /\.nvs$/;

/** A file that is called as its namespace gets a new one with its new name, wherever that is named. */
export class FileRenames implements FileOperationHandler {
    readonly fileOperationOptions: FileOperationOptions = { willRename: { filters: [{ pattern: { glob: '**/*.nvs', matches: 'file' } }] } };

    constructor(private readonly services: NvsSharedServices) {}

    /** One at a time: of several the second would be of texts that the first has changed. */
    async willRenameFiles({ files: [file, ...others] }: RenameFilesParams): Promise<WorkspaceEdit | null> {
        return file && others.length === 0 ? this.edit(file) : null;
    }

    private async edit({ oldUri, newUri }: FileRename): Promise<WorkspaceEdit | null> {
        await this.services.lsp.DocumentUpdateHandler.catchUp();
        const { LangiumDocuments, WorkspaceLock } = this.services.workspace;
        const [before, after] = [stemOf(oldUri), stemOf(newUri)];
        const document = LangiumDocuments.getDocument(URI.parse(oldUri));
        if (!document || before === undefined || after === undefined || before === after) {
            return null;
        }
        return WorkspaceLock.read(async () => {
            const position = this.ownSegment(document, before);
            const services = this.services.ServiceRegistry.getServices(document.uri);
            const provider = isNvs(services) ? services.lsp.RenameProvider : undefined;
            try {
                return (
                    (position && (await provider?.rename(document, { textDocument: { uri: oldUri }, position, newName: after }))) ?? null
                );
            } catch {
                // what cannot be renamed stays as it is: the file gets its name all the same
                return null;
            }
        });
    }

    /** Where the last part of the namespace stands, if it is the name of the file and no other file is in it. */
    private ownSegment({ parseResult: { value }, textDocument, uri }: LangiumDocument, stem: string) {
        const written = isModel(value) ? value.entries.find(isNamespace)?.$cstNode : undefined;
        if (!written || !isModel(value)) {
            return undefined;
        }
        const namespace = namespaceOf(value);
        const isShared = this.services.workspace.LangiumDocuments.all.some(
            each =>
                !UriUtils.equals(each.uri, uri) &&
                isModel(each.parseResult.value) &&
                isWithin(namespaceOf(each.parseResult.value), namespace)
        );
        return !isShared && namespace.slice(namespace.lastIndexOf('.') + 1) === stem ? textDocument.positionAt(written.end - 1) : undefined;
    }
}

const isNvs = (services: LangiumCoreServices): services is NvsServices => services.LanguageMetaData.languageId === 'nvs';
const isWithin = (inner: string, outer: string): boolean => inner === outer || inner.startsWith(`${outer}.`);

/** A file's name as a name of the language. */
function stemOf(uri: string): string | undefined {
    const name = UriUtils.basename(URI.parse(uri));
    const stem = normalName(name.replace(NVS, '').replaceAll(/[-\s.]+/g, '_'));
    return NVS.test(name) && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(stem) ? stem : undefined;
}
