import { message } from '@nvs/words';
import { elementText, quoted } from '../elements/write.js';
import { readDuration } from '../values/duration.js';
import { described, partsOf, type Context, type RowReader } from './context.js';

const NODES = ['process', 'asset', 'resource', 'supplier'] as const;

/** What one process needs. @returns text of dependencies, whose heads are not those of other elements */
export function readDependency(row: RowReader, process: string, context: Context): readonly string[] {
    const { elements } = context;
    const needs = row.text('needs');
    if (needs === undefined) {
        context.tell({ row: row.number, column: undefined, said: message('tables.needsNothing', { process }) });
        return [];
    }
    const of = elements.refer(NODES, process);
    const buffer = row.read(
        'buffer',
        ({ text }) => readDuration(text, context.comma),
        () => message('tables.wantsDuration')
    );
    return partsOf(needs).map(each => {
        const on = elements.refer(NODES, each);
        return elementText(`dependency ${of}_${on} ${quoted(`${process} – ${each}`)} of ${of} on ${on}`, [
            ...(buffer === undefined ? [] : [`buffer: ${buffer}`]),
            row.source(),
            ...described(row.rest())
        ]);
    });
}
