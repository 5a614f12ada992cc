import { analyse } from '@nvs/analysis';
import { sayIn } from '@nvs/words';
import { expect, it } from 'vitest';
import { model, threat } from '../../../analysis/test/builder.js';
import { documentOf } from '../../src/document/build.js';
import { buildReport } from '../../src/index.js';

const plain = model({ interests: { 'i.one': 1 }, threats: [threat('t', { likelihood: 'C' })] });

/** What stands as evidence behind the likelihood of t. */
function evidence(sources: string[], cited: { source: string; place: string }[] | undefined): string {
    const given = {
        ...plain,
        threats: plain.threats.map(each => ({
            ...each,
            likelihood: each.likelihood && {
                ...each.likelihood,
                provenance: { ...each.likelihood.provenance, sources, ...(cited ? { cited } : {}) }
            }
        }))
    };
    const say = sayIn('en');
    const cells = documentOf(buildReport(given, analyse(given))).sections.flatMap(({ blocks }) =>
        blocks.flatMap(block => {
            const at = block.type === 'table' ? block.columns.findIndex(each => say.message(each.heading) === 'Evidence') : -1;
            return block.type === 'table' && at >= 0 ? block.rows.map(row => row[at]) : [];
        })
    );
    return cells.map(cell => (cell && 'text' in cell ? say.message(cell.text) : '')).join('|');
}

it('a source stands with each place in it that is named', () => {
    expect(evidence(['s', 'u'], undefined)).toBe(evidence(['s', 'u'], []));
    expect(
        evidence(
            ['s', 'u'],
            [
                { source: 's', place: 'p. 23, §4' },
                { source: 's', place: 'table 2' }
            ]
        )
    ).toBe('s, p. 23, §4; s, table 2; u');
});
