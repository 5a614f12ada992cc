import type { LangiumDocument } from 'langium';
import { isKindName, KINDS, type KindName } from '@nvs/model';
import { message } from '@nvs/words';
import { isElement, isModel, isNamespace, isUse, type Model } from '../generated/ast.js';
import { lineEndOf } from './around.js';
import { way, type Way } from './way.js';

/** Elements that say enough by their name and title to begin with. */
const CREATED: ReadonlySet<string> = new Set<KindName>([
    'Actor',
    'Asset',
    'Development',
    'Measure',
    'Objective',
    'Organisation',
    'Process',
    'Resource',
    'Sector',
    'Source',
    'Supplier',
    'Theme',
    'Threat'
]);

const NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const PATH = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** Makes the names of a namespace known: behind the last `use`, else at the top. */
export function writeUse(namespace: string, { parseResult: { value }, textDocument }: LangiumDocument): Way[] {
    if (!isModel(value) || !PATH.test(namespace)) {
        return [];
    }
    const last = headOf(value).at(-1)?.$cstNode?.range.end;
    const at = last ?? { line: 0, character: 0 };
    const end = lineEndOf(textDocument.getText());
    return [way(message('fixes.use', { namespace }), { start: at, end: at }, last ? `${end}use ${namespace}` : `use ${namespace}${end}`)];
}

const headOf = ({ entries }: Model): Model['entries'] => entries.filter(each => isNamespace(each) || isUse(each));

/** The element that a name asks for, of the kind that belongs there, in the file that has most of its kind. */
export function createElement(
    kind: string,
    name: string,
    documents: readonly LangiumDocument[]
): (Way & { readonly document: LangiumDocument }) | undefined {
    if (!isKindName(kind) || !CREATED.has(kind) || !NAME.test(name)) {
        return undefined;
    }
    const count = ({ parseResult: { value } }: LangiumDocument): number =>
        isModel(value) ? value.entries.filter(each => isElement(each) && each.$type === kind).length : 0;
    const [document] = [...documents].sort((a, b) => count(b) - count(a));
    if (!document) {
        return undefined;
    }
    const { textDocument } = document,
        text = textDocument.getText(),
        end = lineEndOf(text);
    const at = textDocument.positionAt(text.length);
    const words = name.replaceAll('_', ' ');
    const element = `${KINDS[kind].word} ${name} "${words.charAt(0).toUpperCase()}${words.slice(1)}"${end}`;
    return {
        document,
        ...way(
            message('fixes.create', { kind, name }),
            { start: at, end: at },
            `${text === '' || text.endsWith('\n') ? '' : end}${element}`
        )
    };
}
