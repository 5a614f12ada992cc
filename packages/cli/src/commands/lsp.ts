import { languageOf, message } from '@nvs/words';
import type { LanguageOption } from '../language.js';
import { CannotDo, type Surroundings, type Toolchain } from '../surroundings.js';

export interface LspOptions extends LanguageOption {
    readonly stdio?: boolean;
    readonly nodeIpc?: boolean;
}

/** Starts the language server, which reads how it is spoken to from the command line itself; it ends when its editor goes. */
export async function lsp(options: LspOptions, tools: Toolchain, around: Surroundings): Promise<void> {
    if (!options.stdio && !options.nodeIpc) {
        throw new CannotDo(message('help.lspHow'));
    }
    await tools.startServer(locale => options.lang ?? languageOf(locale) ?? around.language);
}
