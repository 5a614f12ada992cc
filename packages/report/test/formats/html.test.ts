import { createHash } from 'node:crypto';
import { analyse } from '@nvs/analysis';
import { message } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { measure, model, threat } from '../../../analysis/test/builder.js';
import { documentOf } from '../../src/document/build.js';
import { checked } from '../../src/document/check.js';
import { anchorOf } from '../../src/formats/html/names.js';
import { SCRIPT } from '../../src/formats/html/page.generated.js';
import { sha256 } from '../../src/formats/html/sha256.js';
import { buildReport, REPORT_FORMATS, type Report } from '../../src/index.js';

const { html, json, csv } = REPORT_FORMATS;

const reportOf = (given: Parameters<typeof model>[0]): Report => {
    const sample = model(given);
    return buildReport(sample, analyse(sample));
};
const pageOf = (report: Report): string => [...html.write(report)].join('');
/** What is not ours in it. */
const withoutScript = (page: string): string => page.replace(`<script>${SCRIPT}</script>`, '');

const SAMPLE = reportOf({
    interests: { 'i.one': 1, 'i.two': 1 },
    threats: [
        threat('t', { likelihood: 'C in B .. D', impact: { 'i.one.c1': 'D', 'i.two.c1': 'D' } }),
        threat('u', { likelihood: 'B', impact: { 'i.one.c1': 'B' } }),
        threat('v', { likelihood: 'B', impact: { 'i.one.c1': 'withheld' } })
    ],
    measures: [measure('m', 'planned', 'likelihood of t -= 1 class')]
});

describe('the HTML report', () => {
    it('says that it is ours, and knows nothing else as ours', () => {
        const page = pageOf(SAMPLE);
        expect(html.isOurs(page.slice(0, 2000))).toBe(true);
        for (const other of [
            '<!doctype html>\n<html lang="en">\n<head>\n<title>Mine</title>',
            [...json.write(SAMPLE)].join(''),
            [...csv.write(SAMPLE)].join(''),
            ''
        ]) {
            expect(html.isOurs(other.slice(0, 2000))).toBe(false);
        }
    });

    it('gives the same bytes for the same report', () => {
        expect(pageOf(SAMPLE)).toBe(pageOf(SAMPLE));
    });

    it('allows its one style and its one script, and nothing else', () => {
        const page = pageOf(SAMPLE);
        const hashOf = (tag: string): string =>
            createHash('sha256')
                .update(new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page)?.[1] ?? '')
                .digest('base64');
        expect(page).toContain(
            `content="default-src 'none'; style-src 'sha256-${hashOf('style')}'; script-src 'sha256-${hashOf('script')}'; img-src data:; base-uri 'none'; form-action 'none'"`
        );
        // What SVG is called is no place to ask.
        expect(page.match(/<style|<script| style=|https?:(?!\/\/www\.w3\.org\/2000\/svg")/g)).toEqual(['<style', '<script']);
    });

    it('has a script that reads no markup, runs no text and asks for nothing', () => {
        expect(SCRIPT).not.toMatch(
            /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|fetch\(|XMLHttp|import\(|<\/|<!--|localStorage|cookie/
        );
    });

    it.each(['עברית', 'abc العربية 12', '١٢', '\u{1E900}'])('sets a text apart that is read from right to left: %s', title => {
        const page = pageOf({ ...SAMPLE, model: { ...SAMPLE.model, threats: SAMPLE.model.threats.map(each => ({ ...each, title })) } });
        expect(page).toContain(`<bdi>${title}</bdi>`);
        expect(page).not.toMatch(/[\uE000\uE001]/);
    });

    it('sets apart no text that turns nothing', () => {
        const page = pageOf(SAMPLE);
        expect(page).toContain('>t<');
        expect(withoutScript(page).match(/<bdi>/g)).toHaveLength(1);
    });

    it('has an anchor for each element, and no two the same', () => {
        const ids = ['a.b', 'a_b', 'a_2e_b', 'a-b', 'é', 'e', '😀', 'a b'];
        expect(new Set(ids.map(anchorOf)).size).toBe(ids.length);
        const found = [...pageOf(SAMPLE).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
        expect(new Set(found).size).toBe(found.length);
    });

    it.each(['', 'abc', 'é'.repeat(40), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), 'x'.repeat(1000)])(
        'hashes as SHA-256 does: %j',
        text => {
            expect(sha256(text)).toBe(createHash('sha256').update(text).digest('base64'));
        }
    );
});

describe('the report as data', () => {
    it('places the marks by the figures of the report', () => {
        const [picture] = documentOf(SAMPLE)
            .sections.flatMap(each => each.blocks)
            .flatMap(each => (each.type === 'figure' && each.picture.name === 'risk_diagram' ? [each.picture] : []));
        expect(picture?.marks.map(({ id, number }) => [id, number])).toEqual([
            ['t', 1],
            ['u', 2],
            ['v', 3]
        ]);
        for (const mark of picture?.marks ?? []) {
            const { likelihood, impact } = SAMPLE.results.risks.find(each => each.id === mark.id)?.current ?? {};
            const names = picture?.x.classes.map(each => each.name) ?? [];
            expect(names[Math.floor(mark.x)]).toBe(likelihood?.best?.class);
            // Most of them are not fully judged: these stand at the least that they are, unless that is nothing.
            const { best, low } = impact?.overall ?? {};
            expect(mark.isAtLeast).toBe(best === undefined && low?.index !== undefined);
            expect(mark.y === undefined).toBe((best ?? low)?.index === undefined);
            if (mark.y !== undefined) {
                expect(picture?.y.classes[Math.floor(mark.y)]?.name).toBe((best ?? low)?.nearest);
            }
        }
    });

    it('fails on a figure that is none, and on a sentence that says nothing', () => {
        const document = documentOf(SAMPLE);
        const withClaim =
            (claim: ReturnType<typeof message>): (() => unknown) =>
            () =>
                checked({ ...document, sections: [{ id: 'a', heading: message('pages.risk'), blocks: [{ type: 'sentence', claim }] }] });
        expect(withClaim(message('text.number', { value: 1 }))).not.toThrow();
        expect(withClaim(message('text.number', { value: NaN }))).toThrow('no number');
        expect(withClaim(message('text.asWritten', { text: ' ' }))).toThrow('says nothing');
        expect(withClaim(message('pages.classRange', { low: undefined as unknown as string, high: 'C' }))).toThrow('not there');
        expect(withClaim(message('text.asWritten', { text: 'undefined' }))).not.toThrow();
    });
});
