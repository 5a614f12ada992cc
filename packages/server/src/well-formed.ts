/** Why a request or notification about a document cannot be understood, in plain words; nothing when it can. */
export function mistakeIn(message: unknown): string | undefined {
    if (typeof message !== 'object' || message === null) {
        return 'a message must be an object';
    }
    const method = fieldOf(message, 'method'),
        params = fieldOf(message, 'params');
    if (typeof method !== 'string') {
        return undefined;
    }
    if (method === 'workspace/didChangeWatchedFiles') {
        return mistakeInChanges(fieldOf(params, 'changes'));
    }
    if (method === 'workspace/didChangeWorkspaceFolders') {
        const { added, removed } = {
            added: fieldOf(fieldOf(params, 'event'), 'added'),
            removed: fieldOf(fieldOf(params, 'event'), 'removed')
        };
        return [added, removed].every(list => Array.isArray(list) && list.every(each => typeof fieldOf(each, 'uri') === 'string'))
            ? undefined
            : 'event.added and event.removed must be lists of folders, each with a uri';
    }
    if (method === 'workspace/symbol') {
        return typeof fieldOf(params, 'query') === 'string' ? undefined : 'query must be a text';
    }
    if (!method.startsWith('textDocument/')) {
        return undefined;
    }
    const document = fieldOf(params, 'textDocument');
    if (typeof fieldOf(document, 'uri') !== 'string') {
        return 'textDocument.uri must be a text';
    }
    if (method === 'textDocument/didOpen') {
        return typeof fieldOf(document, 'text') === 'string' && isCount(fieldOf(document, 'version'), -1)
            ? undefined
            : 'textDocument.text must be a text and textDocument.version a whole number';
    }
    if (method === 'textDocument/didChange') {
        return mistakeInEdits(params);
    }
    if (WITH_POSITION.has(method) && !isPosition(fieldOf(params, 'position'))) {
        return 'position must have a line and a character, each a whole number from 0';
    }
    if (WITH_RANGE.has(method) && !isRange(fieldOf(params, 'range'))) {
        return 'range must have a start and an end, each with a line and a character from 0';
    }
    if (method === 'textDocument/rename' && typeof fieldOf(params, 'newName') !== 'string') {
        return 'newName must be a text';
    }
    if (method === 'textDocument/codeAction' && !Array.isArray(fieldOf(fieldOf(params, 'context'), 'diagnostics'))) {
        return 'context.diagnostics must be a list';
    }
    if (method === 'textDocument/references' && typeof fieldOf(fieldOf(params, 'context'), 'includeDeclaration') !== 'boolean') {
        return 'context.includeDeclaration must be true or false';
    }
    if (FORMATTING.has(method) && !isCount(fieldOf(fieldOf(params, 'options'), 'tabSize'))) {
        return 'options.tabSize must be a whole number from 0';
    }
    return undefined;
}

const WITH_POSITION: ReadonlySet<string> = new Set(
    ['completion', 'hover', 'definition', 'references', 'documentHighlight', 'rename', 'prepareRename'].map(name => `textDocument/${name}`)
);
const WITH_RANGE: ReadonlySet<string> = new Set(
    ['codeAction', 'rangeFormatting', 'inlayHint', 'semanticTokens/range'].map(name => `textDocument/${name}`)
);
const FORMATTING: ReadonlySet<string> = new Set(['formatting', 'rangeFormatting'].map(name => `textDocument/${name}`));

/** The largest whole number of the protocol. */
const MOST = 2 ** 31 - 1;

function mistakeInChanges(changes: unknown): string | undefined {
    const right =
        Array.isArray(changes) &&
        changes.every(each => typeof fieldOf(each, 'uri') === 'string' && [1, 2, 3].includes(Number(fieldOf(each, 'type'))));
    return right ? undefined : 'changes must be a list, each with a uri and a type of 1, 2 or 3';
}

function mistakeInEdits(params: unknown): string | undefined {
    const edits = fieldOf(params, 'contentChanges');
    if (!isCount(fieldOf(fieldOf(params, 'textDocument'), 'version'), -1)) {
        return 'textDocument.version must be a whole number';
    }
    const right =
        Array.isArray(edits) &&
        edits.every(
            each => typeof fieldOf(each, 'text') === 'string' && (fieldOf(each, 'range') === undefined || isRange(fieldOf(each, 'range')))
        );
    return right ? undefined : 'contentChanges must be a list, each with a text and, unless it is the whole, a range';
}

function isRange(value: unknown): boolean {
    return isPosition(fieldOf(value, 'start')) && isPosition(fieldOf(value, 'end'));
}

function isPosition(value: unknown): boolean {
    return isCount(fieldOf(value, 'line')) && isCount(fieldOf(value, 'character'));
}

function isCount(value: unknown, least = 0): boolean {
    return typeof value === 'number' && Number.isInteger(value) && value >= (least < 0 ? -MOST - 1 : least) && value <= MOST;
}

/** A field of what came from outside. */
export function fieldOf(value: unknown, key: string): unknown {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : undefined;
}
