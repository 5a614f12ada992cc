import { allResults, study } from '@nvs/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import { compileTexts } from '../../../../test/compile-texts.js';
import {
    askableIn,
    cutSetsAnswer,
    cutSetsMarkdown,
    cutSetsText,
    ASKABLE,
    explainAnswer,
    explainMarkdown,
    explainText,
    namedIn,
    whatIfAnswer,
    whatIfMarkdown,
    whatIfText,
    type ExplainAnswer
} from '../../src/index.js';
import { TEXT } from './sample.js';

let model: Awaited<ReturnType<typeof compileTexts>>['model'];
let answer: (id: string) => ExplainAnswer;
beforeAll(async () => {
    const project = await compileTexts({ 'w.nvs': TEXT });
    expect(project.diagnostics.filter(each => each.severity === 'error')).toEqual([]);
    model = project.model;
    const all = study(model, { sampling: { trials: 100, seed: 7 } });
    answer = id => {
        const found = explainAnswer(all, id, { text: file => project.text(file) });
        if (!found) {
            throw new Error(`nothing for ${id}`);
        }
        return found;
    };
});
const lineOf = (text: string): number => TEXT.split('\n').findIndex(line => line.includes(text)) + 1;
const textOf = (id: string): string => explainText(answer(id));

describe('a node', () => {
    it('has its chance of loss and the importance of events, as worked out by hand', () => {
        const node = answer('w.b');
        if (node.kind !== 'process') {
            throw new Error(node.kind);
        }
        // an endurance of y helps in time only, so b needs x: lost with its own failure (0.1), that of x (0.5), or t (0.2), which strikes x whatever it does to b
        const t = 0.2;
        const lost = 1 - 0.9 * 0.5 * (1 - t);
        expect(node.structure.loss.best).toBeCloseTo(lost, 8);
        const own = node.structure.events.find(each => each.event === 'failure:w.b');
        const without = 1 - 0.5 * (1 - t);
        expect(own?.birnbaum).toBeCloseTo(1 - without, 8);
        expect(own?.fussellVesely).toBeCloseTo((lost - without) / lost, 8);
        expect(own?.raw).toBeCloseTo(1 / lost, 8);
        expect(own?.rrw).toBeCloseTo(lost / without, 8);
        const text = explainText(node);
        expect(text).toMatch(/^ {2}Lost in 1 year +64%, [\d.]+% to [\d.]+%; every event lasts, no buffer helps.* network\.loss$/m);
        expect(text).toMatch(/^ {2}own failure of b +10% +0\.0625 +0\.4 /m);
        // without x failing by itself: 1 - 0.9·0.8 = 0.28; (0.64 - 0.28)/0.64 and 1 - 0.28
        expect(text).toMatch(/^ {2}own failure of x +50% +0\.563 +0\.72 /m);
    });

    it('shows what it states as written, what it needs and what needs it, harm, threats, measures and tests, each with its place', () => {
        const text = textOf('w.b');
        expect(text).toMatch(/^B \[x\]\(y\) \(w\.b\), kind process, w\.nvs:9\n/);
        for (const line of [
            `failure +10% per year in 5% \\.\\. 20% per year +w\\.nvs:${lineOf('failure: 10%')}`,
            `restore +12 h +w\\.nvs:${lineOf('restore: 12 h')}`,
            `d +any of \\(x, y for 3 days\\) +4 h +14 days +w\\.nvs:${lineOf('dependency d')}`,
            `z +b +0 h +w\\.nvs:${lineOf('dependency e')}`,
            '1 h +B +ill',
            '2 days +C +ill',
            `x +asset +w\\.nvs:${lineOf('asset x')}`,
            `m +planned +buffer of d \\+= 1 h +w\\.nvs:${lineOf('measure m')}`,
            'network\\.loss +docs/methods/network\\.md#networkloss',
            'network\\.importance +docs/methods/network\\.md#networkimportance'
        ]) {
            expect(text).toMatch(new RegExp(`^  ${line}$`, 'm'));
        }
        expect(textOf('w.x')).toMatch(new RegExp(`^ {2}t +5 h +w\\.nvs:${lineOf('threat t')}$`, 'm'));
    });

    it('says what its figures do not count', () => {
        const node = answer('w.z');
        if (node.kind !== 'process') {
            throw new Error(node.kind);
        }
        expect(node.structure.unknowns.map(each => `${each.what} ${each.id}`)).toEqual(['failure w.gas', 'failure w.z']);
        expect(explainText(node)).toContain('\nNot stated in the model, so not counted\n');
        expect(explainText(node)).toMatch(new RegExp(`^  failure +z +w\\.nvs:${lineOf('process z')}$`, 'm'));
    });

    it('of a supply: shares with their concentration, and what hangs on whom', () => {
        // known shares 0.6 and 0.3; other is many small ones: 0.36 + 0.09 = 0.45
        const text = textOf('w.gas');
        expect(text).toContain('Concentration (HHI) 0.45');
        expect(text).toContain('The largest is NO, 60% (supply.largest).');
        expect(text).toMatch(/^ {2}NO +60% +w\.nvs:\d+\n {2}DE +30% +w\.nvs:\d+\n {2}not named +10%$/m);
        expect(textOf('w.z')).toMatch(/^ {2}NO +60% +60% +down\n {2}DE +30% +30% +goes on$/m);
    });
});

