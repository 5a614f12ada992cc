import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { createDefaultCoreModule, createDefaultSharedCoreModule, EmptyFileSystem, inject } from 'langium';
import type {
    ClassProperty,
    Criterion,
    Element,
    Model,
    Property,
    Quantity,
    ScaleClass,
    SubClass
} from '../../packages/language/src/generated/ast.js';
import {
    isBandProperty,
    isCriterion,
    isElement,
    isEstimateProperty,
    isQuantity,
    isRefsProperty,
    isTextProperty,
    isTitleProperty,
    isWordsProperty
} from '../../packages/language/src/generated/ast.js';
import { NvsGeneratedModule, NvsGeneratedSharedModule } from '../../packages/language/src/generated/module.js';
import { NvsLexer } from '../../packages/language/src/grammar/lexer.js';
import { NvsTokenBuilder } from '../../packages/language/src/grammar/tokens.js';

// The parser alone, without names and checks: what is tested here is what the files say.
const words: Module<LangiumCoreServices, PartialLangiumCoreServices> = {
    parser: { Lexer: services => new NvsLexer(services), TokenBuilder: () => new NvsTokenBuilder() }
};
const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), NvsGeneratedSharedModule);
const services = inject(createDefaultCoreModule({ shared }), NvsGeneratedModule, words);
shared.ServiceRegistry.register(services);

/** The model in the text, and what the lexer and the parser have to say, as `line: message`. */
export function parse(text: string): { model: Model; errors: string[] } {
    const result = services.parser.LangiumParser.parse<Model>(text);
    const errors = [
        ...result.lexerErrors.map(error => `${error.line}: ${error.message}`),
        ...result.parserErrors.map(error => `${error.token.startLine}: ${error.message}`)
    ];
    return { model: result.value, errors };
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** All .nvs files below a folder of the repository, sorted, with their texts. */
export function files(folder: string): { name: string; text: string }[] {
    return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
        .map(name => name.replaceAll('\\', '/'))
        .filter(name => name.endsWith('.nvs'))
        .sort()
        .map(name => ({ name, text: readFileSync(`${ROOT}${folder}/${name}`, 'utf8') }));
}

export function read(path: string): string {
    return readFileSync(ROOT + path, 'utf8');
}

/** The elements of a file of the standard library. */
export function library(file: string): Element[] {
    return elements(parse(read(`packages/language/src/library/${file}`)).model);
}

export function elements(model: Model): Element[] {
    return model.entries.filter(isElement);
}

type Owner = { properties: readonly (Property | ClassProperty)[] };

export function textOf(owner: Owner, key: string): string | undefined {
    return owner.properties.filter(isTextProperty).find(property => property.key === key)?.text;
}

export function wordsOf(owner: Owner, key: string): string[] {
    return owner.properties
        .filter(isWordsProperty)
        .filter(property => property.key === key)
        .flatMap(property => property.words);
}

export function refsOf(owner: Owner, key: string): string[] {
    return owner.properties
        .filter(isRefsProperty)
        .filter(property => property.key === key)
        .flatMap(property => property.refs.map(ref => ref.target.$refText));
}

export function quantityOf(owner: Owner, key: string): Quantity | undefined {
    const best = owner.properties.filter(isEstimateProperty).find(property => property.key === key)?.estimates[0]?.best;
    return isQuantity(best) ? best : undefined;
}

/** Titles by language, the title at the head as `en`. */
export function titlesOf(owner: Owner & { title?: string }): Record<string, string> {
    const given = owner.properties
        .filter(isTitleProperty)
        .flatMap(property => property.titles.map(title => [title.language, title.text] as const));
    return Object.fromEntries([...(owner.title === undefined ? [] : [['en', owner.title] as const]), ...given]);
}

/** The edges of a band; undefined where it is open. */
export function bandOf(owner: ScaleClass | SubClass): { low: number | undefined; high: number | undefined } | undefined {
    const band = owner.properties.find(isBandProperty);
    return band && { low: band.low && amount(band.low), high: band.high && amount(band.high) };
}

/** A number as written, a percentage as a fraction, a frequency as events a year. */
export function amount(quantity: Quantity): number {
    const plain = (text: string): number => Number(text.replaceAll('_', ''));
    if (quantity.percent !== undefined) {
        return plain(quantity.percent.replace('%', '').trim()) / 100;
    }
    const number = plain(quantity.number ?? 'none') / plain(quantity.divisor ?? '1');
    return quantity.period === undefined ? number : number / plain(quantity.periods ?? '1');
}

/** Criteria that stand for themselves; the parts of another (4.1.A) are not counted. */
export function wholeCriteria(of: readonly Element[]): Criterion[] {
    const criteria = of.filter(isCriterion);
    return criteria.filter(criterion => !criterion.parent?.$refText.includes('.'));
}
