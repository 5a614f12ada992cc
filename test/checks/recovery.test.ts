import { beforeAll, expect, test } from 'vitest';
import { isImpact, isModel, isThreat, isUnknownElement, isWordsProperty } from '../../packages/language/src/generated/ast.js';
import type { Element, Model } from '../../packages/language/src/generated/ast.js';
import { isElement } from '../../packages/language/src/generated/ast.js';
import { isHolder } from '../../packages/language/src/validation/keys.js';
import { Nvs } from './project.js';

/** Everything in an element says whose it is: rows by their reason, properties by their tags. */
const TEXT = `namespace winter
use nvs.anv2022

actor aurelia "State actor" {
  kind: state
  tags: of_aurelia
}
process power "Electricity" {
  restore: 24 h in 12 h .. 3 days
  serves: social.daily_life { C after 8 h, D after 3 days }
  tags: of_power
}
dependency payments_power "Payments need electricity" of power on any of (power, diesel for 72 h) {
  buffer: 8 h
  tags: of_payments_power
}
threat sabotage "Sabotage" {
  by: aurelia
  disrupts: power 60% for 48 h in 24 h .. 5 days
  likelihood: C in B .. D because "of_sabotage" confidence medium
  impact {
    physical.fatalities: B in A .. C because "of_sabotage"
    economic.costs: 9e9 EUR in 5e9 .. 20e9 because "of_sabotage"
  }
  tags: of_sabotage
}
threat cutoff "Gas stopped" {
  by: aurelia
  likelihood: D because "of_cutoff"
  impact {
    economic.costs: C because "of_cutoff"
    social.daily_life: X because "of_cutoff"
  }
  tags: of_cutoff
}
measure stock "Gas reserve" {
  cost: 120e6 EUR per year
  effect buffer of payments_power += 60 days
  tags: of_stock
}
stress_test squeeze "Both at once" {
  at day 0: sabotage, power down for 10 days
  tags: of_squeeze
}
threat storm "Storm" {
  impact { economic.costs: C because "of_storm" }
  tags: of_storm
}
`;
const NAMES: ReadonlySet<string> = new Set(['aurelia', 'power', 'payments_power', 'sabotage', 'cutoff', 'stock', 'squeeze', 'storm']);
let offsets: { from: number; to: number; image: string }[] = [];

beforeAll(() => {
    offsets = Nvs.parser.Lexer.tokenize(TEXT)
        .tokens.filter(token => token.image !== '')
        .map(token => ({ from: token.startOffset, to: token.startOffset + token.image.length, image: token.image }));
});

/** What an element holds of others, by their marks; empty when all is its own. */
function strangers(element: Element): string[] {
    if (!isHolder(element)) {
        return [];
    }
    const own = 'name' in element && typeof element.name === 'string' ? element.name : undefined;
    const marks = element.properties.flatMap(property => {
        if (isWordsProperty(property) && property.key === 'tags') {
            return property.words;
        }
        if (isImpact(property)) {
            return property.rows.flatMap(
                row => row.value?.provenance.flatMap(part => (part.$type === 'Because' && part.text ? [part.text] : [])) ?? []
            );
        }
        return [];
    });
    const wrong = marks.filter(mark => mark.startsWith('of_') && own !== undefined && NAMES.has(own) && mark !== `of_${own}`);
    return wrong.map(mark => `${own ?? '?'} holds ${mark}`);
}

function parse(text: string): Model {
    const model = Nvs.parser.LangiumParser.parse(text).value;
    if (!isModel(model)) {
        throw new Error('no model');
    }
    return model;
}

function names(model: Model): string[] {
    return model.entries
        .filter(isElement)
        .flatMap(element => ('name' in element && typeof element.name === 'string' && !isUnknownElement(element) ? [element.name] : []));
}

test('the model itself is whole', () => {
    const model = parse(TEXT);
    expect(names(model)).toEqual([...NAMES]);
    expect(model.entries.filter(isElement).flatMap(strangers)).toEqual([]);
    expect(model.entries.filter(isThreat).map(threat => threat.properties.length)).toEqual([5, 4, 2]);
});

test('the test sees a property that moved', () => {
    const moved = parse(TEXT.replace('tags: of_storm', 'tags: of_stock'));
    expect(moved.entries.filter(isElement).flatMap(strangers)).toEqual(['storm holds of_stock']);
});

/** Deletes each token, or puts something in front of it: nothing moves, and at most one element is lost. */
const CHANGES: readonly (readonly [string, (from: number, to: number) => string])[] = [
    ['deleted', (from, to) => TEXT.slice(0, from) + TEXT.slice(to)],
    ['deleted to the end of its line', from => TEXT.slice(0, from) + TEXT.slice(TEXT.indexOf('\n', from))],
    ['doubled', (from, to) => `${TEXT.slice(0, to)} ${TEXT.slice(from)}`],
    ['behind {', from => `${TEXT.slice(0, from)}{ ${TEXT.slice(from)}`],
    ['behind }', from => `${TEXT.slice(0, from)}} ${TEXT.slice(from)}`],
    ['behind ..', from => `${TEXT.slice(0, from)}.. ${TEXT.slice(from)}`],
    ['behind "', from => `${TEXT.slice(0, from)}"${TEXT.slice(from)}`]
];

test.each(CHANGES)('each token %s', (_, change) => {
    const wrong: string[] = [];
    for (const { from, to, image } of offsets) {
        const model = parse(change(from, to));
        const line = TEXT.slice(0, from).split('\n').length;
        for (const found of model.entries.filter(isElement).flatMap(strangers)) {
            wrong.push(`${image} in line ${line}: ${found}`);
        }
        const lost = [...NAMES].filter(name => !names(model).includes(name));
        if (lost.length > 1) {
            wrong.push(`${image} in line ${line}: ${lost.join(', ')} are lost`);
        }
    }
    expect(wrong).toEqual([]);
});