describe('other elements', () => {
    it('a sector: what it is down with, and how likely that is', () => {
        const sector = answer('w.s');
        if (sector.kind !== 'sector') {
            throw new Error(sector.kind);
        }
        expect(sector.structure.members).toEqual(['w.b', 'w.z']);
        expect(explainText(sector)).toContain('Down with any of: b, z.');
    });

    it('a criterion and an interest: risks that harm them, processes that serve them, and the chance that the network does so', () => {
        const text = textOf('w.people.ill');
        expect(text).toMatch(/^ {2}t +B +B +C +impact\.class$/m);
        expect(text).toMatch(/^ {2}b +B after 1 h, C after 2 days$/m);
        expect(text).toMatch(/^ {2}C or worse +\d+(\.\d+)?%.* network\.harm$/m);
        const interest = textOf('w.people');
        expect(interest).toContain('Criteria: ill.');
        expect(interest).toMatch(/^ {2}b +ill +B after 1 h, C after 2 days$/m);
    });

    it('a stress test: what happens, what goes down, and how often under its ranges', () => {
        // x is out for 2 days; b goes on with its buffer for 4 h, then with y for 3 days: nothing else goes down
        const text = textOf('w.dark');
        expect(text).toContain(`at the start  x is down for 2 days  w.nvs:${lineOf('stress_test')}`);
        expect(text).toMatch(/^ {2}0 h +2 days +2 days +x +the stress test says so$/m);
        expect(text).toContain('100 trials, seed 7 (sampling.stress_test).');
        expect(text).toMatch(/^ {2}x +100% +2 days +2 days +2 days$/m);
    });

    it('a threat: what moves it most, and what it does through the network', () => {
        const text = textOf('w.t');
        // ranked by likelihood times impact, at best 0.2 · 1/9
        expect(text).toMatch(/in 90% of 100 trials, 1 in the middle \(seed 7\)/);
        expect(text).toMatch(/^ {2}likelihood +0\.0111 +0\.0444$/m);
        expect(text).toContain('3 nodes go down.');
        // b is down for 3 days, C after 2 days; judged B, up to C
        expect(text).toMatch(/^ {2}ill +C +B +above the best estimate +b +2 days$/m);
    });

    it('a measure: what it does by itself, beside what comes before it', () => {
        const measure = answer('w.half');
        if (measure.kind !== 'measure') {
            throw new Error(measure.kind);
        }
        // t from 0.2 to 0.1, whatever the other proposed measure does: b is lost with 1 - 0.9·0.5·0.8 = 0.64, and then with 1 - 0.9·0.5·0.9 = 0.595
        expect(measure.risks.map(each => [each.id, each.before?.likelihood.best?.value, each.after.likelihood.best?.value])).toEqual([
            ['w.t', expect.closeTo(0.2, 9), expect.closeTo(0.1, 9)]
        ]);
        expect(measure.nodes.find(each => each.id === 'w.b')).toMatchObject({
            before: { loss: { best: expect.closeTo(0.64, 8) } },
            after: { loss: { best: expect.closeTo(0.595, 8) } }
        });
        const text = explainText(measure);
        expect(text).toContain('It is proposed. Strategy: protect.');
        expect(text).toMatch(new RegExp(`^  cost +3e6 EUR once +w\\.nvs:${lineOf('measure half')}$`, 'm'));
        expect(text).toMatch(/^ {2}likelihood of t \*= 0\.5 +w\.nvs:\d+$/m);
        expect(text).toMatch(/^ {2}b +64%, .* 59\.5%, /m);
        expect(textOf('w.m')).toContain('buffer of d += 1 h');
    });

    it('a country and an actor: what hangs on it, what comes from there, and whose threats they are', () => {
        const country = textOf('nvs.NO');
        expect(country).toMatch(/^ {2}z +60% +60% +down$/m);
        expect(country).toMatch(new RegExp(`^  gas +60% +w\\.nvs:${lineOf('resource gas')}$`, 'm'));
        const actor = textOf('w.a');
        expect(actor).toContain('Stands for what comes from NO.');
        expect(actor).toMatch(/^ {2}gas +60% +NO +w\.nvs:\d+$/m);
        expect(actor).toMatch(/^ {2}z +60% +60% +down$/m);
        expect(actor).toMatch(new RegExp(`^  t +1 of \\d +w\\.nvs:${lineOf('threat t')}$`, 'm'));
        expect(textOf('w.ZZ')).toContain('No process of the model hangs on what comes from there, and on nobody');
    });

    it('nothing for what has no figures', () => {
        for (const id of ['w.d', 'nobody', '__proto__', '']) {
            expect(explainAnswer(study(model), id)).toBeUndefined();
        }
    });
});

