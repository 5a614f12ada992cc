import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runWith } from './fake.js';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'nvsc-files-')));
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});
beforeEach(() => {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home);
});
const write = (name: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(home, name)), { recursive: true });
    writeFileSync(join(home, name), content);
};
const analysed = async (...args: string[]) => {
    const { code, stdout, stderr } = await runWith(['import', 'open-psa', ...args, '--analyse'], {}, { cwd: home });
    return { code, stdout, stderr };
};
const found = (top: string, probability: number, minimalCutSets: string) => ({
    code: 0,
    stderr: '',
    stdout: `${JSON.stringify({ top, probability, minimalCutSets })}\n`
});

const event = (name: string, chance: number): string =>
    `<define-basic-event name="${name}"><float value="${chance}"/></define-basic-event>`;
const gates =
    '<define-fault-tree name="t"><define-gate name="top"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate></define-fault-tree>';
const whole = (rest: string): string => `<opsa-mef xmlns:xi="http://www.w3.org/2001/XInclude">\n${gates}\n${rest}\n</opsa-mef>`;

describe('encodings: by the mark, the first bytes or the declaration', () => {
    const tree = (encoding: string): string =>
        `<?xml version="1.0" encoding="${encoding}"?>\n${whole('')
            .replaceAll('"a"', '"réseau"')
            .replaceAll('"b"', '"rèseau"')
            .replace('\n\n', `\n<model-data>${event('réseau', 0.5)}${event('rèseau', 0.5)}</model-data>\n`)}`;
    const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
    it.each([
        ['latin1', Buffer.from(tree('ISO-8859-1'), 'latin1')],
        ['utf-8', Buffer.from(tree('UTF-8'))],
        ['utf-8 with a mark', Buffer.from(`\ufeff${tree('utf-8')}`)],
        ['utf-8 that calls itself utf-16', Buffer.from(tree('utf-16'))],
        ['utf-16 with a mark', utf16(`\ufeff${tree('UTF-16')}`)],
        ['utf-16 without', utf16(tree('UTF-16'))],
        ['big-endian utf-16', utf16(`\ufeff${tree('UTF-16')}`).swap16()],
        ['windows-1252', Buffer.from(tree('windows-1252'), 'latin1')]
    ])('%s', async (_, content) => {
        write('tree.xml', content);
        expect(await analysed('tree.xml')).toEqual(found('top', 0.25, '1'));
    });
    it.each([
        ['not what it says', Buffer.from(tree('UTF-8'), 'latin1'), /^tree\.xml:3: There are bytes here that are no text in UTF-8/],
        ['unknown', Buffer.from(tree('ebcdic-nl')), /^tree\.xml:1: The encoding "ebcdic-nl" is not known/],
        ['empty', Buffer.from(''), /^tree\.xml:1: /]
    ])('%s is refused', async (_, content, message) => {
        write('tree.xml', content);
        expect(await analysed('tree.xml')).toEqual({ code: 1, stdout: '', stderr: expect.stringMatching(message) });
    });
});

describe('several files', () => {
    const data = `<opsa-mef><model-data>${event('a', 0.5)}${event('b', 0.25)}</model-data></opsa-mef>`;
    it('make one model together', async () => {
        write('gates.xml', whole(''));
        write('data.xml', data);
        expect(await analysed('gates.xml', 'data.xml')).toEqual(found('top', 0.125, '1'));
        expect(await analysed('gates.xml', './gates.xml')).toMatchObject({
            code: 2,
            stderr: '"./gates.xml" is named twice. Name each file once.\n'
        });
        write('more.xml', data);
        expect((await analysed('gates.xml', 'data.xml', 'more.xml')).stderr).toMatch(
            /^more\.xml:1: "a" is defined twice: also at data\.xml:1\. /
        );
    });
    it.each([
        '<include file="sub/my data.xml"/>',
        '<xi:include href="sub/my%20data.xml"/>',
        '<xi:include href="sub/../sub/my data.xml" parse="xml"/>'
    ])('include one another: %s', async inclusion => {
        write('tree.xml', whole(inclusion));
        write(
            'sub/my data.xml',
            `<model-data xmlns:xi="http://www.w3.org/2001/XInclude">${event('a', 0.5)}<xi:include href="../b.xml"/></model-data>`
        );
        write('b.xml', event('b', 0.25));
        expect(await analysed('tree.xml')).toEqual(found('top', 0.125, '1'));
        write('b.xml', `\n${event('b', 25)}`);
        expect(await analysed('tree.xml')).toMatchObject({
            code: 1,
            stderr: expect.stringMatching(/^b\.xml:2: The probability of "b" is 25/)
        });
    });
    it('are included from the folder of the tree and below it alone, never in circles', async () => {
        write('secret.xml', data);
        write('model/own.xml', '<opsa-mef>\n<include file="tree.xml"/></opsa-mef>');
        symlinkSync(join(home, 'secret.xml'), join(home, 'model/link.xml'));
        for (const [href, message] of [
            ['../secret.xml', 'is not in the folder'],
            [join(home, 'secret.xml'), 'is not in the folder'],
            ['link.xml', 'is not in the folder'],
            ['none.xml', 'it does not exist'],
            ['.', 'cannot be included'],
            ['', 'does not say which file'],
            ['http://127.0.0.1/x.xml', 'is not read'],
            ['file:///etc/passwd', 'is not read'],
            ['tree.xml', 'includes itself'],
            ['own.xml', 'includes itself'],
            ['..%2Fsecret.xml', 'is not in the folder']
        ] as const) {
            for (const inclusion of [`<include file="${href}"/>`, `<xi:include href="${href}"/>`]) {
                write('model/tree.xml', whole(inclusion));
                const { code, stdout, stderr } = await analysed('model/tree.xml');
                expect([code, stdout], href).toEqual([1, '']);
                expect(stderr, href).toMatch(/^model\/(tree\.xml:3|own\.xml:2): /);
                expect(stderr, href).toContain(message);
            }
        }
    });
    it('that include one another many times end', async () => {
        for (let i = 0; i < 15; i++) {
            write(`f${i}.xml`, `<opsa-mef>${`<include file="f${i + 1}.xml"/>`.repeat(4)}</opsa-mef>`);
        }
        write('f15.xml', '<opsa-mef/>');
        expect((await analysed('f0.xml')).stderr).toMatch(/More than 1,000 files are included/);
    });
});

it('--mission-time takes hours', async () => {
    write(
        'tree.xml',
        whole(
            `<model-data><define-basic-event name="a"><exponential><float value="1e-3"/><system-mission-time/></exponential></define-basic-event>${event('b', 1)}</model-data>`
        )
    );
    expect((await analysed('tree.xml')).stderr).toMatch(/^tree\.xml:3: .*--mission-time HOURS\.\n$/);
    expect(JSON.parse((await analysed('tree.xml', '--mission-time', '100.5')).stdout)).toMatchObject({
        probability: expect.closeTo(1 - Math.exp(-0.1005), 12)
    });
    for (const time of ['-1', 'a week', '1,5', 'Infinity', '']) {
        expect(await analysed('tree.xml', `--mission-time=${time}`)).toMatchObject({ code: 2, stdout: '' });
    }
});
