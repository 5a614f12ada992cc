import { KIND_WORDS } from '@nvs/model';
import { AstUtils } from 'langium';
import { describe, expect, test } from 'vitest';
import { isLevelEstimate } from '../../src/generated/ast.js';
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
import { NAMES_OF_KINDS } from './names-of-kinds.js';
import { KEYWORDS, parse, shared, syntaxErrors } from './parsing.js';

const SOFT = KEYWORDS.filter(word => !RESERVED.has(word));

/** A name as it is written in the texts: alone, behind its namespace or interest, and with what is asked of it behind it. */
const NAMED = /^((ns|i)\.)?\w+(\.(status|likelihood|downtime|buffer))?$/;

/** What has a title or a threat for a name. */
const WITHOUT_NAME: ReadonlySet<string> = new Set(['judgement', 'expect']);

/** Every place of the grammar where a name refers to an element, such as `Campaign.by`. */
const PLACES: readonly string[] = Object.values(shared.AstReflection.types).flatMap(({ name, properties }) =>
    Object.values(properties).flatMap(each => (each.referenceType === undefined ? [] : [`${name}.${each.name}`]))
);

test('the words of the grammar are here', () => {
    expect(SOFT.length).toBeGreaterThan(120);
    expect(KEYWORDS.filter(word => RESERVED.has(word))).toEqual([...RESERVED].sort());
});

test('every word that starts an element, and every place of a reference, stands in the texts', async () => {
    expect(KIND_WORDS.filter(word => !(word in NAMES_OF_KINDS) && !WITHOUT_NAME.has(word))).toEqual([]);
    const documents = Object.values(NAMES_OF_KINDS).map(text => parse(`namespace ns\n${text.replaceAll('@', 'plain')}`));
    const found = new Set(
        documents.flatMap(({ parseResult }) =>
            AstUtils.streamAst(parseResult.value)
                .flatMap(node => AstUtils.streamReferences(node).map(({ container, property }) => `${container.$type}.${property}`))
                .toArray()
        )
    );
    expect(PLACES.filter(place => !found.has(place))).toEqual([]);
});

describe.each(Object.entries(NAMES_OF_KINDS))('every keyword names: %s', (kind, text) => {
    const references = text.split('@').length - 2;
    test('and references to it find it', async () => {
        const documents = SOFT.filter(word => kind !== 'level' || word !== 'withheld').map(word => ({
            word,
            document: parse(`namespace ns\n${text.replaceAll('@', word)}`)
        }));
        const { DocumentBuilder, LangiumDocuments } = shared.workspace;
        const wrong: string[] = [];
        for (const { word, document } of documents) {
            LangiumDocuments.addDocument(document);
            await DocumentBuilder.build([document], { validation: false });
            const found = document.references.filter(
                reference =>
                    'ref' in reference &&
                    NAMED.test(reference.$refText) &&
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
    test('withheld is no level unqualified: it is what may stand in the place of one', () => {
        const levels = (name: string) => {
            const { parseResult } = parse(`namespace ns\nlevel withheld "x"\nactor a "a" { intent: ${name} }`);
            return AstUtils.streamAst(parseResult.value)
                .filter(isLevelEstimate)
                .toArray()
                .map(each => each.best?.$refText);
        };
        expect(levels('withheld')).toEqual([undefined]);
        expect(levels('ns.withheld')).toEqual(['ns.withheld']);
    });
    test('behind their interest or namespace all can', () => {
        expect(fails(word => `threat t "t" { impact { a: C i.${word}: B } }\nexpect "e" ns.${word} is judged`)).toEqual([]);
    });
});
