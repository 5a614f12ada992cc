import type { RiskModel } from './risk-model.js';
import { shortIn, titleIn, type Shortened } from './titles.js';

/** The same model for readers of another language: each element is called what it is called in that, where it has a title in it. */
export function inLanguage(model: RiskModel, language: string): RiskModel {
    if (model.language === language) {
        return model;
    }
    const read = structuredClone(model);
    read.language = language;
    retitle(read, language);
    return read;
}

type Called = { -readonly [key in keyof Shortened]: Shortened[key] };

const isCalled = (value: object): value is Called => 'title' in value && typeof value.title === 'string' && 'titles' in value;

function retitle(value: unknown, language: string): void {
    if (typeof value !== 'object' || value === null) {
        return;
    }
    if (isCalled(value)) {
        const short = shortIn(value, language);
        value.title = titleIn(value, language);
        if (short !== undefined) {
            value.short = short;
        } else {
            delete value.short;
        }
    }
    for (const each of Object.values(value)) {
        retitle(each, language);
    }
}
