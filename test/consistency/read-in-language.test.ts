import { inLanguage } from '@nvs/model';
import { expect, it } from 'vitest';
import { compileTexts } from '../compile-texts.js';

const MODEL = `namespace a
interest life "Life" { title: nl "Leven"  short: "Life", nl "Leven" }
threat flood "Flood" { likelihood: 30%  title: nl "Overstroming" }
threat storm "Storm" { likelihood: 30% }
`;

it('a model is read in another language: titles in it where there are any, and nothing else changes', async () => {
    const { model } = await compileTexts({ 'a.nvs': MODEL }, { name: 'a', language: 'en' });
    const before = structuredClone(model);
    const read = inLanguage(model, 'nl');
    expect(read.language).toBe('nl');
    expect(read.threats.map(each => each.title)).toEqual(['Overstroming', 'Storm']);
    expect(read.interests.find(each => each.id === 'a.life')).toMatchObject({ title: 'Leven', short: 'Leven' });
    expect(model).toEqual(before);
    expect(inLanguage(read, 'en')).toEqual(model);
    expect(inLanguage(model, 'en')).toBe(model);
});
