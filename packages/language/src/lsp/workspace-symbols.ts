import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { CancellationToken, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { isKindName } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { NvsSharedServices } from '../module.js';
import type { Exported } from '../references/name-index.js';
import { otherNames, tagsOf } from '../references/titles.js';
import { isLibrary } from '../workspace/projects.js';
import { nameNode } from './named.js';
import { symbolKind } from './symbol-kinds.js';
import { visible } from './visible.js';

/** More than anyone reads; the editor asks again as the query grows. */
const MOST = 500;

/** Finds elements of all projects by name, title, other name or tag: letters in order, a start of a word before the middle of one. */
export class NvsWorkspaceSymbolProvider implements WorkspaceSymbolProvider {
    constructor(private readonly services: NvsSharedServices) {}

    getSymbols({ query }: WorkspaceSymbolParams, cancel?: CancellationToken): Promise<WorkspaceSymbol[]> {
        const found: { entry: Exported; by: string | undefined; rank: number }[] = [];
        const wanted = query.trim().toLowerCase();
        for (const entry of this.services.workspace.IndexManager.names.all()) {
            if (cancel?.isCancellationRequested) {
                break;
            }
            if (isLibrary(entry.document) && wanted.length < 2) {
                continue;
            }
            let rank = Math.min(
                rankOf(wanted, entry.name.toLowerCase()),
                titleOf(entry) ? 1 + rankOf(wanted, titleOf(entry).toLowerCase()) : Infinity
            );
            let by: string | undefined;
            for (const name of [...otherNames(entry.node), ...tagsOf(entry.node)]) {
                const asked = 1 + rankOf(wanted, name.toLowerCase());
                if (asked < rank) {
                    [rank, by] = [asked, name];
                }
            }
            if (rank < Infinity) {
                found.push({ entry, by, rank: rank + (isLibrary(entry.document) ? 10 : 0) });
            }
        }
        found.sort((a, b) => a.rank - b.rank || (a.entry.name < b.entry.name ? -1 : a.entry.name > b.entry.name ? 1 : 0));
        return Promise.resolve(
            found.slice(0, MOST).flatMap(({ entry, by }) => toSymbol(entry, by, said => this.services.Wording.of(said)))
        );
    }
}

/** How well the text fits: 0 as a start of its last segment, up to 6 for letters in order only; infinite when it does not. */
function rankOf(query: string, text: string): number {
    if (!query) {
        return 0;
    }
    const last = text.slice(text.lastIndexOf('.') + 1);
    if (last.startsWith(query)) {
        return 0;
    }
    const at = text.indexOf(query);
    if (at === 0 || (at > 0 && /[\s._]/.test(text.charAt(at - 1)))) {
        return 2;
    }
    if (at > 0) {
        return 4;
    }
    let next = 0;
    for (const character of text) {
        if (character === query.charAt(next)) {
            next++;
        }
        if (next === query.length) {
            return 6;
        }
    }
    return Infinity;
}

function titleOf({ node }: Exported): string {
    return 'title' in node && typeof node.title === 'string' ? node.title : '';
}

/** @param by the other name or tag that it is found by: an editor looks for what was typed in what it is given, too */
function toSymbol(entry: Exported, by: string | undefined, say: (said: Message) => string): WorkspaceSymbol[] {
    const range = (nameNode(entry.node) ?? entry.node.$cstNode)?.range;
    if (!range) {
        return [];
    }
    const title = [titleOf(entry), by === undefined ? '' : `(${by})`].filter(part => part !== '').join(' ');
    const dot = entry.name.lastIndexOf('.');
    return [
        {
            name: title ? `${entry.name.slice(dot + 1)} – ${visible(title)}` : entry.name.slice(dot + 1),
            kind: symbolKind(entry.type),
            containerName: [
                isKindName(entry.type) ? say(message('tips.kind', { kind: entry.type })) : '',
                entry.name.slice(0, Math.max(0, dot))
            ]
                .filter(part => part !== '')
                .join(' · '),
            location: { uri: entry.document, range }
        }
    ];
}
