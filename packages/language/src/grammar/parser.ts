import type { LangiumCoreServices } from 'langium';
import { createParser, LangiumParser } from 'langium';
import { keepToBraces } from './recovery.js';
import type { Recovery } from './recovery.js';

class NvsParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        keepToBraces(this.wrapper as unknown as Recovery);
    }
}

export function createNvsParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new NvsParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
