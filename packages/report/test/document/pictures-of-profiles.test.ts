import { analyse } from '@nvs/analysis';
import { message } from '@nvs/words';
import { expect, it } from 'vitest';
import { model, threat } from '../../../analysis/test/builder.js';
import { buildReport, PROFILES, picturesOf } from '../../src/index.js';

it('pictures are those of the sections that a profile has', () => {
    const of = model({ interests: { i: 1 }, threats: [threat('flood', { likelihood: 'B', impact: { 'i.c1': 'C' } })] });
    const report = buildReport(of, analyse(of));
    const names = (profile?: Parameters<typeof picturesOf>[1]): string[] => picturesOf(report, profile).map(({ name }) => name);
    const national = PROFILES.get('national');
    expect(names()).toEqual(['risk-diagram']);
    expect(names(national)).toEqual(['risk-diagram']);
    expect(national && names({ ...national, title: message('text.asWritten', { text: 'Heat' }), sections: [{ section: 'heat' }] })).toEqual(
        []
    );
});
