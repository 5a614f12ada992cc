import { study } from '@nvs/analysis';
import { HOURS } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { base, campaign, FREQUENCY, judgement, measure, type ThreatSpec, threat } from '../builder.js';
import { network, node } from '../network-builder.js';

/** Events of a model whose horizon is ten years, twice that of the scale of chances. */
function eventsOf(
    scale: 'chances' | 'frequencies',
    threats: Record<string, ThreatSpec>,
    more: Parameters<typeof network>[2] = {},
    state: 'current' | 'residual' = 'current'
) {
    const plain = network([node('n')], [], {
        threats: Object.entries(threats).map(([id, spec]) => threat(id, spec)),
        assessments: [{ ...base('assessment'), kind: 'assessment', judged: 'with_measures', horizon: 10 * HOURS.year }],
        ...more
    });
    const model =
        scale === 'chances' ? plain : { ...plain, methods: plain.methods.map(each => ({ ...each, likelihoodScale: FREQUENCY.id })) };
    return study(model).structure(state).events;
}
const one = (value: number) => ({ low: expect.closeTo(value, 9), best: expect.closeTo(value, 9), high: expect.closeTo(value, 9) });
const once = (chance: number) => ({ occurs: 'once_at_most', chance: one(chance) });
const yearly = (rate: number) => ({ occurs: 'repeatedly', rate: one(rate / HOURS.year) });

describe('how often a threat can happen', () => {
    it.each<[typed: string, scale: 'chances' | 'frequencies', expected: object]>([
        // A chance over five years counts over ten: 1 - 0.8².
        ['20%', 'chances', once(0.36)],
        ['100%', 'chances', once(1)],
        ['0%', 'chances', once(0)],
        ['2% per year', 'chances', once(1 - 0.98 ** 10)],
        ['C', 'chances', once(1 - (1 - Math.sqrt(0.005 * 0.05)) ** 2)],
        ['C.high', 'chances', once(1 - (1 - Math.sqrt(0.025 * 0.05)) ** 2)],
        ['1 per 30 years', 'chances', yearly(1 / 30)],
        // So often that its chance cannot be told from 1: the rate is as typed.
        ['1 per hour', 'chances', yearly(HOURS.year)],
        ['1 per 30 years', 'frequencies', yearly(1 / 30)],
        ['F2', 'frequencies', yearly(Math.sqrt(0.01 * 0.1))],
        ['10% per 10 years', 'frequencies', once(0.1)],
        ['F9', 'frequencies', {}]
    ])('%s on a scale of %s', (likelihood, scale, expected) => {
        expect(eventsOf(scale, { t: { likelihood } }).get('threat:t')).toMatchObject(expected);
    });

    it('is any number of times when one judgement of several is a frequency', () => {
        const judgements = [judgement('t', 'a', { likelihood: '10%' }), judgement('t', 'b', { likelihood: '1 per 30 years' })];
        expect(eventsOf('chances', { t: {} }, { judgements }).get('threat:t')).toMatchObject({ occurs: 'repeatedly' });
        expect(eventsOf('chances', { t: {} }, { judgements: judgements.slice(0, 1) }).get('threat:t')).toMatchObject({
            occurs: 'once_at_most'
        });
    });

    it('stays the same under a measure, unless it sets another kind of likelihood', () => {
        const after = (likelihood: string, effect: string) =>
            eventsOf('chances', { t: { likelihood } }, { measures: [measure('m', 'planned', effect)] }, 'residual').get('threat:t');
        // 1 - exp(-5/30) a five years, half of that, as a rate again.
        expect(after('1 per 30 years', 'likelihood of t *= 0.5')).toMatchObject(yearly(-Math.log1p(-(1 - Math.exp(-5 / 30)) / 2) / 5));
        expect(after('20%', 'likelihood of t *= 0.5')).toMatchObject(once(0.19));
        expect(after('C', 'likelihood of t -= 1 class')).toMatchObject({ occurs: 'once_at_most' });
        expect(after('20%', 'likelihood of t = 1 per 30 years')).toMatchObject(yearly(1 / 30));
        expect(after('1 per 30 years', 'likelihood of t = 20%')).toMatchObject(once(0.36));
    });

    it('outside its campaigns is what they leave of it', () => {
        const events = (scale: 'chances' | 'frequencies', total: string, part: string) =>
            eventsOf(scale, { t: { likelihood: total } }, { campaigns: [campaign('c', ['t'], part)] });
        // 1 - 0.64/0.81 over ten years.
        expect(events('chances', '20%', '10%').get('threat:t')).toMatchObject(once(1 - 0.64 / 0.81));
        expect(events('chances', '20%', '10%').get('campaign:c')).toMatchObject(once(0.19));
        expect(events('chances', '20%', '100%').get('threat:t')).toMatchObject(once(0));
        expect(events('frequencies', '1 per 10 years', '1 per 30 years').get('threat:t')).toMatchObject(yearly(1 / 10 - 1 / 30));
        // A campaign that is certain to happen, once: of three times in ten years it is one.
        expect(events('chances', '3 per 10 years', '100%').get('threat:t')).toMatchObject(yearly(0.2));
    });
});
