import type { LangiumCoreServices } from 'langium';
import { LangiumParser } from 'langium';
import { createParser } from 'langium';

/** What the recovery of the generated parser goes by. */
interface Recovery {
    LA(distance: number): { readonly tokenType: { readonly name: string } };
    canRecoverWithSingleTokenDeletion(expected: unknown): boolean;
}

/** A parser whose recovery never leaps over the start of an element: one broken element must not cost the next one. */
class NvsParser extends LangiumParser {
    constructor(services: LangiumCoreServices) {
        super(services);
        const recovery = this.wrapper as unknown as Recovery;
        const usual = recovery.canRecoverWithSingleTokenDeletion.bind(recovery);
        recovery.canRecoverWithSingleTokenDeletion = expected => recovery.LA(1).tokenType.name !== 'START' && usual(expected);
    }
}

export function createNvsParser(services: LangiumCoreServices): LangiumParser {
    const parser = createParser(services.Grammar, new NvsParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
