import { describe, expect, test } from 'vitest';
import {
    EXPRESSION_WORDS,
    LATE_BEHIND,
    LATE_ELEMENTS,
    LATE_IN_BODIES,
    LATE_IN_HEADS,
    LATE_KEYS,
    MODIFIERS,
    RESERVED
} from '../../src/grammar/tokens.js';
import { KEYWORDS, parse, shared, syntaxErrors } from './parsing.js';

const SOFT = KEYWORDS.filter(word => !RESERVED.has(word));

/**
 * For each kind of element, a text in which `@` is its name, declared once and then referred to in the ways that such names
 * are; with the number of references to it. Words that an expression or a row cannot start with stand in those behind their namespace.
 */
const KINDS: Readonly<Record<string, readonly [text: string, references: number]>> = {
    assessment: ['assessment @ "x"\nexpect "e" ns.@ is judged', 1],
    organisation: [
        'organisation @ "x"\nthreat t "t" { owner: @ likelihood: C judged by @ and @ on 2026-01-01 }\njudgement of t by @ on 2026-01-01',
        4
    ],
    source: ['source @ "x"\nthreat t "t" { source: @, @ at "p" likelihood: C source @ at "p" and @ and @ at "p" confidence low }', 5],
    theme: ['theme @ "x"\nthreat t "t" { theme: @, @ }\nquestion q "q" about @, @ { }', 4],
    strategy: ['strategy @ "x"\nmeasure m "m" { strategy: @ }', 1],
    level: ['level @ "x"\nactor a "a" { intent: @ capability: @ }', 2],
    country: [
        'country @ "x"\nactor a "a" { country: @ }\nresource r "r" { supply: @ 45%, @ 50% }\nthreat t "t" { cuts: supply of r from @ by 40% for 6 months }',
        4
    ],
    group: ['group @ "x" { members: @ }\nthreat t "t" { where: @ likelihood: C as mean of @ }', 3],
    scope: ['scope @ "x" { in: @ }\nthreat t "t" { where: @ impact in @ { } }', 3],
    scale: ['scale @ "x" { kind: impact class A }\ninterest i "i"\ncriterion c "c" of i { scale: @ }', 1],
    interest: ['interest @ "x"\ncriterion c "c" of @\nprocess p "p" { serves: @ { C after 8 h }, @ }', 3],
    criterion: ['interest i "i"\ncriterion @ "x" of i\nthreat t "t" { impact { i.@: C i.@: B } }\nprocess p "p" { serves: i.@ }', 3],
    method: ['method @ "x"\nassessment "a" { method: @ }', 1],
    actor: ['actor @ "x"\nthreat t "t" { by: @ }\ncampaign c "c" by @, @ { }', 3],
    threat: [
        'threat @ "x"\ncampaign c "c" { threats: @, @ }\nstress_test s "s" { at day 0: @, @ at 12 h: @ }\njudgement of @ by o\norganisation o',
        6
    ],
    hazard: ['hazard @ "x" { triggers: @ 20%, @ }\ndevelopment d "d" { drives: @ up, @ down, @ }', 5],
    campaign: ['campaign @ "x"\nstress_test s "s" { at day 0: @ }\nmeasure m "m" { effect likelihood of @ -= 1 class }', 2],
    sector: ['sector @ "x"\nprocess p "p" { sector: @ }', 1],
    process: [
        'process @ "x"\ndependency d "d" of @ on any of (@, 2 of (@, @ for 72 h), 80% of (@ 45%, @ 55%))\nthreat t "t" { disrupts: @ 60% for 48 h, @ }',
        8
    ],
    asset: ['asset @ "x"\ndependency d "d" of @ on all of (@, @)\nstress_test s "s" { at day 0: @ down for 10 days }', 4],
    resource: [
        'resource @ "x"\nmeasure m "m" { effect supply of @ = NO 60%, QA 40% }\nthreat t "t" { cuts: supply of @, supply of @ for 2 days }\ncountry NO\ncountry QA',
        3
    ],
    supplier: ['supplier @ "x"\nresource r "r" { supply: @ 45%, @ 55% }', 2],
    dependency: [
        'process p\ndependency @ "x" of p on p\nmeasure m "m" { effect buffer of @ += 60 days effect requirement of @ = any of (p, p) goal: @ }',
        3
    ],
    stress_test: ['process p\nstress_test @ "x"\nexpect "e" p.downtime under @ <= 2 days', 1],
    measure: ['measure @ "x"\nexpect "e" ns.@.status is planned', 1],
    rule: ['rule @ "x" for dependency d then verdict yes\nexpect "e" verdict(@) is yes and verdict(@, @) is yes', 3],
    capability: ['capability @ "x"\nexpect "e" ns.@ is judged', 1],
    data: ['data @ "x"\nexpect "e" ns.@ is judged', 1],
    development: ['threat t\ndevelopment @ "x" { drives: t up }\nexpect "e" ns.@ is judged', 1],
    question: ['theme t\nquestion @ "x" about t { asked: o answered_by: s }\nexpect "e" ns.@ is judged', 1]
};

