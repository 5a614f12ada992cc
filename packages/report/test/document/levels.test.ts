import type { Actor, Level, LevelEstimate, RiskModel } from '@nvs/model';
import { expect, it } from 'vitest';
import { AT, base, model, threat } from '../../../analysis/test/builder.js';
import { readable } from './rows.js';

const level = (id: string, rank: number, nl: string): Level => ({
    ...base(id),
    title: id,
    titles: { en: id, nl },
    kind: 'level',
    rank
});
const between = (lowLevel: string, bestLevel: string | undefined, highLevel: string, because?: string): LevelEstimate => ({
    lowLevel,
    highLevel,
    ...(bestLevel === undefined ? {} : { bestLevel }),
    ranged: lowLevel !== highLevel,
    provenance: { because, confidence: because ? 'low' : undefined, sources: [], judgedBy: [] },
    at: AT
});
const withheld = (lowLevel?: string, highLevel?: string): LevelEstimate => ({
    lowLevel,
    highLevel,
    ranged: lowLevel !== undefined,
    withheld: true,
    provenance: { sources: [], judgedBy: [] },
    at: AT
});
const actor = (id: string, of: Partial<Actor>): Actor => ({ ...base(id), kind: 'actor', country: [], partOf: [], ...of });

const sample = (): RiskModel => {
    const of = model({ interests: { 'i.one': 1 }, threats: [threat('theft', { likelihood: 'C' })] });
    return {
        ...of,
        levels: [level('low', 2, 'laag'), level('medium', 3, 'middel'), level('high', 4, 'hoog')],
        actors: [
            actor('gang', {
                intent: 'high',
                intentEstimate: between('medium', 'high', 'high', 'Says so'),
                capabilityEstimate: between('low', undefined, 'medium')
            }),
            actor('plain', { intent: 'low' }),
            actor('quiet', { intentEstimate: withheld(), capabilityEstimate: withheld('low', 'high') })
        ],
        threats: of.threats.map(each => ({ ...each, intent: 'medium' }))
    };
};

const said = (language?: 'nl'): string[] =>
    readable(sample(), language)
        .tables('actors')
        .flatMap(rows => rows.map(cells => cells.join(' | ')));

it('a level stands with its range, and what is said of it in a table of its own', () => {
    const rows = said().filter(row => /medium|low/.test(row));
    expect(rows.filter(row => /Intent|Capability/.test(row)).map(row => row.split(' | ').slice(0, 4))).toEqual([
        ['gang', 'Intent: high (medium to high)', 'Says so', 'low'],
        ['gang', 'Capability: low to medium', 'not stated', 'not stated'],
        ['quiet', 'Capability: withheld (low to high)', 'not stated', 'not stated'],
        ['theft', 'Intent: medium', 'not stated', 'not stated']
    ]);
    expect(rows.some(row => row.startsWith('gang |') && row.includes('| high (medium to high) | low to medium |'))).toBe(true);
    expect(said().some(row => row.startsWith('quiet |') && row.includes('| withheld | withheld (low to high) |'))).toBe(true);
    expect(rows.some(row => row.startsWith('plain |') && row.includes('| low |'))).toBe(true);
});

it('in Dutch too', () => {
    const rows = said('nl').join('\n');
    expect(rows).toContain('Intentie: hoog (middel tot hoog)');
    expect(rows).toContain('Capaciteit: laag tot middel');
    expect(rows).toContain('Capaciteit: achtergehouden (laag tot hoog)');
});