describe('every answer', () => {
    it('is plain data, the same twice, and as Markdown holds no text of the model that does anything', () => {
        for (const id of ['w.b', 'w.s', 'w.t', 'w.gas', 'w.dark', 'w.half', 'w.a', 'nvs.NO', 'w.people', 'w.people.ill']) {
            const again: ExplainAnswer = JSON.parse(JSON.stringify(answer(id)));
            expect(explainText(again)).toBe(textOf(id));
            expect(explainMarkdown(again)).toBe(explainMarkdown(answer(id)));
        }
        expect(explainMarkdown(answer('w.b'))).toContain('# B \\[x\\]\\(y\\)\n\nw\\.b\\, kind process\\, w\\.nvs\\:');
        const whatIf = whatIfAnswer(study(model), ['w.b'], 3);
        const copy: typeof whatIf = JSON.parse(JSON.stringify(whatIf));
        expect([whatIfText(copy), whatIfMarkdown(copy)]).toEqual([whatIfText(whatIf), whatIfMarkdown(whatIf)]);
    });
});

it('what an explanation shows is the same whether all is worked out or only that', () => {
    const whole = study(model);
    allResults(whole);
    const asked = askableIn(namedIn(model), ASKABLE.explain);
    expect(asked.length).toBeGreaterThan(15);
    for (const { id } of asked) {
        const few = explainAnswer(study(model), id);
        expect(few && explainText(few), id).toBe(explainText(explainAnswer(whole, id) ?? answer(id)));
    }
});

describe('what if', () => {
    it('says when something is back later than asked, and what for', () => {
        // z is asked down for 1 h, but starts for 2 h, and b, which it needs, is down for 3 h: 3 + 2
        const { later } = whatIfAnswer(study(model), ['w.z', 'w.b'], 3);
        expect(later).toEqual([{ node: 'w.z', asked: 3, back: 5, waitsFor: [], restart: 2 }]);
        expect(whatIfText(whatIfAnswer(study(model), ['w.z', 'w.b'], 3))).toContain(
            'z is back after 5 h, not after 3 h: it takes 2 h to start.\n'
        );
    });
});

describe('cut sets', () => {
    it('of one kind, up to an order, at most so many; and what was left out is said', () => {
        const all = cutSetsAnswer(study(model), 'w.z');
        const events = all?.cutSets.find(each => each.kind === 'events');
        expect(events).toMatchObject({
            count: '3',
            complete: true,
            leftOut: '0',
            sets: [['failure:w.b'], ['failure:w.x'], ['threat:w.t']]
        });
        const one = cutSetsAnswer(study(model), 'w.z', { kind: 'events', most: 1 });
        expect(one?.cutSets).toEqual([{ ...events, sets: [['failure:w.b']], complete: false, completeTo: 0, leftOut: '2' }]);
        if (!one) {
            throw new Error('none');
        }
        expect(cutSetsText(one)).toContain(
            'Sets of all events: 3 minimal\n  1 set shown, not all of any size; 2 left out (nvsc cutsets --order and --most show more).\n  1  own failure of b\n'
        );
        expect(cutSetsMarkdown(one)).toContain('2 left out');
        expect(cutSetsAnswer(study(model), 'w.nothing')).toBeUndefined();
    });

    it('of an order: larger ones are counted, not listed', async () => {
        const { model: pair } = await compileTexts({
            'p.nvs':
                'namespace p\nprocess a "A" { failure: 1% per year }\nasset b "B" { failure: 1% per year }\nasset c "C" { failure: 1% per year }\ndependency d "D" of a on any of (b, c)\n'
        });
        const found = cutSetsAnswer(study(pair), 'p.a', { kind: 'events', order: 1 });
        expect(found?.cutSets).toMatchObject([{ count: '2', sets: [['failure:p.a']], complete: false, completeTo: 1, leftOut: '1' }]);
        expect(found && cutSetsText(found)).toContain('1 set shown, all of up to 1 member; 1 left out');
    });
});
