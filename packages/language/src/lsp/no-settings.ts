import { DefaultConfigurationProvider } from 'langium';

/** Settings are in `nvs.json`: the editor is neither asked for any, nor to tell of their changes, which some editors cannot. */
export class NoSettings extends DefaultConfigurationProvider {
    override initialize(): void {
        this.workspaceConfig = false;
    }
}
