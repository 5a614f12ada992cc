import fc from 'fast-check';
import type { CancellationToken, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ProjectDiagnostics } from '../../packages/language/src/lsp/project-diagnostics.js';
import { Edited, FILES, edit, ROOT, text, written } from './edited.js';
import type { Edit, Text } from './edited.js';

// Whoever types faster than a build takes cancels it, at any point. What the builds leave when the text rests must be what a
// fresh server makes of the same texts. The oracle is the full build.

/** A token that is cancelled when it has been asked so often. */
function cancelledAt(asked: number): CancellationToken {
    let left = asked;
    return {
        get isCancellationRequested() {
            return left-- <= 0;
        },
        onCancellationRequested: () => ({ dispose: () => undefined })
    };
}

/** An edit, what the editor does with the file, and how far the build comes: it ends by itself when there is no number. */
interface Step {
    readonly edit: Edit;
    readonly where: 'disk' | 'open' | 'close';
    readonly until: number | undefined;
}

const step: fc.Arbitrary<Step> = fc.record({
    edit,
    where: fc.constantFrom('disk', 'open', 'open', 'close'),
    until: fc.option(fc.nat(40), { nil: undefined, freq: 4 })
});

/** The texts as the editor sees them: those on disk, hidden by those that are open. */
class Texts {
    readonly disk = new Map<string, string>();
    readonly opened = new Map<string, string>();

    seen(): Map<string, string> {
        return new Map([...this.disk, ...this.opened]);
    }

    /** @returns the file that changes or is deleted */
    apply({ edit: one, where }: Step): { changed: string[]; deleted: string[] } {
        const before = this.seen().get(one.file);
        if (where === 'close') {
            if (!this.opened.delete(one.file)) {
                return { changed: [], deleted: [] };
            }
            return this.disk.has(one.file) ? { changed: [one.file], deleted: [] } : { changed: [], deleted: [one.file] };
        }
        if (one.type === 'delete') {
            this.disk.delete(one.file);
            return this.opened.has(one.file) ? { changed: [one.file], deleted: [] } : { changed: [], deleted: [one.file] };
        }
        const now =
            one.type === 'write'
                ? written(one.text)
                : `${before?.slice(0, one.at) ?? ''}${one.insert}${before?.slice(one.at + one.remove) ?? ''}`;
        (where === 'open' || this.opened.has(one.file) ? this.opened : this.disk).set(one.file, now);
        return { changed: [one.file], deleted: [] };
    }
}

let edited: Edited, fresh: Edited;
const published = new Map<string, readonly Diagnostic[]>();
beforeAll(async () => {
    edited = await new Edited().library();
    fresh = await new Edited().library();
    new ProjectDiagnostics({ shared: edited.shared, Nvs: edited.Nvs }, ({ uri, diagnostics }: PublishDiagnosticsParams) =>
        published.set(uri, diagnostics)
    ).listen();
});

async function play(start: readonly Text[], steps: readonly Step[]): Promise<void> {
    const texts = new Texts();
    for (const [index, content] of start.entries()) {
        texts.disk.set(FILES[index] ?? 'a.nvs', written(content));
    }
    await edited.close();
    await edited.update(texts.disk, []);
    for (const one of steps) {
        const { changed, deleted } = texts.apply(one);
        for (const file of FILES) {
            edited.open(file, texts.opened.get(file));
        }
        await edited.update(
            new Map(changed.map(file => [file, texts.disk.get(file) ?? ''])),
            deleted,
            one.until === undefined ? undefined : cancelledAt(one.until)
        );
    }
    await edited.update(new Map(), []);
    await fresh.close();
    await fresh.update(texts.seen(), []);
    expect(edited.seen()).toEqual(fresh.seen());
    expect(await edited.answers()).toEqual(await fresh.answers());
}

/** What is published of each file and what is found in it, when the project has been checked. */
async function publishedAndFound(): Promise<[string[], string[]]> {
    await new Promise(resolve => {
        setTimeout(resolve, 700);
    });
    const told = [...published].flatMap(([uri, diagnostics]) =>
        diagnostics.map(({ message }) => `${uri.slice(ROOT.length + 1)} ${message}`)
    );
    const found = edited
        .seen()
        .diagnostics.map(each => JSON.parse(each) as { message: string; location: { file: string } })
        .map(({ message, location }) => `${location.file} ${message}`);
    return [told.sort(), found.sort()];
}

describe('cancelled builds leave what a build from scratch leaves', () => {
    const series = fc.tuple(fc.array(text, { minLength: 2, maxLength: 4 }), fc.array(step, { minLength: 2, maxLength: 8 }));
    const numRuns = Number(process.env['NVS_RUNS'] ?? 30),
        seed = Number(process.env['NVS_SEED'] ?? 20_261_126);

    it(
        'after any edits, opens and closes, wherever they are cancelled',
        async () => {
            await fc.assert(
                fc.asyncProperty(series, ([start, steps]) => play(start, steps)),
                { numRuns, seed, endOnFailure: true }
            );
        },
        120_000 + numRuns * 2_000
    );

    it('and everything that was found is published', async () => {
        for (const until of [5, 9, 13, 17, 21, 25, 29]) {
            await edited.close();
            await edited.update(
                new Map([
                    ['a.nvs', 'actor a "A"'],
                    ['b.nvs', 'threat s "S" { by: a }'],
                    ['c.nvs', 'threat q "Q" { by: a }']
                ]),
                []
            );
            await edited.update(
                new Map([
                    ['a.nvs', 'actor b "A"'],
                    ['d.nvs', 'nothing known']
                ]),
                [],
                cancelledAt(until)
            );
            await edited.update(new Map([['d.nvs', '']]), []);
            // On a busy machine the check of the project comes later than that.
            await vi.waitFor(
                async () => {
                    const [told, found] = await publishedAndFound();
                    expect(told, `cancelled after ${until}`).toEqual(found);
                },
                { timeout: 30_000 }
            );
        }
    });

    it('when a name goes while what names it is linked', async () => {
        for (let until = 0; until < 40; until++) {
            await edited.close();
            await edited.update(
                new Map([
                    ['a.nvs', 'actor a "A"'],
                    ['b.nvs', 'threat s "S" { by: a }']
                ]),
                []
            );
            await edited.update(new Map([['b.nvs', 'threat s "S" { by: a  }']]), [], cancelledAt(until));
            await edited.update(new Map([['a.nvs', 'actor b "A"']]), []);
            expect(edited.seen().references, `cancelled after ${until}`).toContainEqual(expect.stringContaining('a -> nothing'));
            expect(edited.seen().diagnostics.join('\n')).toContain('reference/unknown');
        }
    }, 60_000);
});
