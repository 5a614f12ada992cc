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
        ({ text }) => readDuration(text),
        () => message('tables.wantsDuration')
    );
    return partsOf(needs).flatMap(each => {
        const on = elements.refer(NODES, each);
        const name = `${of}_${on}`.replaceAll('.', '_');
        if (elements.isTaken(name)) {
            context.tell({ row: row.number, column: undefined, said: message('tables.sameNeed', { process, on: each }) });
            return [];
        }
        return elementText(`dependency ${elements.take(name)} ${quoted(`${process} – ${each}`)} of ${of} on ${on}`, [
            ...(buffer === undefined ? [] : [`buffer: ${buffer}`]),
            row.source(),
            ...described(row.rest())
        ]);
    });
}
