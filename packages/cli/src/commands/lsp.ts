import { message } from '@nvs/words';
import { CannotDo, type Toolchain } from '../surroundings.js';

export interface LspOptions {
    readonly stdio?: boolean;
    readonly nodeIpc?: boolean;
}

/** Starts the language server, which reads how it is spoken to from the command line itself; it ends when its editor goes. */
export function lsp(options: LspOptions, tools: Toolchain): void {
    if (!options.stdio && !options.nodeIpc) {
        throw new CannotDo(message('help.lspHow'));
    }
    tools.startServer();
}
