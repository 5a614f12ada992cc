import type { LangiumCoreServices } from 'langium';
import { createParser, LangiumParser } from 'langium';
import { prepareLater } from './preparation.js';
import type { Preparation } from './preparation.js';
import { keepToBraces, recoverInLoop } from './recovery.js';
import type { Recovery, Repetitions } from './recovery.js';

/** What makes a node of what was read. Langium keeps it to itself. */
interface Building {
    readonly stack: readonly { readonly $infixName?: string }[];
    construct(): unknown;
}

class NvsParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        prepareLater(this.wrapper as unknown as Preparation);
        keepToBraces(this.wrapper as unknown as Recovery);
        recoverInLoop(this.wrapper as unknown as Repetitions);
        alwaysBuild(this as unknown as Building);
    }
}

/**
 * A sum or condition of which nothing could be read becomes an empty one. Langium makes nothing of it, takes that for a rule that was
 * given up, and gives up the one around it as well, until the parser fails.
 */
function alwaysBuild(parser: Building): void {
    const usual = parser.construct.bind(parser);
    parser.construct = () => {
        const isInfix = parser.stack.at(-1)?.$infixName !== undefined;
        return usual() ?? (isInfix ? { $type: 'Expression' } : undefined);
    };
}

export function createNvsParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new NvsParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
