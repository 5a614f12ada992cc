import { DocumentState, EmptyFileSystem } from 'langium';
import { expect, test } from 'vitest';
import { createNvsServices } from '../../src/module.js';

test('who comes to wait for the checks while others are told that they are done has its answer too', async () => {
    const { DocumentBuilder, WorkspaceManager } = createNvsServices(EmptyFileSystem).shared.workspace;
    const late: Promise<unknown>[] = [];
    DocumentBuilder.onBuildPhase(DocumentState.Validated, () => {
        late.push(DocumentBuilder.waitUntil(DocumentState.Validated));
    });
    await WorkspaceManager.initializeWorkspace([]);
    expect(late).toHaveLength(1);
    await Promise.all(late);
}, 20_000);