test('the words of the grammar are here', () => {
    expect(SOFT.length).toBeGreaterThan(120);
    expect(KEYWORDS.filter(word => RESERVED.has(word))).toEqual([...RESERVED].sort());
});

describe.each(Object.entries(KINDS))('every keyword names: %s', (_, [text, references]) => {
    test('and references to it find it', async () => {
        const documents = SOFT.map(word => ({ word, document: parse(`namespace ns\n${text.replaceAll('@', word)}`) }));
        const { DocumentBuilder, LangiumDocuments } = shared.workspace;
        const wrong: string[] = [];
        for (const { word, document } of documents) {
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: false });
            const found = document.references.filter(
                reference =>
                    'ref' in reference &&
                    [word, `ns.${word}`, `i.${word}`, `ns.${word}.status`].includes(reference.$refText) &&
                    reference.ref !== undefined &&
                    'name' in reference.ref &&
                    reference.ref.name === word
            );
            for (const message of syntaxErrors(document)) {
                wrong.push(`${word}: ${message}`);
            }
            if (found.length !== references) {
                wrong.push(`${word}: ${found.length} of ${references} references`);
            }
            await DocumentBuilder.update([], [document.uri]);
        }
        expect(wrong).toEqual([]);
    });
});

describe('reserved words', () => {
    test.each([...RESERVED])('%s is no name', word => {
        for (const text of [`process ${word} "x"`, `threat t "t" { owner: ${word} }`, `namespace ${word}`, `scale s { class ${word} }`]) {
            expect(syntaxErrors(parse(text)), text).not.toEqual([]);
        }
    });
});

describe('other places of names', () => {
    const places = {
        'a namespace': (word: string) => `namespace ${word}\nuse ${word}`,
        'a word': (word: string) => `measure m "m" { status: ${word} tags: ${word}, ${word} }`,
        'a language': (word: string) => `theme t "t" { title: ${word} "x", ${word} "y" }`,
        'the variable of a rule': (word: string) => `rule r "r" for ${word} ${word} when ns.${word}.supply is ${word} then verdict ${word}`,
        'the variable of a quantifier': (word: string) =>
            `expect "e" (some ${word} in all ${word} where ns.${word}.x is not ${word}) and (count ${word} in all threat) > 2`,
        'an indicator': (word: string) => `threat t "t" { impact { a: 2e5 persons for 3 days with (${word}, ${word}) } }`
    };
    test.each(Object.entries(places))('%s', (_, text) => {
        expect(SOFT.filter(word => syntaxErrors(parse(text(word))).length > 0)).toEqual([]);
    });
});

describe('the exceptions', () => {
    const fails = (text: (word: string) => string): string[] => SOFT.filter(word => syntaxErrors(parse(text(word))).length > 0);
    test('only modifiers cannot start an impact row unqualified', () => {
        expect(fails(word => `threat t "t" { impact { a: C ${word}: B } }`)).toEqual(
            [...MODIFIERS].filter(word => SOFT.includes(word)).sort()
        );
    });
    test('only words of expressions cannot start a name in an expression unqualified', () => {
        expect(fails(word => `expect "e" ${word} is judged`)).toEqual([...EXPRESSION_WORDS].filter(word => SOFT.includes(word)).sort());
    });
    test('none but the late ones is the name of a class: a value that is half typed must not take the property after it for one', () => {
        const early = SOFT.filter(
            word =>
                !LATE_KEYS.has(word) &&
                !LATE_ELEMENTS.has(word) &&
                !LATE_IN_HEADS.has(word) &&
                !LATE_IN_BODIES.has(word) &&
                !LATE_BEHIND.has(word)
        );
        expect(fails(word => `scale s "s" { class ${word} }`)).toEqual(early);
        expect(fails(word => `scale s "s" { class c { sub ${word} } }`)).toEqual(early);
        expect(fails(word => `threat t "t" { likelihood: ${word} }`)).toEqual(early.filter(word => word !== 'withheld'));
        expect(fails(word => `threat t "t" { likelihood: C in ${word} .. ${word} }`)).toEqual(early);
    });
    test('behind their interest or namespace all can', () => {
        expect(fails(word => `threat t "t" { impact { a: C i.${word}: B } }\nexpect "e" ns.${word} is judged`)).toEqual([]);
    });
});
