import { analyse } from '@nvs/analysis';
import type { Node, RiskModel, StressTest } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { AT, base } from '../builder.js';
import { dependency, event, lasting, network, node, part, supply } from '../network-builder.js';

const country = (id: string) => ({ ...base(id), kind: 'country' as const });
const terminal = (share: [best: number, low: number, high: number]): Node =>
    node('terminal', { kind: 'supplier', country: ['NL'], controlledBy: [{ by: 'parent', share: part(...share), at: AT }] });

/**
 * By hand: gas comes for 60% through a Dutch terminal, for 10% from China and for 30% from Norway, and power needs half of it, without a buffer. Without China 90% is left, by control,
 * without the terminal too, 30%.
 */
const model = (target: string, share: [number, number, number] = [0.6, 0.6, 0.6]): RiskModel =>
    network(
        [
            node('power', {}),
            node('gas', { kind: 'resource', supply: supply({ terminal: 0.6, CN: 0.1, NO: 0.3 }) }),
            node('parent', { kind: 'supplier', country: ['CN'] }),
            terminal(share)
        ],
        [dependency('power', 'gas', { needs: part(0.5), buffer: lasting(0) })],
        {
            countries: ['NL', 'NO', 'CN'].map(country),
            threats: [event('cutoff', { cuts: [{ resource: 'gas', supplier: 'CN', duration: lasting(240), at: AT }] })],
            stressTests: [
                {
                    ...base('squeeze'),
                    kind: 'stress_test',
                    events: [{ time: 0, target, down: target !== 'cutoff', ...(target === 'cutoff' ? {} : { duration: 48 }), at: AT }]
                } satisfies StressTest
            ]
        }
    );

const down = (all: readonly { readonly id: string; readonly hours: number }[] = []): Record<string, number> =>
    Object.fromEntries(all.map(each => [each.id, each.hours]));
const played = (of: RiskModel) => analyse(of).stressTests[0];

describe('a stress test by control', () => {
    it('a cut from a place hits what is controlled from there, beside what stands there', () => {
        const test = played(model('cutoff'));
        expect(down(test?.downtime)).toEqual({});
        expect(test?.by_control?.hit).toEqual([
            { by: 'cutoff', place: 'CN', resource: 'gas', id: 'terminal', control: 'yes', counted: true }
        ]);
        expect(down(test?.by_control?.downtime)).toMatchObject({ power: 240 });
        expect(test?.by_control?.formula).toBe('time.by_control');
    });

    it('what falls with a country by control falls with it', () => {
        const test = played(model('CN'));
        expect(down(test?.downtime)).not.toHaveProperty('power');
        expect(down(test?.downtime)).not.toHaveProperty('terminal');
        expect(down(test?.by_control?.downtime)).toMatchObject({ parent: 48, terminal: 48, power: 48 });
    });

    it('what only a range allows is named, and nothing comes of it', () => {
        const test = played(model('cutoff', [0.45, 0.4, 0.6]));
        expect(test?.by_control?.hit).toMatchObject([{ id: 'terminal', control: 'possible', counted: false }]);
        expect(down(test?.by_control?.downtime)).toEqual({});
        expect(played(model('cutoff', [0.55, 0.4, 0.6]))?.by_control?.hit).toMatchObject([{ control: 'possible', counted: true }]);
    });

    it('what is a part of something is controlled by it, where no stakes are stated', () => {
        const whole = model('cutoff');
        const parts = {
            ...whole,
            nodes: whole.nodes.map(({ controlledBy: _, ...each }) => (each.id === 'terminal' ? { ...each, partOf: ['parent'] } : each))
        };
        const test = played(parts);
        expect(test?.by_control?.hit).toMatchObject([{ id: 'terminal', control: 'yes', counted: true }]);
        expect(down(test?.by_control?.downtime)).toMatchObject({ power: 240 });
    });

    it('is absent where nothing more is hit', () => {
        expect(played(model('cutoff', [0.2, 0.1, 0.3]))).not.toHaveProperty('by_control');
        expect(played(model('NO'))).not.toHaveProperty('by_control');
    });
});
